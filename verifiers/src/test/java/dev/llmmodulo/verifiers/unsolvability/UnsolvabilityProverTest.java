package dev.llmmodulo.verifiers.unsolvability;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsolvabilityProverTest {

    private final UnsolvabilityProver prover = new UnsolvabilityProver();

    static Stream<Arguments> unsolvable() {
        return Stream.of(
                Arguments.of("nothing adds it", RelaxedUnreachable.class, problem("", facts(), atom("never"))),
                Arguments.of("one block on two", MutexGroup.class, Blocks.onTable(3, "(on b1 b2) (on b1 b3)")),
                Arguments.of("two blocks on one", MutexGroup.class, Blocks.onTable(3, "(on b1 b3) (on b2 b3)")),
                Arguments.of("two in the hand", MutexGroup.class, Blocks.onTable(3, "(holding b1) (holding b2)")),
                Arguments.of(
                        "three in a ring",
                        AcyclicRelation.class,
                        Blocks.onTable(3, "(on b1 b2) (on b2 b3) (on b3 b1)")),
                Arguments.of("on itself", AcyclicRelation.class, Blocks.onTable(2, "(on b1 b1)")),
                Arguments.of(
                        "both at once",
                        MutexPairs.class,
                        problem(
                                "",
                                facts("q"),
                                and(atom("p"), not(atom("q"))),
                                action("start", "", atom("q"), add("p"), add("r")),
                                action("end", "", and(atom("r"), not(atom("p"))), delete("q")),
                                action("stop", "", atom("p"), delete("p")))),
                Arguments.of(
                        "true and false, by a condition of an effect",
                        MutexPairs.class,
                        problem(
                                "",
                                facts(),
                                and(atom("p"), not(atom("q"))),
                                action("light", "", not(atom("q")), when(not(atom("q")), add("p")), add("q")),
                                action("drop", "", and(), delete("p"), delete("q")))),
                Arguments.of("more than there is", WeightedCount.class, coins(4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsolvable")
    void should_find_the_cheapest_kind_of_proof(String why, Class<? extends Certificate> kind, Problem problem) {
        Settlement settlement = prover.prove(problem);
        assertThat(settlement).as("%s", settlement).isInstanceOf(Settlement.Unsolvable.class);
        assertThat(last(((Settlement.Unsolvable) settlement).certificate().certificate()))
                .isInstanceOf(kind);
    }

    private static Certificate last(Certificate certificate) {
        if (certificate instanceof Combined combined) {
            List<Invariant> chain = combined.chain();
            return chain.get(chain.size() - 1);
        }
        return certificate;
    }

    /** Two purses with three coins together; coins are moved one by one. */
    static Problem coins(int wanted) {
        return Blocks.read("""
                (define (domain coins) (:requirements :typing :equality) (:types purse number)
                  (:predicates (has ?p - purse ?n - number) (next ?n ?m - number))
                  (:action move :parameters (?p ?q - purse ?a ?b ?c ?d - number)
                    :precondition (and (not (= ?p ?q)) (has ?p ?b) (next ?a ?b) (has ?q ?c) (next ?c ?d))
                    :effect (and (not (has ?p ?b)) (has ?p ?a) (not (has ?q ?c)) (has ?q ?d))))
                """, """
                (define (problem p) (:domain coins)
                  (:objects left right - purse n0 n1 n2 n3 n4 - number)
                  (:init (has left n2) (has right n1) (next n0 n1) (next n1 n2) (next n2 n3) (next n3 n4))
                  (:goal (has left n%d)))
                """.formatted(wanted));
    }

    /** A light that is switched on and off by three switches, each of which works once; it has to be on in the end. */
    private static Problem switches() {
        return problem(
                "a b",
                facts("fresh a", "fresh b", "dark"),
                and(atom("used a"), atom("used b"), atom("bright")),
                action(
                        "on",
                        "?x",
                        and(atom("fresh ?x"), atom("dark")),
                        delete("dark"),
                        add("bright"),
                        delete("fresh ?x"),
                        add("used ?x")),
                action(
                        "off",
                        "?x",
                        and(atom("fresh ?x"), atom("bright")),
                        delete("bright"),
                        add("dark"),
                        delete("fresh ?x"),
                        add("used ?x")),
                action("dance", "?x", and(), add("danced ?x")),
                action("rest", "?x", atom("danced ?x"), delete("danced ?x")));
    }

    @Test
    void should_look_at_all_states_but_only_at_the_facts_that_matter() {
        Settlement settlement = prover.prove(switches());

        Settlement.Unsolvable unsolvable = (Settlement.Unsolvable) settlement;
        Projection projection = (Projection) last(unsolvable.certificate().certificate());
        assertThat(projection.pattern()).noneMatch(fact -> fact.predicate().equals("danced"));
        assertThat(unsolvable.efforts())
                .extracting(Effort::method)
                .containsExactly(
                        WeightedCount.KIND,
                        RelaxedUnreachable.KIND,
                        MutexGroup.KIND,
                        AcyclicRelation.KIND,
                        "linear-system",
                        MutexPairs.KIND,
                        Projection.KIND);
        assertThat(unsolvable.efforts())
                .extracting(Effort::ended)
                .containsOnlyOnce(Effort.Ended.SETTLED)
                .endsWith(Effort.Ended.SETTLED);
    }

    static Stream<Problem> solvable() {
        return Stream.of(
                Blocks.onTable(3, "(on b1 b2) (on b2 b3)"),
                Blocks.onTable(2, "(holding b1) (clear b2)"),
                problem("", facts("p"), atom("p")),
                problem("", facts("p"), not(atom("p")), action("drop", "", atom("p"), delete("p"))),
                coins(3));
    }

    @ParameterizedTest
    @MethodSource("solvable")
    void should_not_prove_a_solvable_problem_unsolvable(Problem problem) {
        assertThat(prover.attempt(problem)).isEqualTo(new ProofAttempt.Unproven("there is a plan"));
        assertThat(new ProblemSettler().settle(problem)).isInstanceOf(Settlement.Solved.class);
        assertThat(NaiveSearch.search(problem, 1_000).answer()).isEqualTo(NaiveSearch.Answer.SOLVABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numeric fluents | (:functions (fuel)) (:action go :parameters () :precondition (> (fuel) 0) :effect (g)) | (= (fuel) 0)",
                "durative actions | (:durative-action go :parameters () :duration (= ?duration 1) :condition (at start (never)) :effect (at end (g))) |",
                "derived predicates | (:derived (g) (never)) |"
            })
    void should_name_what_is_not_supported(String row) {
        String[] parts = (row + " ").split("\\|");
        Problem problem = Blocks.read(
                "(define (domain d) (:requirements :adl :numeric-fluents :durative-actions :derived-predicates)"
                        + " (:predicates (g) (never)) " + parts[1] + ")",
                "(define (problem p) (:domain d) (:init " + parts[2] + ") (:goal (g)))");
        Settlement settlement = new ProblemSettler().settle(problem);
        assertThat(settlement).isInstanceOf(Settlement.Undecided.class);
        assertThat(((Settlement.Undecided) settlement).reason()).isEqualTo(Reason.unsupported(parts[0].strip()));
        assertThat(prover.attempt(problem)).isEqualTo(new ProofAttempt.Unproven(parts[0].strip()));
    }

    @Test
    void should_find_plans_where_predicates_are_derived() {
        Problem problem = Blocks.read("""
                (define (domain d) (:requirements :derived-predicates) (:predicates (g) (p))
                  (:derived (g) (p)) (:action go :parameters () :precondition () :effect (p)))
                """, "(define (problem p) (:domain d) (:init) (:goal (g)))");
        assertThat(new ProblemSettler().settle(problem)).isInstanceOf(Settlement.Solved.class);
    }

    @Test
    void should_say_that_time_ran_out() {
        Settlement settlement = new UnsolvabilityProver(ProofLimits.USUAL.withTime(Duration.ZERO))
                .prove(Blocks.onTable(5, "(on b1 b2) (on b1 b3)"));
        assertThat(((Settlement.Undecided) settlement).reason().kind()).isEqualTo(Reason.Kind.TIME);
    }

    @Test
    void should_stop_when_it_is_interrupted() {
        Problem problem = Blocks.onTable(5, "(on b1 b2) (on b1 b3)");
        Thread.currentThread().interrupt();
        Settlement settlement = prover.prove(problem);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Settlement.Undecided) settlement).reason().kind()).isEqualTo(Reason.Kind.TIME);
        assertThat(settlement.efforts()).extracting(Effort::ended).doesNotContain(Effort.Ended.SETTLED);
    }

    @Test
    void should_say_that_the_memory_is_too_small() {
        ProofLimits little = new ProofLimits(Long.MAX_VALUE, Duration.ofSeconds(60), 1_000);
        Settlement settlement = new UnsolvabilityProver(little).prove(Tiles.swapped());
        Settlement.Undecided undecided = (Settlement.Undecided) settlement;
        assertThat(undecided.reason().kind()).isEqualTo(Reason.Kind.MEMORY);
        assertThat(undecided.reason().text()).contains("exhausted-states: there are more than");
    }
}
