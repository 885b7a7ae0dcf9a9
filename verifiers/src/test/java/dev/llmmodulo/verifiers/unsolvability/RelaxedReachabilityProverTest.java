package dev.llmmodulo.verifiers.unsolvability;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.cost;
import static dev.llmmodulo.verifiers.reference.Words.costOf;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.each;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Unproven;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RelaxedReachabilityProverTest {

    private static final Set<Fact> NONE = Set.of();

    private final RelaxedReachabilityProver prover = new RelaxedReachabilityProver();

    static Stream<Arguments> unsolvable() {
        return Stream.of(
                Arguments.of("no action adds the goal", problem("a", NONE, atom("g a"))),
                Arguments.of(
                        "a fact to be false that is never deleted",
                        problem("", facts("p"), not(atom("p")), action("add", "", and(), add("p")))),
                Arguments.of(
                        "a precondition to be false that is never deleted",
                        problem("", facts("p"), atom("g"), action("go", "", not(atom("p")), add("g")))),
                Arguments.of(
                        "one alternative is unreachable and the other too",
                        problem("", NONE, or(atom("p"), atom("q")), action("r", "", atom("s"), add("p")))),
                Arguments.of(
                        "the condition of the effect is unreachable",
                        problem("", NONE, atom("g"), action("go", "", and(), when(atom("p"), add("g"))))),
                Arguments.of(
                        "one object is left out",
                        problem(
                                "a b",
                                facts("ok a"),
                                forall("?x", atom("done ?x")),
                                action("do", "", and(), each("?x", when(atom("ok ?x"), add("done ?x")))))),
                Arguments.of("a goal that nothing satisfies", problem("", facts("p"), or())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsolvable")
    void should_prove_what_is_out_of_reach_even_when_nothing_is_undone(String why, Problem problem) {
        assertThat(prover.attempt(problem)).isInstanceOf(Proven.class);
        assertThat(NaiveSearch.search(problem, 100).answer()).isEqualTo(NaiveSearch.Answer.UNSOLVABLE);
    }

    static Stream<Arguments> solvable() {
        Action toggle = action(
                "toggle", "", and(), when(atom("p"), delete("p"), add("q")), when(not(atom("p")), add("p"), add("r")));
        return Stream.of(
                Arguments.of("the goal holds already", problem("", facts("p"), atom("p"))),
                Arguments.of("the goal is empty", problem("", NONE, and())),
                Arguments.of("false from the start", problem("", NONE, not(atom("p")))),
                Arguments.of(
                        "deleted, then false",
                        problem("", facts("p"), not(atom("p")), action("drop", "", atom("p"), delete("p")))),
                Arguments.of(
                        "true again after it was false", problem("", facts("p"), and(atom("p"), atom("r")), toggle)),
                Arguments.of(
                        "deleted and added: it holds",
                        problem(
                                "",
                                facts("p"),
                                and(atom("p"), atom("g")),
                                action("renew", "", atom("p"), delete("p"), add("p"), add("g")))),
                Arguments.of(
                        "the same object twice",
                        problem(
                                "a",
                                facts("at a"),
                                atom("met a a"),
                                action("meet", "?x ?y", and(atom("at ?x"), atom("at ?y")), add("met ?x ?y")))),
                Arguments.of("all objects of none", problem("", NONE, forall("?x", atom("p ?x")))),
                Arguments.of(
                        "a step that costs",
                        problem("", NONE, atom("g"), action("go", "", and(), cost("0.1"), add("g")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvable")
    void should_never_prove_a_solvable_problem_unsolvable(String why, Problem problem) {
        assertThat(prover.attempt(problem)).isInstanceOf(Unproven.class);
        assertThat(NaiveSearch.search(problem, 100).answer()).isEqualTo(NaiveSearch.Answer.SOLVABLE);
    }

    @Test
    void should_not_conclude_anything_from_a_cost_without_a_value() {
        Problem problem = problem("a", NONE, atom("g"), action("go", "", and(), costOf("price a"), add("g")));
        assertThat(prover.attempt(problem)).isInstanceOf(Unproven.class);
    }

    @Test
    void should_say_so_when_a_limit_stops_it() {
        Action wide = action("wide", "?a ?b ?c ?d ?e ?f", and(), new Effect.Add(atom("p ?a ?b ?c ?d ?e ?f")));
        Problem problem = problem("a b c d e f g h i j", NONE, atom("never"), wide);
        SearchLimits few = new SearchLimits(10_000, 10, Duration.ofSeconds(60), 1 << 20);
        ProofAttempt attempt = new RelaxedReachabilityProver(few).attempt(problem);
        assertThat(attempt).isEqualTo(new Unproven("the bound of 10000 steps of work was reached"));
    }
}
