package dev.llmmodulo.training.teacher;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the reference planner finds, without the steps that can be left out (Nakhost and Müller, "Action elimination and plan
 * neighborhood graph search", 2010), its independent parts brought into the order in which the problem is said.
 */
public final class PlannerTeacher {

    private static final SearchLimits LIMITS = SearchLimits.USUAL.withSuccessors(100_000);

    /** Single steps and pairs change places; pairs because a hand or a hoist is busy between two steps. */
    private static final int LONGEST_PART = 2;

    private final ForwardSearch search = new ForwardSearch(LIMITS);

    /** Empty if the planner finds none within its limits. */
    public Optional<List<Move>> plan(Problem problem, Drawing drawing) {
        Optional<CompiledProblem> compiled = CompiledProblem.of(problem);
        return compiled.isPresent() && search.plan(problem) instanceof Found found
                ? Optional.of(new Shortened(
                                drawing, compiled.get().checker(), found.plan().steps())
                        .plan())
                : Optional.empty();
    }

    private static final class Shortened {

        private final Drawing drawing;
        private final PlanChecker checker;
        private List<PlanStep> steps;

        Shortened(Drawing drawing, PlanChecker checker, List<PlanStep> steps) {
            this.drawing = drawing;
            this.checker = checker;
            this.steps = steps;
        }

        List<Move> plan() {
            leaveOut();
            order();
            World world = drawing.world();
            return steps.stream().flatMap(step -> world.move(step).stream()).toList();
        }

        /** Runs of one or two steps, until none can go. */
        private void leaveOut() {
            for (int length = LONGEST_PART; length > 0; length--) {
                for (int at = 0; at + length <= steps.size(); at++) {
                    List<PlanStep> fewer = new ArrayList<>(steps);
                    fewer.subList(at, at + length).clear();
                    at -= taken(fewer) ? 1 : 0;
                }
            }
        }

        private void order() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int length = 1; length <= LONGEST_PART; length++) {
                    for (int at = 0; at + 2 * length <= steps.size(); at++) {
                        changed |= rank(at + length) < rank(at) && taken(swapped(at, length));
                    }
                }
            }
        }

        private List<PlanStep> swapped(int at, int length) {
            List<PlanStep> other = new ArrayList<>(steps.subList(0, at));
            other.addAll(steps.subList(at + length, at + 2 * length));
            other.addAll(steps.subList(at, at + length));
            other.addAll(steps.subList(at + 2 * length, steps.size()));
            return other;
        }

        /** Where the first object of a step stands in the order in which objects are said. */
        private int rank(int step) {
            return drawing.world()
                    .move(steps.get(step))
                    .map(move -> drawing.order().indexOf(move.things().get(0)))
                    .orElse(0);
        }

        private boolean taken(List<PlanStep> other) {
            String text = other.stream().map(step -> step + "\n").collect(Collectors.joining());
            boolean valid = checker.check(text) == PlanChecker.Result.VALID;
            steps = valid ? other : steps;
            return valid;
        }
    }
}
