package dev.llmmodulo.verifiers.grounding;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.exists;
import static dev.llmmodulo.verifiers.reference.Words.fact;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.untyped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AxiomEvaluationTest {

    private static final Axiom ABOVE = new Axiom(
            "above", untyped("?x ?y"), or(atom("on ?x ?y"), exists("?z", and(atom("on ?x ?z"), atom("above ?z ?y")))));

    private static final Axiom TOP = new Axiom("top", untyped("?x"), forall("?y", not(atom("above ?y ?x"))));

    private static final Action MOVE = action(
            "move",
            "?x ?from ?to",
            and(atom("on ?x ?from"), atom("top ?x"), atom("top ?to")),
            delete("on ?x ?from"),
            add("on ?x ?to"));

    private final GroundTask tower =
            ground(with(problem("a b c d", facts("on a b", "on b c"), atom("above a d"), MOVE), TOP, ABOVE));
    private final AxiomEvaluation axioms = new AxiomEvaluation(tower);

    @Test
    void should_derive_to_the_end_what_holds_initially() {
        assertThat(inTower(tower.initial()))
                .contains("(on a b)", "(on b c)", "(above a b)", "(above a c)", "(top a)", "(top d)")
                .doesNotContain("(above b a)", "(top b)", "(top c)");
    }

    @Test
    void should_forget_what_is_no_longer_derived_after_a_step() {
        PackedState after = axioms.close(operator("move", "a", "b", "d").apply(tower.initial()));
        assertThat(inTower(after))
                .contains("(on a d)", "(above a d)", "(top a)", "(top b)")
                .doesNotContain("(above a b)", "(above a c)", "(top d)");
        assertThat(tower.goal().holds(after)).isTrue();
    }

    @Test
    void should_know_which_facts_are_derived() {
        for (int fact = 0; fact < tower.facts().size(); fact++) {
            assertThat(axioms.derives(fact))
                    .isEqualTo(!tower.facts().get(fact).predicate().equals("on"));
        }
    }

    @Test
    void should_decide_what_is_always_derived_and_what_never_is() {
        Axiom always = new Axiom("always", List.of(), exists("?x", atom("base ?x")));
        Axiom never = new Axiom("never", List.of(), and(atom("flag"), not(atom("always"))));
        Action step = action("step", "", and(atom("always"), not(atom("never"))), add("flag"));
        Action other = action("other", "", not(atom("always")), add("odd"));
        GroundTask task = ground(
                with(problem("a", facts("base a"), and(atom("flag"), atom("always")), step, other), always, never));
        assertThat(task.facts()).containsExactly(fact("flag"));
        assertThat(task.axiomLayers()).isEmpty();
        assertThat(task.operators()).extracting(GroundOperator::step).containsExactly(PlanStep.of("step"));
    }

    @Test
    void should_hold_nothing_that_only_supports_itself() {
        Axiom one = new Axiom("one", List.of(), or(atom("two"), atom("flag")));
        Axiom two = new Axiom("two", List.of(), atom("one"));
        Action lower = action("lower", "", atom("two"), delete("flag"));
        GroundTask task = ground(with(problem("", facts("flag"), not(atom("two")), lower), one, two));
        assertThat(holding(task.initial(), task)).containsExactly("(flag)", "(one)", "(two)");
        PackedState after = task.operators().get(0).apply(task.initial());
        assertThat(holding(new AxiomEvaluation(task).close(after), task)).isEmpty();
    }

    @Test
    void should_not_begin_when_a_predicate_depends_on_its_own_negation() {
        Axiom odd = new Axiom("odd", List.of(), not(atom("odd")));
        assertThatThrownBy(() -> ground(with(problem("", facts(), atom("odd")), odd)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negation");
    }

    private GroundOperator operator(String name, String... arguments) {
        return tower.operators().stream()
                .filter(operator -> operator.step().equals(PlanStep.of(name, arguments)))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> inTower(PackedState state) {
        return holding(state, tower);
    }

    private static Set<String> holding(PackedState state, GroundTask task) {
        Set<String> result = new TreeSet<>();
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (state.holds(fact)) {
                result.add(task.facts().get(fact).toString());
            }
        }
        return result;
    }

    private static GroundTask ground(Problem problem) {
        return Grounding.ground(problem, new WorkMeter(1_000_000, Duration.ofSeconds(20)));
    }

    private static Problem with(Problem problem, Axiom... axioms) {
        Domain domain = problem.domain();
        Domain derived = new Domain(
                domain.name(),
                domain.requirements(),
                domain.types(),
                domain.constants(),
                domain.predicates(),
                domain.functions(),
                domain.actions(),
                List.of(),
                List.of(axioms),
                List.of());
        Formula goal = problem.goal();
        return new Problem(
                problem.name(), derived, problem.objects(), problem.init(), problem.values(), goal, problem.metric());
    }
}
