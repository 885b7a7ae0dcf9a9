package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When plans and verdicts are the same, and which of two plans is better. */
class PlanComparisonTest {

    private static final String DOMAIN = """
            (define (domain walk)
              (:requirements :strips :typing :action-costs)
              (:types place)
              (:predicates (at ?p - place) (road ?p ?q - place) (sunny))
              (:functions (total-cost) - number (length ?p ?q - place) - number)
              (:action go :parameters (?p ?q - place)
                :precondition (and (at ?p) (road ?p ?q))
                :effect (and (at ?q) (not (at ?p)) (increase (total-cost) (length ?p ?q))))
              (:action wait :parameters () :precondition (and) :effect (sunny)))
            """;

    private static Problem problem(String metric) {
        return new PddlReader()
                .problem(Source.of("domain", DOMAIN), Source.of("problem", """
                        (define (problem w) (:domain walk) (:objects a b c - place)
                          (:init (at a) (road a b) (road b c) (road a c) (= (total-cost) 0)
                                 (= (length a b) 1) (= (length b c) 1) (= (length a c) 5))
                          (:goal (at c)) METRIC)
                        """.replace("METRIC", metric)))
                .orThrow();
    }

    private static final Problem PROBLEM = problem("");
    private static final PlanFingerprints FINGERPRINTS = new PlanFingerprints();

    private static PlanReading read(String text) {
        return TolerantPlanReader.of(PROBLEM).read(text);
    }

    private static Verdict<PlanReading> verdict(String text) {
        return CriticBank.of(new PlanValidator()).judge(PROBLEM, read(text));
    }

    @Test
    void should_take_plans_for_the_same_however_they_are_written() {
        assertThat(FINGERPRINTS.of(read("(go a b)\n(go b c)")))
                .isEqualTo(FINGERPRINTS.of(read("My plan:\n1. go a b\n2. go b c\n")))
                .isNotEqualTo(FINGERPRINTS.of(read("(go a c)")))
                .isPresent();
    }

    @Test
    void should_tell_a_claim_from_a_plan_and_from_what_cannot_be_read() {
        assertThat(FINGERPRINTS.of(read("no plan possible")))
                .isPresent()
                .isEqualTo(FINGERPRINTS.of(read("There is no plan.")))
                .isNotEqualTo(FINGERPRINTS.of(read("[PLAN]\n[PLAN END]")));
        assertThat(FINGERPRINTS.of(read("Hello"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(go b c),        (wait) (go b c),      true",
        "(go b c),        (go b c) (go a b),    true",
        "(go b c),        (go c b),             false",
        "(go b c),        (go b a),             false",
        "(go a b),        (wait),               true",
        "(go a b),        (go b c),             false",
        "(fly a b),       (wait) (fly a b),     true",
        "(fly a b),       (fly b a),            false",
        "Hello,           Good morning,         true"
    })
    void should_take_verdicts_for_the_same_when_the_same_step_lacks_the_same(String one, String other, boolean same) {
        boolean equal = FINGERPRINTS.of(verdict(lines(one))).equals(FINGERPRINTS.of(verdict(lines(other))));
        assertThat(equal).isEqualTo(same);
    }

    private static String lines(String plan) {
        return plan.replace(") (", ")\n(");
    }

    @Test
    void should_tell_kinds_of_verdicts_apart() {
        assertThat(Stream.of(
                                verdict("(go a c)"),
                                verdict("(go a b)"),
                                new Verdict.Unknown<PlanReading>(Reason.unsupported("x")))
                        .map(FINGERPRINTS::of))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                            (go a c),           (go a b) (go b c)",
        "(:metric minimize (total-cost)), (go a b) (go b c), (go a c)",
        "(:metric maximize (total-cost)), (go a c),          (go a b) (go b c)"
    })
    void should_put_the_better_plan_first(String metric, String better, String worse) {
        ByPlanCost order = new ByPlanCost(problem(metric));
        PlanReading good = read(lines(better));
        PlanReading bad = read(lines(worse));

        assertThat(Stream.of(bad, good).sorted(order)).containsExactly(good, bad);
        assertThat(order.compare(good, good)).isZero();
    }

    @Test
    void should_put_what_has_no_cost_last() {
        ByPlanCost order = new ByPlanCost(PROBLEM);
        PlanReading plan = read("(go a c)");

        for (String none : List.of("(go b c)", "no plan possible", "Hello")) {
            assertThat(Stream.of(read(none), plan).sorted(order).findFirst()).contains(plan);
        }
        assertThat(order.compare(read("(go b c)"), read("Hello"))).isZero();
    }
}
