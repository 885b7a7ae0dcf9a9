package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.certificate.checking.Certificates.check;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.counted;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.group;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.rejected;
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
import static dev.llmmodulo.verifiers.reference.Words.untyped;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcyclicRelationCheckTest {

    private static final AcyclicRelation ON =
            new AcyclicRelation(untyped("?x").get(0), untyped("?y").get(0), List.of(counted("on ?x ?y", "")));
    private static final Formula RING = and(atom("on a b"), atom("on b c"), atom("on c a"));

    /** Puts a thing on which nothing is onto another one. */
    private static final Action PUT = action(
            "put",
            "?x ?y",
            and(not(equal("?x", "?y")), forall("?z", not(atom("on ?z ?x")))),
            each("?z", delete("on ?x ?z")),
            add("on ?x ?y"));

    private static Problem things(Set<Fact> init, Formula goal, Action... actions) {
        return problem("a b c", init, goal, actions);
    }

    @Test
    void should_accept_when_edges_leave_only_what_no_edge_enters() {
        assertThat(check(things(facts("on a b"), RING, PUT), ON)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_accept_when_edges_enter_only_what_no_edge_leaves() {
        Action hang = action(
                "hang", "?x ?y", and(not(equal("?x", "?y")), forall("?z", not(atom("on ?y ?z")))), add("on ?x ?y"));
        assertThat(check(things(facts(), RING, hang), ON)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    static Stream<Formula> cycles() {
        return Stream.of(
                atom("on a a"),
                and(atom("on a b"), atom("on b a")),
                exists("?x ?y", and(atom("on ?x ?y"), atom("on ?y ?x"))),
                or(RING, atom("on c c")));
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void should_accept_any_cycle_as_contradiction(Formula goal) {
        assertThat(check(things(facts(), goal, PUT), ON)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    static Stream<Formula> noCycles() {
        return Stream.of(
                and(atom("on a b"), atom("on b c")),
                and(atom("on a b"), not(atom("on b a"))),
                and(atom("on a b"), atom("on a c"), atom("on b c")),
                or(RING, atom("on a b")));
    }

    @ParameterizedTest
    @MethodSource("noCycles")
    void should_reject_a_goal_without_a_cycle(Formula goal) {
        assertThat(check(things(facts(), goal, PUT), ON))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
    }

    static Stream<Action> breaking() {
        return Stream.of(
                action("self", "?x", and(), add("on ?x ?x")),
                action("same", "?x ?y", forall("?z", not(atom("on ?z ?x"))), add("on ?x ?y")),
                action("any", "?x ?y", not(equal("?x", "?y")), add("on ?x ?y")),
                // Each edge alone would be right.
                action(
                        "two",
                        "?x ?y",
                        and(
                                not(equal("?x", "?y")),
                                forall("?z", not(atom("on ?z ?x"))),
                                forall("?z", not(atom("on ?z ?y")))),
                        add("on ?x ?y"),
                        add("on ?y ?x")),
                // What is read before the step says nothing of the edges that the step adds elsewhere.
                action(
                        "late",
                        "?x ?y ?z",
                        and(not(equal("?x", "?y")), forall("?w", not(atom("on ?w ?x")))),
                        add("on ?x ?y"),
                        when(atom("wild"), add("on ?z ?x"))),
                // The edge that entered is deleted, and added again.
                action(
                        "again",
                        "?x ?y ?z",
                        not(equal("?x", "?y")),
                        each("?w", delete("on ?w ?x")),
                        add("on ?x ?y"),
                        when(atom("on ?z ?x"), add("on ?z ?x"))));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void should_reject_when_an_action_may_close_a_cycle(Action action) {
        Action grow = action("grow", "", and(), add("wild"));
        assertThat(check(things(facts(), RING, PUT, action, grow), ON))
                .isInstanceOfSatisfying(
                        CheckOutcome.Rejected.class,
                        outcome -> assertThat(outcome.why()).startsWith("acyclic-relation: (" + action.name()));
    }

    @Test
    void should_accept_an_edge_whose_enterers_are_deleted_with_it() {
        Action swap = action("swap", "?x ?y", not(equal("?x", "?y")), each("?w", delete("on ?w ?x")), add("on ?x ?y"));
        assertThat(check(things(facts(), RING, swap), ON)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_reject_a_relation_that_has_a_cycle_initially() {
        assertThat(check(things(facts("on a b", "on b a"), atom("on c c"), PUT), ON))
                .isEqualTo(rejected("acyclic-relation: initially, the relation has a cycle"));
    }

    @Test
    void should_use_a_group_before_it_but_not_one_after_it() {
        Action stack = action(
                "stack",
                "?x ?y",
                and(atom("held ?x"), atom("clear ?y")),
                delete("held ?x"),
                delete("clear ?y"),
                add("clear ?x"),
                add("on ?x ?y"));
        Action lift = action(
                "lift", "?x", atom("clear ?x"), delete("clear ?x"), each("?z", delete("on ?x ?z")), add("held ?x"));
        Problem problem = things(facts("clear a", "clear b", "clear c"), RING, stack, lift);
        var top = group("?x", counted("on ?z ?x", "?z"), counted("clear ?x", ""), counted("held ?x", ""));
        assertThat(check(problem, top, ON)).isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(problem, ON, top))
                .isInstanceOfSatisfying(
                        CheckOutcome.Rejected.class,
                        outcome -> assertThat(outcome.why())
                                .startsWith("invariant 1, acyclic-relation: (stack a a) adds (on a a)"));
    }

    @Test
    void should_find_cycles_through_several_predicates_and_counted_variables() {
        AcyclicRelation both = new AcyclicRelation(
                untyped("?x").get(0),
                untyped("?y").get(0),
                List.of(counted("on ?x ?y", ""), counted("in ?p ?y ?x", "?p")));
        Action put = action(
                "put",
                "?x ?y",
                and(
                        not(equal("?x", "?y")),
                        forall("?z", and(not(atom("on ?z ?x")), forall("?p", not(atom("in ?p ?x ?z")))))),
                add("on ?x ?y"));
        Action box = action(
                "box",
                "?x ?y ?p",
                and(
                        not(equal("?x", "?y")),
                        forall("?z", and(not(atom("on ?z ?x")), forall("?q", not(atom("in ?q ?x ?z")))))),
                add("in ?p ?y ?x"));
        Formula goal = and(atom("on a b"), atom("in c a b"));
        assertThat(check(things(facts(), goal, put, box), both)).isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(things(facts(), and(atom("on a b"), atom("in c b a")), put, box), both))
                .isInstanceOf(CheckOutcome.Rejected.class);
    }
}
