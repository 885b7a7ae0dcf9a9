package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.training.traces.PlanWriter.Way;
import dev.llmmodulo.training.traces.TraceSoundness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Plans with and without traces as Markdown. Shares are in per cent, with their 95 % intervals (Wilson). */
final class TraceTables {

    private final List<TraceMeasurement> all;
    private final List<String> kinds;
    private final long budget;

    /** @param budget of resampling */
    TraceTables(List<TraceMeasurement> all, List<String> kinds, long budget) {
        this.all = List.copyOf(all);
        this.kinds = List.copyOf(kinds);
        this.budget = budget;
    }

    String markdown() {
        return String.join("\n", first(), byTokens(), soundness());
    }

    private String first() {
        List<List<String>> rows = kinds.stream()
                .map(kind -> List.of(
                        kind,
                        String.valueOf(greedy(kind, Way.PLAN).size()),
                        share(greedy(kind, Way.PLAN), Measurement::solved),
                        share(greedy(kind, Way.TRACE), Measurement::solved),
                        tokens(greedy(kind, Way.PLAN)),
                        tokens(greedy(kind, Way.TRACE))))
                .toList();
        return MarkdownTable.of(
                "First answers, at temperature 0",
                List.of(
                        "problems",
                        "number",
                        "plan alone",
                        "trace and plan",
                        "tokens in and out, plan alone",
                        "tokens, trace and plan"),
                rows);
    }

    private String byTokens() {
        List<Long> shown = Stream.of(16, 8, 4, 2, 1).map(part -> budget / part).toList();
        List<String> head = new ArrayList<>(List.of("problems", "answers"));
        shown.forEach(tokens -> head.add("≤ " + tokens));
        List<List<String>> rows = new ArrayList<>();
        for (String kind : kinds) {
            for (Way way : Way.values()) {
                List<String> row = new ArrayList<>(List.of(kind, way == Way.PLAN ? "plan alone" : "trace and plan"));
                List<TraceMeasurement> resampled = of(kind, TraceMeasurement.resampled(way));
                shown.forEach(tokens -> row.add(share(resampled, one -> one.solvedWith(tokens))));
                rows.add(row);
            }
        }
        return MarkdownTable.of("Solved by resampling with so many tokens, in and out", head, rows);
    }

    private String soundness() {
        List<List<String>> rows = kinds.stream()
                .map(kind -> {
                    List<TraceMeasurement> traced = greedy(kind, Way.TRACE);
                    TraceSoundness sum = traced.stream()
                            .map(TraceMeasurement::trace)
                            .reduce(TraceSoundness.NONE, TraceSoundness::plus);
                    int walkable =
                            traced.stream().mapToInt(TraceMeasurement::walkable).sum();
                    return List.of(
                            kind,
                            new Wilson(sum.applicable(), sum.steps()).toString(),
                            new Wilson(sum.right(), sum.estimates()).toString(),
                            new Wilson(walkable, traced.size()).toString());
                })
                .toList();
        return MarkdownTable.of(
                "The traces of the first answers",
                List.of(
                        "problems",
                        "steps that can be taken",
                        "estimates that are right",
                        "traces without a false step"),
                rows);
    }

    private List<TraceMeasurement> greedy(String kind, Way way) {
        return of(kind, TraceMeasurement.greedy(way));
    }

    private List<TraceMeasurement> of(String kind, String way) {
        return all.stream()
                .filter(one -> one.measurement().kind().equals(kind)
                        && one.measurement().way().equals(way))
                .toList();
    }

    private static String share(List<TraceMeasurement> of, Predicate<Measurement> hit) {
        long hits = of.stream().map(TraceMeasurement::measurement).filter(hit).count();
        return new Wilson((int) hits, of.size()).toString();
    }

    /** The median. */
    private static String tokens(List<TraceMeasurement> of) {
        OptionalDouble median =
                Median.of(of.stream().mapToDouble(one -> one.measurement().spent()));
        return median.isEmpty() ? "–" : String.format(Locale.ROOT, "%.0f", median.getAsDouble());
    }
}
