package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.picture.Drawing;
import dev.llmmodulo.planbench.picture.Picture;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states that a plan goes through according to the validator, as plain data for the page. */
record StateData(Problem problem, Drawing drawing, Set<String> changing) {

    /** Of a long plan, the last ones. */
    static final int MOST_STATES = 40;

    static StateData of(Problem problem) {
        return new StateData(problem, Drawing.forProblem(problem), problem.changingPredicates());
    }

    /** What is the same in all states: the squares of a grid. */
    Map<String, Object> base() {
        return drawing.of(new State(problem.init()))
                .filter(Picture.Grid.class::isInstance)
                .map(Picture.Grid.class::cast)
                .<Map<String, Object>>map(grid -> Map.of(
                        "squares",
                        grid.squares().stream()
                                .map(square -> List.of(square.row(), square.column(), square.wanted()))
                                .toList()))
                .orElseGet(Map::of);
    }

    /** Empty if the steps do not simply follow each other, or following them takes too much work. */
    Optional<PlanTrace> trace(String plan) {
        try {
            return new StrictPlanReader().read(plan) instanceof PlanReading.Read read
                    ? Optional.of(PlanTrace.of(problem, read.plan()))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * The last of these states, each with the step before it and what that changed; of those that are not drawn, all
     * facts of the first and the last one.
     */
    List<Map<String, Object>> data(List<State> states, List<String> steps) {
        List<Map<String, Object>> data = new ArrayList<>();
        int first = Math.max(0, states.size() - MOST_STATES);
        for (int i = first; i < states.size(); i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            if (i > 0) {
                one.put("number", i);
                one.put("step", steps.get(i - 1));
                one.put("added", without(states.get(i), states.get(i - 1)));
                one.put("removed", without(states.get(i - 1), states.get(i)));
            }
            Optional<Picture> picture = drawing.of(states.get(i));
            if (picture.isPresent()) {
                one.putAll(data(picture.get()));
            } else if (i == first || i == states.size() - 1) {
                one.put("facts", facts(states.get(i)));
            }
            data.add(one);
        }
        return data;
    }

    private static List<String> without(State state, State other) {
        return state.facts().stream()
                .filter(fact -> !other.facts().contains(fact))
                .map(Fact::toString)
                .toList();
    }

    private List<String> facts(State state) {
        return state.facts().stream()
                .filter(fact -> changing.contains(fact.predicate()))
                .map(Fact::toString)
                .toList();
    }

    private static Map<String, Object> data(Picture picture) {
        if (picture instanceof Picture.Stacks stacks) {
            return Map.of("stacks", stacks.stacks(), "held", stacks.held());
        }
        Picture.Grid grid = (Picture.Grid) picture;
        return Map.of(
                "things",
                grid.squares().stream()
                        .filter(square -> !square.things().isEmpty())
                        .map(square -> List.of(square.row(), square.column(), square.things()))
                        .toList());
    }
}
