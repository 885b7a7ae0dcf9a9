package dev.llmmodulo.planbench.report;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two contestants both tried, and what not.
 *
 * @param pairs of the same instance, with the same problem
 * @param onlyFirst how many tries the second has no counterpart of
 * @param otherProblem how many have the same name, but another problem
 */
record Pairing(
        Contestant first,
        Contestant second,
        SortedMap<Place, Pair> pairs,
        int onlyFirst,
        int onlySecond,
        int otherProblem) {

    record Pair(Tried first, Tried second) {

        boolean counts() {
            return first.mark().counts() && second.mark().counts();
        }
    }

    /** @throws IOException texts of problems that differ cannot be read */
    static Pairing of(
            Contestant first,
            Collection<Tried> ofFirst,
            Contestant second,
            Collection<Tried> ofSecond,
            KnownProblems problems)
            throws IOException {
        Map<Place, Tried> others = new LinkedHashMap<>();
        ofSecond.forEach(tried -> others.put(Place.of(tried), tried));
        SortedMap<Place, Pair> pairs = new TreeMap<>();
        int alone = 0;
        int differing = 0;
        for (Tried tried : ofFirst) {
            Place place = Place.of(tried);
            Tried other = others.remove(place);
            if (other == null) {
                alone++;
            } else if (problems.areOne(tried.problem(), other.problem())) {
                pairs.put(place, new Pair(tried, other));
            } else {
                differing++;
            }
        }
        return new Pairing(first, second, pairs, alone, others.size(), differing);
    }

    boolean isComplete() {
        return onlyFirst + onlySecond + otherProblem == 0;
    }

    /** What is common and what is not, in words. */
    String extent() {
        return "tries in common " + pairs.size() + ", only in the first run " + onlyFirst + ", only in the second "
                + onlySecond + ", of the same name but another problem " + otherProblem;
    }
}
