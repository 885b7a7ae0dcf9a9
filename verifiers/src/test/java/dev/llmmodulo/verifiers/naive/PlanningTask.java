package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A domain and a problem in one: what is declared, the actions, and what is asked for. */
record PlanningTask(Declarations declared, List<ActionSchema> actions, List<Axiom> axioms, Temporal temporal, Aim aim) {

    PlanningTask {
        actions = List.copyOf(actions);
        axioms = List.copyOf(axioms);
    }

    /** Symbols and the initial state. */
    record Declarations(
            List<Typed> types,
            List<Typed> constants,
            List<Typed> objects,
            List<Signature> predicates,
            List<Signature> functions,
            Set<Atom> init,
            Map<Atom, BigDecimal> values) {

        List<Typed> allObjects() {
            return Stream.concat(constants.stream(), objects.stream()).toList();
        }
    }

    static PlanningTask of(Declarations declared) {
        return new PlanningTask(declared, List.of(), List.of(), Temporal.NONE, Aim.NONE);
    }

    /** What has to do with time. */
    record Temporal(List<DurativeSchema> actions, List<TimedLiteral> literals) {

        static final Temporal NONE = new Temporal(List.of(), List.of());

        Optional<DurativeSchema> action(String name) {
            return actions.stream().filter(action -> action.name().equals(name)).findFirst();
        }
    }

    /** What a plan must do, and what its quality is measured by. */
    record Aim(Condition goal, List<Constraint> constraints, Optional<Metric> metric) {

        static final Aim NONE = new Aim(Condition.TRUE, List.of(), Optional.empty());

        static Aim of(Condition goal) {
            return new Aim(goal, List.of(), Optional.empty());
        }
    }

    record Metric(boolean minimize, Expression expression) {}

    List<Typed> types() {
        return declared.types();
    }

    List<Typed> constants() {
        return declared.constants();
    }

    List<Typed> objects() {
        return declared.objects();
    }

    List<Typed> allObjects() {
        return declared.allObjects();
    }

    List<Signature> predicates() {
        return declared.predicates();
    }

    List<Signature> functions() {
        return declared.functions();
    }

    Set<Atom> init() {
        return declared.init();
    }

    Map<Atom, BigDecimal> values() {
        return declared.values();
    }

    Condition goal() {
        return aim.goal();
    }

    Optional<Metric> metric() {
        return aim.metric();
    }

    Optional<ActionSchema> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /** Of an action, with or without duration. */
    Optional<List<Typed>> parameters(String name) {
        return action(name)
                .map(ActionSchema::parameters)
                .or(() -> temporal.action(name).map(DurativeSchema::parameters));
    }

    PlanningTask withActions(List<ActionSchema> others) {
        return new PlanningTask(declared, others, axioms, temporal, aim);
    }

    PlanningTask withAxioms(List<Axiom> others) {
        return new PlanningTask(declared, actions, others, temporal, aim);
    }

    PlanningTask withAim(Aim other) {
        return new PlanningTask(declared, actions, axioms, temporal, other);
    }

    PlanningTask withTemporal(Temporal other) {
        return new PlanningTask(declared, actions, axioms, other, aim);
    }
}
