package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.pddl.Domain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedPddlTest {

    private final PddlReader reader = new PddlReader();

    static Stream<Arguments> wrongDomains() {
        return Stream.of(
                arguments("", "1:1 pddl.empty "),
                arguments("; only a comment", "1:1 pddl.empty ;"),
                arguments("(define (domain d)", "1:1 text.missing-parenthesis ("),
                arguments("(define (domain d)))", "1:20 text.extra-parenthesis )"),
                arguments(
                        "(define (domain d)\n(:predicates (p)\n(:action a :effect (p)))",
                        "2:1 text.missing-parenthesis ("),
                arguments("(define (domain d)) /* open", "1:21 text.unclosed-comment /*"),
                arguments("(define (domain d)) rest", "1:21 pddl.after-define rest"),
                arguments("(define (domain d)) (define (domain e))", "1:21 pddl.several-defines (define (domain e))"),
                arguments("(domain d)", "1:1 pddl.no-define (domain d)"),
                arguments("(pick-up b)\n(stack b c)", "1:1 pddl.no-define (pick-up b)"),
                arguments("pick-up b", "1:1 pddl.no-define pick-up"),
                arguments("(define)", "1:1 pddl.no-name (define)"),
                arguments("(define (problem d) (:domain x))", "1:9 pddl.no-domain (problem d)"),
                arguments("(define (domain d) (:predicate (p)))", "1:21 pddl.unknown-section :predicate"),
                arguments("(define (domain d) (:goal (p)))", "1:21 pddl.unknown-section :goal"),
                arguments("(define (domain d) p)", "1:20 pddl.not-a-section p"),
                arguments("(define (domain d) (:types a) (:types b))", "1:32 pddl.repeated-section :types"),
                arguments("(define (domain d) (:types a - b b - c c - b))", "1:34 pddl.type-cycle b"),
                arguments("(define (domain d) (:types a - a))", "1:28 pddl.type-cycle a"),
                arguments("(define (domain d) (:types object - a))", "1:28 pddl.type-cycle object"),
                arguments("(define (domain d) (:types a -))", "1:30 pddl.missing-type -"),
                arguments("(define (domain d) (:types - a))", "1:28 pddl.type-of-nothing -"),
                arguments("(define (domain d) (:types a - (both b c)))", "1:32 pddl.not-a-type (both b c)"),
                arguments("(define (domain d) (:constants c c))", "1:34 pddl.duplicate-object c"),
                arguments("(define (domain d) (:constants c - x))", "1:36 pddl.unknown-type x"),
                arguments("(define (domain d) (:predicates (p) (p ?x)))", "1:38 pddl.duplicate-predicate p"),
                arguments("(define (domain d) (:predicates (not ?x)))", "1:34 pddl.reserved not"),
                arguments("(define (domain d) (:predicates (p x)))", "1:36 pddl.not-a-variable x"),
                arguments("(define (domain d) (:predicates p))", "1:33 pddl.not-a-predicate p"),
                arguments("(define (domain d) (:predicates (p ?x ?x)))", "1:39 pddl.duplicate-variable ?x"),
                arguments("(define (domain d) (:functions (f) (f)))", "1:37 pddl.duplicate-function f"),
                arguments("(define (domain d) (:action a) (:action a))", "1:41 pddl.duplicate-action a"),
                arguments("(define (domain d) (:action))", "1:20 pddl.no-name (:action)"),
                arguments("(define (domain d) (:action a :effects (p)))", "1:31 pddl.unknown-key :effects"),
                arguments("(define (domain d) (:action a :effect))", "1:31 pddl.wrong-form :effect"),
                arguments("(define (domain d) (:action a :parameters ?x))", "1:43 pddl.wrong-form ?x"),
                arguments(
                        "(define (domain d) (:action a :effect () :effect ()))", "1:42 pddl.repeated-section :effect"),
                arguments("(define (domain d\"x))", "1:17 pddl.not-a-name d\"x"),
                arguments(
                        "(define (domain d) (:predicates (p)) (:derived (p) ()) (:action a :effect (p)))",
                        "1:76 pddl.derived-in-effect p"),
                arguments("(define (domain d) (:derived (p) ()))", "1:31 pddl.unknown-predicate p"),
                arguments("(define (domain d) (:derived p ()))", "1:20 pddl.wrong-form (:derived p ())"),
                arguments("(define (domain d) (:derived (p)))", "1:20 pddl.wrong-form (:derived (p))"),
                arguments("(define (domain d) (:predicates (p ?x)) (:derived (p) ()))", "1:51 pddl.arity (p)"),
                arguments("(define (domain d) (:predicates (p ?x)) (:derived (p a) ()))", "1:54 pddl.not-a-variable a"),
                arguments(
                        "(define (domain d) (:predicates (p ?x)) (:derived (p ?x) (p ?y)))",
                        "1:61 pddl.unknown-variable ?y"),
                arguments(
                        "(define (domain d) (:predicates (p) (q)) (:derived (q) (p)) (:derived (p) (not (p))))",
                        "1:72 pddl.unstratified p"),
                arguments(
                        "(define (domain d) (:predicates (p) (q)) (:derived (q) (not (p))) (:derived (p) (q)))",
                        "1:53 pddl.unstratified q"),
                arguments("(define (domain d) (:functions (is-violated)))", "1:33 pddl.reserved is-violated"));
    }

    @ParameterizedTest
    @MethodSource("wrongDomains")
    void should_refuse_a_domain_and_point_at_what_is_wrong(String text, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(text));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).contains(expected);
    }

    static Stream<Arguments> wrongConditions() {
        return Stream.of(
                arguments("(clera ?x)", "pddl.unknown-predicate clera"),
                arguments("(weight ?x)", "pddl.unknown-predicate weight"),
                arguments("(clear ?z)", "pddl.unknown-variable ?z"),
                arguments("(= ?x ?z)", "pddl.unknown-variable ?z"),
                arguments("(= ?x z)", "pddl.unknown-object z"),
                arguments("(clear x)", "pddl.unknown-object x"),
                arguments("(clear)", "pddl.arity (clear)"),
                arguments("(clear ?x ?y)", "pddl.arity (clear ?x ?y)"),
                arguments("(clear floor)", "pddl.wrong-type floor"),
                arguments("(exists (?z) (clear ?z))", "pddl.wrong-type ?z"),
                arguments("(exists (?z - nothing) (calm))", "pddl.unknown-type nothing"),
                arguments("(forall (?z ?z - block) (clear ?z))", "pddl.duplicate-variable ?z"),
                arguments("(forall () (calm))", "pddl.no-variables ()"),
                arguments("(forall ?z (clear ?z))", "pddl.no-variables ?z"),
                arguments("(forall (?z - block))", "pddl.wrong-form (forall (?z - block))"),
                arguments("(not (calm) (calm))", "pddl.wrong-form (not (calm) (calm))"),
                arguments("(imply (calm))", "pddl.wrong-form (imply (calm))"),
                arguments("(= ?x)", "pddl.wrong-form (= ?x)"),
                arguments("((calm) (clear ?x))", "pddl.not-a-condition ((calm) (clear ?x))"),
                arguments("calm", "pddl.not-a-condition calm"),
                arguments("(and calm)", "pddl.not-a-condition calm"),
                arguments("(when (calm) (calm))", "pddl.effect-in-condition when"),
                arguments("(clear (calm))", "pddl.not-a-term (calm)"),
                arguments("(> (wieght ?x) 1)", "pddl.unknown-function wieght"),
                arguments("(> (weight ?z) 1)", "pddl.unknown-variable ?z"),
                arguments("(> (weight floor) 1)", "pddl.wrong-type floor"),
                arguments("(> (weight) 1)", "pddl.arity (weight)"),
                arguments("(not (preference p (calm)))", "pddl.misplaced-preference (preference p (calm))"),
                arguments(
                        "(exists (?z - block) (preference p (calm)))",
                        "pddl.misplaced-preference (preference p (calm))"),
                arguments("(preference p (preference q (calm)))", "pddl.misplaced-preference (preference q (calm))"),
                arguments("(preference ?x (calm))", "pddl.not-a-name ?x"),
                arguments("(preference (calm) (calm))", "pddl.wrong-form (preference (calm) (calm))"),
                arguments("(preference p)", "pddl.wrong-form (preference p)"),
                arguments("(preference p (clera ?x))", "pddl.unknown-predicate clera"),
                arguments("(sometime (calm))", "pddl.misplaced-constraint (sometime (calm))"),
                arguments("(> (weight ?x))", "pddl.wrong-form (> (weight ?x))"),
                arguments("(= (weight ?x) 1 2)", "pddl.wrong-form (= (weight ?x) 1 2)"),
                arguments("(= (weight ?x) ?y)", "pddl.not-an-expression ?y"),
                arguments("(<= (weight ?x) (> 1 2))", "pddl.unknown-function >"),
                arguments("(<= (weight ?x) lots)", "pddl.not-an-expression lots"),
                arguments("(<= (weight ?x) floor)", "pddl.object-as-number floor"),
                arguments("(= total-cost total-cost)", "pddl.unknown-object total-cost"),
                arguments("(> ?duration 1)", "pddl.no-duration ?duration"),
                arguments("(> (total-time) 1)", "pddl.not-in-metric (total-time)"),
                arguments("(> (is-violated p) 1)", "pddl.not-in-metric (is-violated p)"),
                arguments("(> (/ 1 2 3) 1)", "pddl.wrong-form (/ 1 2 3)"));
    }

    @ParameterizedTest
    @MethodSource("wrongConditions")
    void should_refuse_a_wrong_condition_and_point_at_it(String condition, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(Texts.domainWithCondition(condition)));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    static Stream<Arguments> wrongConstraints() {
        return Stream.of(
                arguments("(calm)", "pddl.not-a-constraint (calm)"),
                arguments("(and (always (calm)) (clear floor))", "pddl.not-a-constraint (clear floor)"),
                arguments("((always (calm)))", "pddl.not-a-constraint ((always (calm)))"),
                arguments("(not (always (calm)))", "pddl.not-a-constraint (not (always (calm)))"),
                arguments("always", "pddl.not-a-constraint always"),
                arguments("(always (sometime (calm)))", "pddl.misplaced-constraint (sometime (calm))"),
                arguments("(always (clera floor))", "pddl.unknown-predicate clera"),
                arguments("(always (clear ?x))", "pddl.unknown-variable ?x"),
                arguments("(always (preference p (calm)))", "pddl.misplaced-preference (preference p (calm))"),
                arguments("(always)", "pddl.wrong-form (always)"),
                arguments("(at start (calm))", "pddl.wrong-form (at start (calm))"),
                arguments("(sometime-after (calm))", "pddl.wrong-form (sometime-after (calm))"),
                arguments("(within (calm))", "pddl.wrong-form (within (calm))"),
                arguments("(within soon (calm))", "pddl.not-a-number soon"),
                arguments("(within -1 (calm))", "pddl.negative-time -1"),
                arguments("(hold-during 1 (calm) (calm))", "pddl.not-a-number (calm)"),
                arguments(
                        "(preference p (preference q (always (calm))))",
                        "pddl.misplaced-preference (preference q (always (calm)))"),
                arguments("(preference p (calm))", "pddl.not-a-constraint (calm)"),
                arguments("(forall () (always (calm)))", "pddl.no-variables ()"),
                arguments("(forall (?x - block))", "pddl.wrong-form (forall (?x - block))"),
                arguments(
                        "(always (calm)) (always (calm))",
                        "pddl.wrong-form (:constraints (always (calm)) (always (calm)))"));
    }

    @ParameterizedTest
    @MethodSource("wrongConstraints")
    void should_refuse_a_wrong_constraint_and_point_at_it(String constraint, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(ComparisonTest.domainWithConstraint(constraint)));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    static Stream<Arguments> wrongEffects() {
        return Stream.of(
                arguments("(or (calm) (calm))", "pddl.condition-in-effect or"),
                arguments("(not (and (calm)))", "pddl.wrong-form (not (and (calm)))"),
                arguments("(not (= ?x ?y))", "pddl.wrong-form (not (= ?x ?y))"),
                arguments("(when (calm))", "pddl.wrong-form (when (calm))"),
                arguments("(forall (?z - block))", "pddl.wrong-form (forall (?z - block))"),
                arguments("(when (calm) (forall (?x - block) (clear ?x)))", "pddl.hidden-variable (?x - block)"),
                arguments("((calm))", "pddl.not-an-effect ((calm))"),
                arguments("(and calm)", "pddl.not-an-effect calm"),
                arguments("(clear ?z)", "pddl.unknown-variable ?z"),
                arguments("(increase (total-cost) (wieght ?x))", "pddl.unknown-function wieght"),
                arguments("(increase (total-cost) (weight ?z))", "pddl.unknown-variable ?z"),
                arguments("(increase (total-cost) (weight))", "pddl.arity (weight)"),
                arguments("(increase (total-cost) (weight floor))", "pddl.wrong-type floor"),
                arguments("(increase (total-cost) (+ 1))", "pddl.wrong-form (+ 1)"),
                arguments("(increase (total-cost) (- 1 2 3))", "pddl.wrong-form (- 1 2 3)"),
                arguments("(assign 1 2)", "pddl.not-a-function 1"),
                arguments("(assign (+ 1 2) 2)", "pddl.not-a-function (+ 1 2)"),
                arguments("(decrease ?x 2)", "pddl.not-a-function ?x"),
                arguments("(scale-up (weight ?z) 2)", "pddl.unknown-variable ?z"),
                arguments("(scale-down (wieght ?x) 2)", "pddl.unknown-function wieght"),
                arguments("(assign (calm) 2)", "pddl.unknown-function calm"),
                arguments("(assign (weight ?x))", "pddl.wrong-form (assign (weight ?x))"),
                arguments("(assign (weight ?x) ?duration)", "pddl.no-duration ?duration"),
                arguments("(increase (total-cost) lots)", "pddl.not-an-expression lots"),
                arguments("(increase (total-cost) 1e9999)", "pddl.not-an-expression 1e9999"),
                arguments("(increase (total-cost))", "pddl.wrong-form (increase (total-cost))"));
    }

    @ParameterizedTest
    @MethodSource("wrongEffects")
    void should_refuse_a_wrong_effect_and_point_at_it(String effect, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(Texts.domainWithEffect(effect)));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    static Stream<Arguments> wrongProblems() {
        return Stream.of(
                arguments("(:goal (on a b))", "", "1:18 pddl.missing-section toy-1"),
                arguments("(:goal (on a b))", "(:goal)", "5:3 pddl.wrong-form (:goal)"),
                arguments("(:goal (on a b))", "(:goal (calm) (calm))", "5:3 pddl.wrong-form (:goal (calm) (calm))"),
                arguments("(:goal (on a b))", "(:goal (on a ?b))", "5:16 pddl.unknown-variable ?b"),
                arguments("(:goal (on a b))", "(:goal (on a bb))", "5:16 pddl.unknown-object bb"),
                arguments("(:domain toy)", "", "1:18 pddl.missing-section toy-1"),
                arguments("a b - block", "a b a - block", "3:17 pddl.duplicate-object a"),
                arguments("a b - block", "a b - block floor - table", "3:25 pddl.duplicate-object floor"),
                arguments("a b - block", "a b - blok", "3:19 pddl.unknown-type blok"),
                arguments("a b - block", "a b", "4:17 pddl.wrong-type a"),
                arguments("(clear a)", "(clear a) (not (clear a))", "4:20 pddl.contradictory-init (not (clear a))"),
                arguments("(clear a)", "(and (clear a))", "4:11 pddl.and-in-init and"),
                arguments("(clear a)", "(clear c)", "4:17 pddl.unknown-object c"),
                arguments("(clear a)", "(clear a b)", "4:10 pddl.arity (clear a b)"),
                arguments("(clear a)", "(cleer a)", "4:11 pddl.unknown-predicate cleer"),
                arguments("(clear a)", "clear", "4:10 pddl.not-a-fact clear"),
                arguments("(clear a)", "(not (not (clear a)))", "4:10 pddl.wrong-form (not (not (clear a)))"),
                arguments("(= (weight a) 2)", "(= (weight a) two)", "4:60 pddl.not-a-number two"),
                arguments("(= (weight a) 2)", "(= (weigth a) 2)", "4:49 pddl.unknown-function (weigth a)"),
                arguments(
                        "(= (weight a) 2)",
                        "(= (weight a) 2) (= (weight a) 3)",
                        "4:63 pddl.contradictory-init (= (weight a) 3)"),
                arguments("minimize (total-cost)", "(total-cost)", "6:3 pddl.wrong-form (:metric (total-cost))"),
                arguments("minimize (total-cost)", "minimize (weight c)", "6:29 pddl.unknown-object c"),
                arguments("minimize (total-cost)", "minimize (is-violated p)", "6:34 pddl.unknown-preference p"),
                arguments("minimize (total-cost)", "minimize (is-violated)", "6:21 pddl.wrong-form (is-violated)"),
                arguments(
                        "(:goal (on a b))",
                        "(:constraints (calm)) (:goal (on a b))",
                        "5:17 pddl.not-a-constraint (calm)"),
                arguments("minimize (total-cost)", "minimize (cost)", "6:22 pddl.unknown-function cost"),
                arguments("(problem toy-1)", "(domain toy-1)", "1:9 pddl.no-problem (domain toy-1)"),
                arguments("(:goal (on a b))", "(:goal (on a b)) (:action x)", "5:21 pddl.unknown-section :action"));
    }

    @ParameterizedTest
    @MethodSource("wrongProblems")
    void should_refuse_a_problem_and_point_at_what_is_wrong(String old, String fresh, String expected) {
        Reading<?> reading = reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(Texts.problemWith(old, fresh)));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).contains(expected);
    }

    @Test
    void should_refuse_what_init_says_of_a_derived_predicate() {
        Domain domain = reader.domain(
                        Texts.domain(Texts.domainWith("(:action move", "(:derived (calm) (clear floor)) (:action move")
                                .replace("(clear ?x - block)", "(clear ?x)")))
                .orThrow();
        String text = Texts.problemWith("(clear a)", "(calm) (not (calm))");

        assertThat(Texts.shown(reader.problem(domain, Texts.problem(text))))
                .contains("4:11 pddl.derived-in-init calm", "4:23 pddl.derived-in-init calm");
    }

    @Test
    void should_name_the_predicates_that_are_not_stratified() {
        String text = "(define (domain d) (:predicates (p) (q) (r) (s)) (:derived (s) (p))"
                + " (:derived (p) (not (q))) (:derived (q) (or (p) (r))) (:derived (r) ()))";

        assertThat(reader.domain(Texts.domain(text)).diagnostics().get(0).message())
                .isEqualTo("the derived predicates p, q depend on the negation of each other");
    }

    @Test
    void should_refuse_a_metric_over_a_function_without_a_value() {
        String text = Texts.problemWith("minimize (total-cost)", "minimize (weight b)")
                .replace("(= (weight b) 3)", "");

        Reading<?> reading = reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(text));

        assertThat(Texts.shown(reading)).containsExactly("6:21 pddl.missing-value (weight b)");
    }

    @Test
    void should_refuse_a_metric_over_a_total_cost_with_parameters_that_has_no_value() {
        String domain = "(define (domain d) (:requirements :action-costs) (:predicates (p))"
                + " (:functions (total-cost ?x) - number))";
        String problem = "(define (problem x) (:domain d) (:objects a) (:init) (:goal (p))"
                + " (:metric minimize (total-cost a)))";

        Reading<?> reading = reader.problem(Texts.domain(domain), Texts.problem(problem));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading))
                .containsExactly("1:84 pddl.missing-value (total-cost a)", "1:47 pddl.missing-value :init");
    }

    @Test
    void should_refuse_a_metric_over_a_cost_that_the_domain_does_not_declare() {
        String domain = "(define (domain d) (:predicates (p)))";
        String problem = "(define (problem x) (:domain d) (:init) (:goal (p)) (:metric minimize (total-cost)))";

        Reading<?> reading = reader.problem(Texts.domain(domain), Texts.problem(problem));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.diagnostics().get(0).render())
                .contains("unknown function total-cost")
                .contains("hint: add (:functions (total-cost) - number) to the domain");
    }

    @Test
    void should_report_all_errors_of_a_text() {
        String text = Texts.domainWith("(?x ?y - blok)", "(and (clera ?x) (on ?x ?z))", "(calm ?x)");

        assertThat(Texts.shown(reader.domain(Texts.domain(text))))
                .containsExactly(
                        "8:22 pddl.unknown-type blok",
                        "9:21 pddl.unknown-predicate clera",
                        "9:38 pddl.unknown-variable ?z",
                        "10:9 pddl.arity (calm ?x)");
    }

    @Test
    void should_report_nothing_about_the_problem_when_the_domain_is_refused() {
        Reading<?> reading = reader.problem(Texts.domain("(define (domain d) (:oops))"), Texts.problem("also wrong"));

        assertThat(reading.diagnostics())
                .extracting(each -> each.place().source())
                .containsExactly("d");
    }

    @Test
    void should_say_that_the_files_are_swapped() {
        Reading<?> reading = reader.problem(Texts.problem(Texts.PROBLEM), Texts.domain(Texts.DOMAIN));

        assertThat(reading.diagnostics().get(0).render()).contains("swapped");
    }

    @Test
    void should_stop_counting_at_a_hundred_errors() {
        String text = Texts.problemWith("(clear a)", "(clear zz) ".repeat(5_000));

        assertThat(reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(text))
                        .diagnostics())
                .hasSize(100);
    }

    @Test
    void should_throw_what_was_found_when_asked_to() {
        Reading<?> reading = reader.domain(Texts.domain("(define (domain d) (:predicate (p)))"));

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(PddlException.class, reading::orThrow))
                .hasMessage("""
                        d:1:21: error: a domain has no section :predicate [pddl.unknown-section]
                          (define (domain d) (:predicate (p)))
                                              ^^^^^^^^^^
                          hint: did you mean ":predicates"?""")
                .satisfies(exception -> assertThat(exception.kind()).isEqualTo(PddlException.Kind.REFUSED))
                .satisfies(
                        exception -> assertThat(exception.diagnostics()).isEqualTo(List.copyOf(reading.diagnostics())));
    }
}
