package dev.llmmodulo.planbench.picture;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a pair of numbers is drawn.
 *
 * @param columnIs which of the two numbers is the column, 0 or 1
 * @param firstColumn the column drawn leftmost
 * @param columnStep 1 if columns grow to the right, else -1
 * @param firstRow the row drawn uppermost
 * @param rowStep 1 if rows grow downwards, else -1
 */
record Layout(int columnIs, int firstColumn, int columnStep, int firstRow, int rowStep) {

    /** Larger grids are not drawn. */
    private static final int MOST = 60;

    /** Empty if the pairs are no grid: no two of them are related, or some that are no neighbours. */
    static Optional<Layout> of(Map<String, int[]> numbers, Set<Fact> init) {
        int right = 0;
        int rightIs = 1;
        int down = 0;
        int links = 0;
        for (Fact fact : init) {
            List<String> arguments = fact.arguments();
            if (arguments.size() < 2
                    || !numbers.containsKey(arguments.get(0))
                    || !numbers.containsKey(arguments.get(1))) {
                continue;
            }
            int[] from = numbers.get(arguments.get(0));
            int[] to = numbers.get(arguments.get(1));
            int first = to[0] - from[0];
            int second = to[1] - from[1];
            if (Math.abs(first) + Math.abs(second) != 1) {
                return Optional.empty();
            }
            links++;
            int way = first + second;
            String words = fact.predicate() + " " + String.join(" ", arguments.subList(2, arguments.size()));
            int sideways = words.contains("right") ? way : words.contains("left") ? -way : 0;
            right = sideways == 0 ? right : sideways;
            rightIs = sideways == 0 ? rightIs : first == 0 ? 1 : 0;
            down = words.contains("down") ? way : words.contains("up") ? -way : down;
        }
        Collection<int[]> pairs = numbers.values();
        if (links == 0 || span(pairs, 0) > MOST || span(pairs, 1) > MOST) {
            return Optional.empty();
        }
        int columnStep = right < 0 ? -1 : 1;
        int rowStep = down < 0 ? -1 : 1;
        return Optional.of(new Layout(
                rightIs, first(pairs, rightIs, columnStep), columnStep, first(pairs, 1 - rightIs, rowStep), rowStep));
    }

    private static int span(Collection<int[]> pairs, int index) {
        return first(pairs, index, -1) - first(pairs, index, 1);
    }

    /** The least of the numbers, or the greatest if they are counted backwards. */
    private static int first(Collection<int[]> pairs, int index, int step) {
        return step * pairs.stream().mapToInt(pair -> step * pair[index]).min().orElse(0);
    }

    int row(int[] pair) {
        return (pair[1 - columnIs] - firstRow) * rowStep;
    }

    int column(int[] pair) {
        return (pair[columnIs] - firstColumn) * columnStep;
    }
}
