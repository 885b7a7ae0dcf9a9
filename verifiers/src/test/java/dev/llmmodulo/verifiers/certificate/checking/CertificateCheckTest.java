package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.costOf;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.each;
import static dev.llmmodulo.verifiers.reference.Words.equal;
import static dev.llmmodulo.verifiers.reference.Words.exists;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.untyped;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateCheckTest {

    private static final Set<Fact> NONE = Set.of();
    private static final Action MOVE =
            action("move", "?x ?y", and(atom("at ?x"), atom("road ?x ?y")), delete("at ?x"), add("at ?y"));
    private static final Set<Fact> START = facts("at a", "road a b", "road c d");
    private static final Set<Fact> CLOSED = facts("at a", "at b", "road a b", "road c d");

    private final CertificateCheck checker = new CertificateCheck();

    private static Problem travel(Formula goal) {
        return problem("a b c d", START, goal, MOVE);
    }

    @Test
    void should_accept_a_closed_set_that_lacks_the_goal() {
        assertThat(checker.proves(travel(atom("at d")), new RelaxedUnreachable(CLOSED, facts("at a"))))
                .isTrue();
    }

    static Stream<Arguments> notClosed() {
        return Stream.of(
                Arguments.of("a fact that is added is missing", facts("at a", "road a b", "road c d"), facts("at a")),
                Arguments.of("an initial fact is missing", facts("at a", "at b", "road a b"), facts("at a")),
                Arguments.of("a deletion is missing", CLOSED, NONE),
                Arguments.of("empty", NONE, NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notClosed")
    void should_refuse_a_set_that_is_not_closed(String why, Set<Fact> mayBeTrue, Set<Fact> mayBecomeFalse) {
        RelaxedUnreachable certificate = new RelaxedUnreachable(mayBeTrue, mayBecomeFalse);
        assertThat(checker.proves(travel(atom("at d")), certificate)).isFalse();
    }

    static Stream<Formula> goalsThatMayHold() {
        return Stream.of(
                atom("at b"),
                not(atom("at a")),
                not(atom("at d")),
                or(atom("at d"), atom("at b")),
                exists("?x", and(atom("at ?x"), not(equal("?x", "a")))),
                not(forall("?x", atom("at ?x"))),
                forall("?x", or(atom("at ?x"), equal("?x", "c"), equal("?x", "d"))),
                Formula.TRUE);
    }

    @ParameterizedTest
    @MethodSource("goalsThatMayHold")
    void should_refuse_when_the_goal_may_hold_in_the_set(Formula goal) {
        assertThat(checker.proves(travel(goal), new RelaxedUnreachable(CLOSED, facts("at a"))))
                .isFalse();
    }

    static Stream<Formula> goalsThatNeverHold() {
        return Stream.of(
                atom("at c"),
                not(atom("road a b")),
                not(not(atom("road a d"))),
                and(atom("at b"), atom("at c")),
                and(atom("at b"), not(atom("at b"))),
                or(atom("at c"), equal("a", "b")),
                or(),
                exists("?x", and(atom("at ?x"), atom("road c ?x"))),
                forall("?x", atom("at ?x")),
                not(exists("?x ?y", atom("road ?x ?y"))));
    }

    @ParameterizedTest
    @MethodSource("goalsThatNeverHold")
    void should_accept_when_no_literal_lets_the_goal_hold(Formula goal) {
        assertThat(checker.proves(travel(goal), new RelaxedUnreachable(CLOSED, facts("at a"))))
                .isTrue();
    }

    @Test
    void should_bind_two_parameters_to_the_same_object() {
        Action pair = action("pair", "?x ?y", and(atom("at ?x"), atom("at ?y")), add("met ?x ?y"));
        Problem problem = problem("a b", facts("at a"), atom("met b b"), pair);
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("at a"), NONE)))
                .isFalse();
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("at a", "met a a"), NONE)))
                .isTrue();
    }

    @Test
    void should_read_the_condition_of_a_conditional_effect_in_the_set() {
        Action press =
                action("press", "", and(), when(atom("armed"), add("lit")), when(not(atom("armed")), add("hot")));
        Action arm = action("arm", "", atom("hot"), when(atom("never"), add("armed")));
        Problem problem = problem("", NONE, atom("lit"), press, arm);
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("hot"), NONE)))
                .isTrue();
        assertThat(checker.proves(problem, new RelaxedUnreachable(NONE, NONE))).isFalse();
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("hot", "armed"), NONE)))
                .isFalse();
    }

    @Test
    void should_look_at_every_object_of_a_quantified_effect() {
        Action flood = action("flood", "", and(), each("?x", when(not(atom("dry ?x")), add("wet ?x"))));
        Problem problem = problem("a b", facts("dry a"), atom("wet a"), flood);
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("dry a", "wet b"), NONE)))
                .isTrue();
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("dry a"), NONE)))
                .isFalse();
    }

    @Test
    void should_let_an_inner_variable_hide_an_outer_one_of_the_same_name() {
        Action spread = action("spread", "?x", and(exists("?x", atom("ill ?x")), not(equal("?x", "c"))), add("ill ?x"));
        Problem problem = problem("a b c", facts("ill a"), atom("ill c"), spread);
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("ill a", "ill b"), NONE)))
                .isTrue();
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("ill a"), NONE)))
                .isFalse();
    }

    @Test
    void should_give_up_at_the_bound_on_visits() {
        RelaxedUnreachable certificate = new RelaxedUnreachable(CLOSED, facts("at a"));
        assertThat(new CertificateCheck(CheckLimits.USUAL.withVisits(3)).proves(travel(atom("at d")), certificate))
                .isFalse();
        assertThat(new CertificateCheck(CheckLimits.USUAL.withVisits(1_000)).proves(travel(atom("at d")), certificate))
                .isTrue();
    }

    @Test
    void should_give_up_when_interrupted_and_stay_so() {
        Action idle = action("idle", "?a ?b ?c ?d ?e ?f ?g ?h", and(), add("done"));
        Problem problem = problem("a b c d e f", NONE, atom("never"), idle);
        Thread.currentThread().interrupt();
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("done"), NONE)))
                .isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(checker.proves(problem, new RelaxedUnreachable(facts("done"), NONE)))
                .isTrue();
    }

    private static Problem with(
            List<Axiom> axioms, List<TimedInitial> timed, List<Constraint> constraints, Formula goal) {
        Domain plain = travel(goal).domain();
        Domain domain = new Domain(
                plain.name(),
                plain.requirements(),
                plain.types(),
                plain.constants(),
                plain.predicates(),
                plain.functions(),
                plain.actions(),
                List.of(),
                axioms,
                List.of());
        return new Problem(
                "p", domain, untyped("a b c d"), START, Map.of(), goal, Optional.empty(), timed, constraints);
    }

    static Stream<Arguments> beyondClassical() {
        Formula goal = atom("at d");
        Axiom axiom = new Axiom("there", List.of(), atom("at a"));
        TimedInitial timed = new TimedInitial(BigDecimal.ONE, new Literal(Fact.of("at", "d"), true));
        Formula comparison = new Formula.Comparison(
                Comparator.EQUAL, new Expression.Number(BigDecimal.ONE), new Expression.Number(BigDecimal.TEN));
        Formula preference = new Formula.Preference(Optional.empty(), goal);
        return Stream.of(
                Arguments.of("derived predicates", with(List.of(axiom), List.of(), List.of(), goal)),
                Arguments.of("timed initial literals", with(List.of(), List.of(timed), List.of(), goal)),
                Arguments.of(
                        "trajectory constraints",
                        with(List.of(), List.of(), List.of(new Constraint.Always(goal)), goal)),
                Arguments.of("numeric fluents", with(List.of(), List.of(), List.of(), comparison)),
                Arguments.of("preferences", with(List.of(), List.of(), List.of(), preference)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beyondClassical")
    void should_accept_nothing_beyond_classical_planning(String feature, Problem problem) {
        assertThat(CertificateCheck.of(problem, new RelaxedUnreachable(CLOSED, facts("at a"))))
                .isEqualTo(
                        new CheckOutcome.Rejected("the problem uses what no certificate is checked for: " + feature));
    }

    @Test
    void should_accept_no_certificate_of_a_kind_that_it_does_not_know() {
        assertThat(CertificateCheck.of(travel(atom("at d")), () -> "oath"))
                .isEqualTo(new CheckOutcome.Rejected("no checker knows certificates of kind oath"));
    }

    @Test
    void should_accept_no_empty_chain_unless_the_goal_contradicts_itself() {
        assertThat(CertificateCheck.of(travel(atom("at d")), new Combined(List.of())))
                .isInstanceOf(CheckOutcome.Rejected.class);
        assertThat(CertificateCheck.of(travel(atom("road d d")), new Combined(List.of())))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_say_which_limit_was_reached() {
        Action idle = action("idle", "?a ?b ?c ?d ?e ?f ?g ?h", and(), add("done"));
        Problem problem = problem("a b c d e f", NONE, atom("never"), idle);
        RelaxedUnreachable certificate = new RelaxedUnreachable(facts("done"), NONE);
        assertThat(CertificateCheck.of(problem, certificate, CheckLimits.USUAL.withVisits(10)))
                .isEqualTo(new CheckOutcome.GivenUp("10 visits"));
        assertThat(CertificateCheck.of(problem, certificate, CheckLimits.USUAL.withTime(Duration.ZERO)))
                .isEqualTo(new CheckOutcome.GivenUp("0 s"));
        ExhaustedStates states = Certificates.states(List.of("done"), "0", "1");
        assertThat(CertificateCheck.of(problem, states, new CheckLimits(1_000_000_000, Duration.ofHours(1), 10)))
                .isEqualTo(new CheckOutcome.GivenUp("0 MB of memory"));
        Thread.currentThread().interrupt();
        assertThat(CertificateCheck.of(problem, certificate)).isEqualTo(new CheckOutcome.GivenUp("interrupted"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void should_take_a_step_whose_cost_has_no_value_as_possible() {
        Action pay = action("pay", "", and(), costOf("fare a"), add("at c"));
        assertThat(CertificateCheck.of(
                        problem("a b c d", START, atom("at d"), MOVE, pay),
                        new RelaxedUnreachable(CLOSED, facts("at a"))))
                .isEqualTo(new CheckOutcome.Rejected("relaxed-unreachable: after (pay), (at c) may hold"));
    }
}
