package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.score.InstanceScore.Explained;
import java.util.List;
import java.util.function.Predicate;

/** PlanBench's three scores of plan verification: the verdict, the kind of fault, and the reason. */
final class VerificationTable {

    private VerificationTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = Grouped.of(tries).entrySet().stream()
                .filter(group -> PlanBenchTask.ofCode(group.getKey().task())
                        .filter(PlanBenchTask::isVerification)
                        .isPresent())
                .map(group -> row(group.getKey(), Grouped.counted(group.getValue())))
                .toList();
        return new Table(
                "verification",
                "Plan verification",
                "Three questions to each answer, of which each takes the one before for granted. Verdict: it says rightly that "
                        + "the plan is valid, or that it is not. Kind of fault: and rightly whether a step fails or the goal is "
                        + "not reached. Reason: and it names the failing step and a fact that its precondition lacks, or a fact "
                        + "that the goal lacks. Of a valid plan there is nothing more to say.",
                "",
                List.of("verdict", "kind of fault", "reason"),
                rows);
    }

    private static Table.Row row(Group group, List<Tried> tries) {
        return Table.Row.of(
                group,
                "",
                List.of(
                        new Cell.Share(Grouped.share(tries, Tried::isRight)),
                        explained(tries, Explained::fault),
                        explained(tries, Explained::reason)));
    }

    private static Cell explained(List<Tried> tries, Predicate<Explained> what) {
        return new Cell.Share(
                Grouped.share(tries, tried -> tried.explained().filter(what).isPresent()));
    }
}
