package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.critics.Advice;
import dev.llmmodulo.verifiers.critics.PlanCostCritic;
import dev.llmmodulo.verifiers.critics.RepairCritic;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.TimeLimitedCritic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.repair.RepairSearch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is looked for in a plan beside whether it is valid. */
final class Scrutiny {

    private static final Duration USUAL_TIME_FOR_REPAIR = Duration.ofSeconds(10);

    @Option(
            names = "--all-flaws",
            paramLabel = "skip|apply",
            description =
                    "Go on behind a step that cannot be executed, leaving it out or taking its effects all the same, "
                            + "and name every flaw; those that only follow from this are marked.")
    private Optional<Treatment> flaws = Optional.empty();

    @Option(
            names = "--advice",
            description =
                    "Say also what could be better: steps that can be left out, circles, goals achieved and lost.")
    private boolean advice;

    @Option(names = "--cost-bound", paramLabel = "N", description = "Say when a valid plan costs more than this.")
    private Optional<BigDecimal> costBound = Optional.empty();

    @Option(
            names = "--optimum",
            paramLabel = "N",
            description = "What the cheapest plan costs, if it is known: say when a valid plan costs more.")
    private Optional<BigDecimal> optimum = Optional.empty();

    @Option(
            names = "--repair",
            paramLabel = "EDITS",
            description = "Look for at most so many edits that make a plan valid. Not finding any proves nothing.")
    private Optional<Integer> repair = Optional.empty();

    @Option(
            names = "--repair-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long to look for edits of one plan, such as 90s or 5m; 10s if not given.")
    private Optional<Duration> repairTime = Optional.empty();

    /** How to go on behind a failing step; empty if one flaw is enough. */
    Optional<Treatment> flaws() {
        return flaws;
    }

    /**
     * The critics beside the validator.
     *
     * @throws ParameterException the options cannot be used like this
     */
    List<Critic<Problem, PlanReading>> critics(CommandLine command) {
        if (repair.filter(edits -> edits < 1).isPresent()) {
            throw new ParameterException(command, "--repair takes a number of edits, 1 or more");
        } else if (repair.isEmpty() && repairTime.isPresent()) {
            throw new ParameterException(command, "--repair-time means nothing without --repair");
        }
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>();
        costBound.ifPresent(bound -> critics.add(new PlanCostCritic(bound)));
        optimum.ifPresent(cost -> critics.add(PlanCostCritic.optimum(cost)));
        if (advice) {
            critics.addAll(Advice.critics());
        }
        repair.ifPresent(edits -> critics.add(bounded(new RepairCritic(new RepairSearch(edits)))));
        return critics;
    }

    /** Where the time is up there is nothing to say; the verdict stands. */
    private Critic<Problem, PlanReading> bounded(Critic<Problem, PlanReading> critic) {
        Critic<Problem, PlanReading> inTime = new TimeLimitedCritic<>(critic, repairTime.orElse(USUAL_TIME_FOR_REPAIR));
        return (problem, plan) -> {
            Review review = inTime.review(problem, plan);
            return review instanceof Review.Undecided && !Thread.currentThread().isInterrupted()
                    ? Review.clean()
                    : review;
        };
    }
}
