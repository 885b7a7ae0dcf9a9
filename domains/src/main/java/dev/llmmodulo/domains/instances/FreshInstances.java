package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.domains.instances.Demand.Answer;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * Draws instances that meet a demand, no two of them the same up to renaming. Whether problems that meet it are as likely
 * as each other is up to the generator; nothing is changed about a problem that is drawn.
 */
public final class FreshInstances {

    private final Demand demand;
    private final int mostTries;
    private final Set<CanonicalForm> seen = new HashSet<>();
    private final SortedMap<String, Integer> passedOver = new TreeMap<>();

    /** @param mostTries how many problems in a row may be passed over */
    public FreshInstances(Demand demand, int mostTries) {
        this.demand = demand;
        this.mostTries = mostTries;
    }

    /** How many problems were passed over so far, and why, as in "12 such problems ...". */
    public SortedMap<String, Integer> passedOver() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }

    /**
     * The next one.
     *
     * @throws NoInstanceException too many in a row were passed over
     * @throws CancellationException the thread was interrupted
     */
    public GeneratedInstance next(InstanceGenerator generator, Draw draw) {
        Map<String, Integer> passedOver = new TreeMap<>();
        for (int tried = 0; tried < mostTries; tried++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            Problem problem = generator.generate(draw);
            CanonicalForm form = CanonicalForm.of(problem);
            if (!seen.add(form)) {
                passedOver.merge("came up before", 1, Integer::sum);
                continue;
            }
            Answer answer = demand.of(problem);
            if (answer instanceof Answer.Met met) {
                passedOver.forEach((why, times) -> this.passedOver.merge(why, times, Integer::sum));
                return new GeneratedInstance(problem, form, met.optimalLength(), met.certificate());
            }
            passedOver.merge(((Answer.Missed) answer).why(), 1, Integer::sum);
        }
        String reasons = passedOver.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        throw new NoInstanceException(
                "of " + mostTries + " problems in a row none was a new instance, up to renaming: " + reasons);
    }
}
