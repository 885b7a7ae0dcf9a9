package dev.llmmodulo.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measurements as Markdown. Shares are in per cent, with their 95 % intervals (Wilson). */
final class Tables {

    /** Budgets to compare at. */
    private static final List<Long> TOKENS = List.of(200L, 400L, 800L, 1600L, 3200L);

    private final List<Measurement> all;
    private final List<String> kinds;
    private final int rounds;

    Tables(List<Measurement> all, List<String> kinds, int rounds) {
        this.all = List.copyOf(all);
        this.kinds = List.copyOf(kinds);
        this.rounds = rounds;
    }

    String markdown() {
        return String.join("\n", first(), byRound(), byTokens(), unsolvable(), time());
    }

    private String first() {
        List<String> head = new ArrayList<>(List.of("problems", "number", "greedy", "usual temperature", "short plan"));
        Evaluate.LOOPS.forEach(loop -> head.add("loop, " + loop));
        List<List<String>> rows = new ArrayList<>();
        for (String kind : kinds) {
            List<String> row = new ArrayList<>(List.of(
                    kind,
                    String.valueOf(of(kind, Measurement.GREEDY).size()),
                    share(of(kind, Measurement.GREEDY), Measurement::solved),
                    share(of(kind, Measurement.USUAL), Measurement::solved),
                    share(of(kind, Measurement.SHORT), Measurement::solved)));
            Evaluate.LOOPS.forEach(loop -> row.add(share(of(kind, loop), Measurement::solved)));
            rows.add(row);
        }
        return MarkdownTable.of("First answers, and loops with at most " + rounds + " rounds", head, rows);
    }

    private String byRound() {
        List<Integer> shown = Stream.of(1, 2, 3, 5, rounds)
                .filter(n -> n <= rounds)
                .distinct()
                .toList();
        List<String> head = new ArrayList<>(List.of("problems", "feedback"));
        shown.forEach(calls -> head.add("≤ " + calls));
        List<List<String>> rows = new ArrayList<>();
        for (String kind : kinds) {
            for (String loop : Evaluate.LOOPS) {
                List<String> row = new ArrayList<>(List.of(kind, loop));
                shown.forEach(calls -> row.add(share(of(kind, loop), one -> one.solvedWithin(calls))));
                rows.add(row);
            }
        }
        return MarkdownTable.of(
                "Solved within so many calls; feedback none is resampling, rest asks for what is left behind the steps that can be executed",
                head,
                rows);
    }

    private String byTokens() {
        List<String> head = new ArrayList<>(List.of("problems", "feedback"));
        TOKENS.forEach(tokens -> head.add("≤ " + tokens));
        List<List<String>> rows = new ArrayList<>();
        for (String kind : kinds) {
            for (String loop : Evaluate.LOOPS) {
                List<String> row = new ArrayList<>(List.of(kind, loop));
                TOKENS.forEach(tokens -> row.add(share(of(kind, loop), one -> one.solvedWith(tokens))));
                rows.add(row);
            }
        }
        return MarkdownTable.of("Solved with so many tokens, in and out; feedback none is resampling", head, rows);
    }

    private String unsolvable() {
        List<List<String>> rows = all.stream()
                .filter(one -> one.way().equals(Measurement.UNSOLVABLE))
                .collect(Collectors.groupingBy(Measurement::kind))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey()))
                .map(entry -> List.of(
                        entry.getKey(),
                        String.valueOf(entry.getValue().size()),
                        share(entry.getValue(), Measurement::claimed),
                        share(entry.getValue(), Measurement::solved)))
                .toList();
        return MarkdownTable.of(
                "Problems without a plan",
                List.of("problems", "number", "the model says that there is none", "the prover proves it"),
                rows);
    }

    private String time() {
        List<List<String>> rows = kinds.stream()
                .map(kind -> List.of(
                        kind,
                        seconds(of(kind, "first")),
                        seconds(of(kind, "none")),
                        seconds(of(kind, Measurement.PLANNER))))
                .toList();
        return MarkdownTable.of(
                "Median seconds per solved problem",
                List.of("problems", "loop, first", "loop, none", "reference planner"),
                rows);
    }

    private List<Measurement> of(String kind, String way) {
        return all.stream()
                .filter(one -> one.kind().equals(kind) && one.way().equals(way))
                .toList();
    }

    private static String share(List<Measurement> of, Predicate<Measurement> hit) {
        return new Wilson((int) of.stream().filter(hit).count(), of.size()).toString();
    }

    private static String seconds(List<Measurement> of) {
        OptionalDouble median =
                Median.of(of.stream().filter(Measurement::solved).mapToDouble(Measurement::seconds));
        return median.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", median.getAsDouble());
    }
}
