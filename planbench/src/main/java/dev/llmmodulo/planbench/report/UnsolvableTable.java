package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.List;

/** Claims that there is no plan, and what was answered where there is none. */
final class UnsolvableTable {

    private static final String PLAN = "plan";

    private UnsolvableTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = Grouped.of(tries).entrySet().stream()
                .filter(group -> group.getValue().stream()
                        .anyMatch(tried -> tried.isUnsolvable() || tried.kind() == Kind.CLAIM_FALSE))
                .map(group -> row(group.getKey(), Grouped.counted(group.getValue())))
                .toList();
        return new Table(
                "unsolvable",
                "Unsolvable instances",
                "Of tries at problems that are known to have no plan, as proven in some try, or as told where they are from if no "
                        + "try found a plan: where the model said so, where it gave a plan, which cannot be valid, where it gave no answer or no steps, and the rest. Of tries at other instances: where the model said "
                        + "that there is no plan, and there is one.",
                "",
                List.of("true claim", "impossible plan", "empty", "other", "false claim"),
                rows);
    }

    private static Table.Row row(Group group, List<Tried> tries) {
        List<Tried> unsolvable = tries.stream().filter(Tried::isUnsolvable).toList();
        List<Tried> others =
                tries.stream().filter(tried -> !tried.isUnsolvable()).toList();
        Proportion claimed = Grouped.share(unsolvable, tried -> tried.kind() == Kind.CLAIM_TRUE);
        Proportion empty = Grouped.share(unsolvable, tried -> tried.kind() == Kind.EMPTY);
        Proportion planned = Grouped.share(unsolvable, UnsolvableTable::isPlan);
        Proportion rest = new Proportion(
                unsolvable.size() - claimed.successes() - planned.successes() - empty.successes(), unsolvable.size());
        return Table.Row.of(
                group,
                "",
                List.of(
                        new Cell.Share(claimed),
                        new Cell.Share(planned),
                        new Cell.Share(empty),
                        new Cell.Share(rest),
                        new Cell.Share(Grouped.share(others, tried -> tried.kind() == Kind.CLAIM_FALSE))));
    }

    private static boolean isPlan(Tried tried) {
        boolean isAnswer = tried.kind() == Kind.NOT_SOLVED || tried.kind() == Kind.UNSOLVABLE_PROVEN;
        return isAnswer && tried.lastCandidate().filter(PLAN::equals).isPresent();
    }
}
