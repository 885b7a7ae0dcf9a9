package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.RepeatedTrials;
import java.util.ArrayList;
import java.util.List;

/** What several tries of each instance say of trying it k times. */
final class RepeatedTriesTable {

    private RepeatedTriesTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> {
            List<RepeatedTrials> instances = Grouped.byInstance(Grouped.counted(tried)).values().stream()
                    .map(each -> new RepeatedTrials((int) Grouped.count(each, Mark.RIGHT), each.size()))
                    .toList();
            int most = instances.stream().mapToInt(RepeatedTrials::trials).max().orElse(0);
            for (int k = 1; most > 1 && k <= most; k++) {
                int wanted = k;
                long enough = instances.stream()
                        .filter(each -> each.trials() >= wanted)
                        .count();
                rows.add(Table.Row.of(
                        group,
                        Integer.toString(k),
                        List.of(
                                Cell.Estimate.of(RepeatedTrials.meanAnyOf(instances, k), "none tried"),
                                Cell.Estimate.of(RepeatedTrials.meanAllOf(instances, k), "none tried"),
                                new Cell.Count(enough))));
            }
        });
        return new Table(
                "tries",
                "Several tries",
                "pass@k is the chance that at least one of k tries is right (Chen et al. 2021, unbiased), pass^k that all are (Yao "
                        + "et al. 2024); the mean over the instances with at least k tries.",
                "k",
                List.of("pass@k", "pass^k", "instances"),
                rows);
    }
}
