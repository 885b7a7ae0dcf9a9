package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.certificate.checking.Certificates.check;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.counted;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.group;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.rejected;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.typedAction;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.typedProblem;
import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.each;
import static dev.llmmodulo.verifiers.reference.Words.equal;
import static dev.llmmodulo.verifiers.reference.Words.exists;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutexGroupCheckTest {

    private static final Action MOVE =
            action("move", "?t ?x ?y", atom("at ?t ?x"), delete("at ?t ?x"), add("at ?t ?y"));
    private static final MutexGroup ONE_PLACE = group("?t", counted("at ?t ?p", "?p"));

    private static Problem travel(Formula goal, Action... actions) {
        return problem("t u a b", facts("at t a", "at u b"), goal, actions);
    }

    private static final Formula TWO_PLACES = and(atom("at t a"), atom("at t b"));

    static Stream<Formula> contradictions() {
        return Stream.of(
                TWO_PLACES,
                exists("?x", and(atom("at ?x a"), atom("at ?x b"))),
                or(and(atom("at t a"), atom("at t b")), and(atom("at u a"), atom("at u b"))),
                forall("?p", atom("at t ?p")),
                not(or(not(atom("at t a")), not(atom("at t b")))));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void should_accept_when_the_goal_needs_two_facts_of_a_group(Formula goal) {
        assertThat(check(travel(goal, MOVE), ONE_PLACE)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    static Stream<Formula> noContradictions() {
        return Stream.of(
                and(atom("at t a"), atom("at u a")),
                and(atom("at t a"), atom("at t a")),
                and(atom("at t a"), not(atom("at t b"))),
                not(atom("at t a")),
                or(TWO_PLACES, atom("at u a")),
                exists("?x ?y", and(atom("at ?x a"), atom("at ?y b"))),
                forall("?p", or(not(equal("?p", "a")), atom("at t ?p"))));
    }

    @ParameterizedTest
    @MethodSource("noContradictions")
    void should_reject_when_the_goal_does_not(Formula goal) {
        assertThat(check(travel(goal, MOVE), ONE_PLACE))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
    }

    static Stream<Action> kept() {
        return Stream.of(
                // The same fact is deleted and added, and stays.
                action("stay", "?t ?x", atom("at ?t ?x"), delete("at ?t ?x"), add("at ?t ?x")),
                action("vanish", "?t ?x", and(), delete("at ?t ?x")),
                action("appear", "?t ?y", forall("?x", not(atom("at ?t ?x"))), add("at ?t ?y")),
                action("both", "?t ?x ?y", atom("at ?t ?x"), each("?z", delete("at ?t ?z")), add("at ?t ?y")),
                action("if", "?t ?y", and(), when(atom("at ?t ?y"), add("at ?t ?y"))),
                // Where it is comes from a disjunction: cases must be told apart.
                action(
                        "jump",
                        "?y",
                        or(atom("at t a"), atom("at t b")),
                        delete("at t a"),
                        delete("at t b"),
                        add("at t ?y")),
                action("never", "?t", TWO_PLACES, add("at u a")));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void should_accept_a_group_that_actions_keep(Action action) {
        assertThat(check(travel(TWO_PLACES, action, MOVE), ONE_PLACE)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_reject_a_step_that_adds_beside_what_it_does_not_delete() {
        Action copy = action("copy", "?t ?x ?y", atom("at ?t ?x"), add("at ?t ?y"));
        assertThat(check(travel(TWO_PLACES, copy), ONE_PLACE))
                .isEqualTo(rejected("mutex-group: after (copy t t u), (at t u) and (at t t) may hold together"));
    }

    @Test
    void should_reject_an_addition_that_beats_the_deletion_of_the_same_fact() {
        // With ?x = ?z the deletion of what was there is undone.
        Action slip = action(
                "slip",
                "?x ?y ?z",
                atom("at t ?x"),
                delete("at t ?x"),
                add("at t ?y"),
                when(equal("?z", "a"), add("at t ?z")));
        assertThat(check(travel(TWO_PLACES, slip), ONE_PLACE)).isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_reject_a_step_that_adds_two_facts_of_the_group() {
        Action split = action("split", "?x", atom("at t ?x"), delete("at t ?x"), add("at t a"), add("at t b"));
        assertThat(check(travel(TWO_PLACES, split), ONE_PLACE)).isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_read_the_condition_of_an_effect_before_the_step() {
        // The deletion makes the condition false only afterwards.
        Action leave = action(
                "leave", "?x ?y", atom("at t ?x"), delete("at t ?x"), when(not(atom("at t ?x")), add("at t ?y")));
        assertThat(check(travel(TWO_PLACES, leave), ONE_PLACE)).isInstanceOf(CheckOutcome.Accepted.class);
        Action arrive = action("arrive", "?x ?y", and(), when(not(atom("at t ?x")), add("at t ?y")));
        assertThat(check(travel(TWO_PLACES, arrive), ONE_PLACE)).isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_reject_a_group_that_is_violated_initially() {
        Problem problem = problem("t a b", facts("at t a", "at t b"), and(atom("at t a"), atom("at t t")), MOVE);
        assertThat(check(problem, ONE_PLACE))
                .isInstanceOfSatisfying(
                        CheckOutcome.Rejected.class,
                        outcome -> assertThat(outcome.why())
                                .startsWith("mutex-group: initially, (at t ")
                                .endsWith("hold, two facts of one group for ?t = t"));
    }

    @Test
    void should_count_only_objects_of_the_type() {
        Action put = typedAction("put", "?c - crate; ?p - pallet", atom("in ?c ?p"), add("on ?c ?p"));
        Map<String, String> types = Map.of("crate", "surface", "pallet", "surface");
        Problem problem = typedProblem(
                types,
                "c d - crate; p q - pallet",
                facts("in c p", "in c q", "in d p"),
                and(atom("on c p"), atom("on c q")),
                put,
                typedAction("stack", "?c ?d - crate", forall("?s", not(atom("on ?c ?s"))), add("on ?c ?d")));
        MutexGroup crates = group("?c - crate", counted("on ?c ?d", "?d - crate"));
        assertThat(check(problem, crates))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
        MutexGroup surfaces = group("?c - crate", counted("on ?c ?d", "?d - surface"));
        assertThat(check(problem, surfaces))
                .isEqualTo(rejected("mutex-group: after (put c p), (on c p) and (on c c) may hold together"));
    }

    @Test
    void should_take_a_group_for_distinct_parameters_as_no_group_for_the_same_object() {
        MutexGroup linked = group("?x ?y", counted("to ?x ?y", ""), counted("to ?y ?x", ""));
        Action turn = action("turn", "?x ?y", atom("to ?x ?y"), delete("to ?x ?y"), add("to ?y ?x"));
        Problem problem = problem("a b", facts("to a b", "to a a"), and(atom("to a b"), atom("to b a")), turn);
        // (to a a) is one fact, though two atoms stand for it.
        assertThat(check(problem, linked)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_know_constants_in_a_group() {
        MutexGroup home = group("", counted("at t a", ""), counted("at t b", ""));
        assertThat(check(travel(TWO_PLACES, MOVE), home))
                .isEqualTo(rejected("mutex-group: after (move t t a), (at t a) and (at t b) may hold together"));
        assertThat(check(travel(TWO_PLACES, MOVE), ONE_PLACE, home)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_count_facts_that_no_action_changes() {
        MutexGroup mixed = group("", counted("fixed", ""), counted("lit", ""));
        Action light = action("light", "", and(), add("lit"));
        assertThat(check(problem("", facts("fixed"), and(atom("lit"), atom("fixed")), light), mixed))
                .isEqualTo(rejected("mutex-group: after (light), (lit) and (fixed) may hold together"));
    }

    @Test
    void should_reject_a_group_that_is_badly_made() {
        assertThat(check(travel(TWO_PLACES, MOVE), group("", counted("at ?t ?p", "?p"))))
                .isEqualTo(
                        rejected("mutex-group: the variable ?t of the invariant is neither a parameter nor counted"));
        assertThat(check(travel(TWO_PLACES, MOVE), group("?t ?t", counted("at ?t ?p", "?p"))))
                .isEqualTo(rejected("mutex-group: the invariant declares ?t twice"));
        assertThat(check(travel(TWO_PLACES, MOVE), group("?t", counted("at ?t ?p", "?p ?q"))))
                .isEqualTo(rejected("mutex-group: the invariant counts ?q, which is not in its atom"));
    }

    @Test
    void should_have_no_instance_for_a_parameter_of_an_empty_type() {
        Action split = typedAction("split", "", and(), add("at t a"), add("at t b"));
        Problem problem = typedProblem(Map.of("ghost", "object"), "t a b", facts(), TWO_PLACES, split);
        assertThat(check(problem, group("?g - ghost", counted("at t ?p", "?p"))))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
    }
}
