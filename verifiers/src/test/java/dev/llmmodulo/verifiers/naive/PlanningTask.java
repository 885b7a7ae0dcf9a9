package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A domain and a problem in one. */
record PlanningTask(
        List<Typed> types,
        List<Typed> constants,
        List<Typed> objects,
        List<Signature> predicates,
        List<Signature> functions,
        List<ActionSchema> actions,
        Set<Atom> init,
        Map<Atom, BigDecimal> values,
        Condition goal,
        Optional<Metric> metric) {

    /** What a plan's quality is measured by. */
    record Metric(boolean minimize, Expression expression) {}

    List<Typed> allObjects() {
        return Stream.concat(constants.stream(), objects.stream()).toList();
    }

    Optional<ActionSchema> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    PlanningTask withActions(List<ActionSchema> others) {
        return new PlanningTask(types, constants, objects, predicates, functions, others, init, values, goal, metric);
    }

    PlanningTask withGoal(Condition other) {
        return new PlanningTask(types, constants, objects, predicates, functions, actions, init, values, other, metric);
    }
}
