package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.certificate.checking.Certificates.check;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.counted;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.group;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.rejected;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.typed;
import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.equal;
import static dev.llmmodulo.verifiers.reference.Words.exists;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two coins in purses; a coin can be passed on, and spent. */
class WeightedCountCheckTest {

    private static final Action PASS =
            action("pass", "?x ?y", and(atom("coin ?x"), not(atom("coin ?y"))), delete("coin ?x"), add("coin ?y"));
    private static final Action SPEND = action("spend", "?x", atom("coin ?x"), delete("coin ?x"));
    private static final WeightedCount COINS = count("", "1", counted("coin ?x", "?x"));
    private static final Formula THREE = forall("?x", atom("coin ?x"));

    /** Weights, each followed by an atom. */
    private static WeightedCount count(String parameters, Object... weightsAndAtoms) {
        List<WeightedCount.Term> terms = new ArrayList<>();
        for (int i = 0; i < weightsAndAtoms.length; i += 2) {
            terms.add(new WeightedCount.Term(
                    Long.parseLong((String) weightsAndAtoms[i]), (CountedAtom) weightsAndAtoms[i + 1]));
        }
        return new WeightedCount(typed(parameters), terms);
    }

    private static Problem purses(Formula goal, Action... actions) {
        return problem("a b c", facts("coin a", "coin b"), goal, actions);
    }

    @Test
    void should_accept_when_the_goal_needs_more_than_there_is() {
        assertThat(check(purses(THREE, PASS, SPEND), COINS)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    static Stream<Formula> possible() {
        return Stream.of(
                and(atom("coin a"), atom("coin c")),
                forall("?x", not(atom("coin ?x"))),
                or(THREE, atom("coin c")),
                exists("?x ?y ?z", and(atom("coin ?x"), atom("coin ?y"), atom("coin ?z"))));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void should_reject_when_the_goal_does_not(Formula goal) {
        assertThat(check(purses(goal, PASS, SPEND), COINS))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
    }

    static Stream<Action> raising() {
        return Stream.of(
                action("mint", "?x", and(), add("coin ?x")),
                // What is passed on need not have been there.
                action("give", "?x ?y", not(atom("coin ?y")), delete("coin ?x"), add("coin ?y")),
                action(
                        "undo",
                        "?x ?y",
                        atom("coin ?x"),
                        delete("coin ?x"),
                        add("coin ?y"),
                        when(atom("lucky"), add("coin ?x"))),
                action("double", "?x", atom("coin ?x"), delete("coin ?x"), add("coin a"), add("coin b")));
    }

    @ParameterizedTest
    @MethodSource("raising")
    void should_reject_when_a_step_may_let_the_sum_rise(Action action) {
        Action wish = action("wish", "", and(), add("lucky"));
        assertThat(check(purses(THREE, PASS, action, wish), COINS))
                .isInstanceOfSatisfying(
                        CheckOutcome.Rejected.class,
                        outcome -> assertThat(outcome.why())
                                .startsWith("weighted-count: after (" + action.name())
                                .endsWith("the sum may have risen"));
    }

    static Stream<Action> keeping() {
        return Stream.of(
                // With the same purse for both, the coin is deleted and added.
                action("hand", "?x ?y", atom("coin ?x"), delete("coin ?x"), when(not(atom("coin ?y")), add("coin ?y"))),
                action("again", "?x", atom("coin ?x"), add("coin ?x")),
                action(
                        "either",
                        "?y",
                        or(atom("coin a"), atom("coin b")),
                        when(atom("coin a"), delete("coin a"), add("coin ?y")),
                        when(not(atom("coin a")), delete("coin b"), add("coin ?y"))));
    }

    @ParameterizedTest
    @MethodSource("keeping")
    void should_accept_steps_that_let_no_sum_rise(Action action) {
        assertThat(check(purses(THREE, PASS, action), COINS)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_need_to_know_that_what_is_added_was_not_there_or_what_is_deleted_was() {
        Action drop = action("drop", "?x ?y", atom("coin ?x"), delete("coin ?x"), delete("coin ?y"), add("floor"));
        WeightedCount all = count("", "1", counted("coin ?x", "?x"), "1", counted("floor", ""));
        assertThat(check(purses(and(THREE, atom("floor")), drop), all)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_use_groups_to_know_what_was_there() {
        Action drive = action(
                "drive", "?from ?to", and(atom("full"), not(equal("?from", "?to"))), delete("full"), add("empty"));
        Action fill = action("fill", "", atom("empty"), delete("empty"), add("full"));
        Problem problem = problem("a b", facts("full"), and(atom("full"), atom("empty")), drive, fill);
        WeightedCount tank = count("", "1", counted("full", ""), "1", counted("empty", ""));
        MutexGroup group = group("", counted("full", ""), counted("empty", ""));
        assertThat(check(problem, tank)).isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(problem, group, tank)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_weigh_levels_that_only_fall() {
        Action burn =
                action("burn", "?h ?l", and(atom("fuel ?h"), atom("next ?h ?l")), delete("fuel ?h"), add("fuel ?l"));
        Problem problem = problem("f0 f1 f2", facts("fuel f1", "next f2 f1", "next f1 f0"), atom("fuel f2"), burn);
        WeightedCount level =
                count("", "0", counted("fuel f0", ""), "1", counted("fuel f1", ""), "2", counted("fuel f2", ""));
        MutexGroup one = group("", counted("fuel ?l", "?l"));
        assertThat(check(problem, one, level)).isInstanceOf(CheckOutcome.Accepted.class);
        Action refuel =
                action("refuel", "?h ?l", and(atom("fuel ?l"), atom("next ?h ?l")), delete("fuel ?l"), add("fuel ?h"));
        Problem solvable =
                problem("f0 f1 f2", facts("fuel f1", "next f2 f1", "next f1 f0"), atom("fuel f2"), burn, refuel);
        assertThat(check(solvable, one, level)).isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_let_negative_weights_say_that_a_count_never_falls() {
        WeightedCount never = count("", "-1", counted("coin ?x", "?x"));
        Formula one = and(not(atom("coin a")), not(atom("coin b")));
        assertThat(check(purses(not(atom("coin a")), PASS), never))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
        assertThat(check(purses(one, PASS), never)).isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(purses(one, PASS, SPEND), never))
                .isEqualTo(rejected("weighted-count: after (spend a), the sum may have risen"));
    }

    @Test
    void should_add_the_weights_of_terms_that_stand_for_the_same_fact() {
        WeightedCount nothing = count("", "1", counted("coin ?x", "?x"), "-1", counted("coin ?x", "?x"));
        assertThat(check(purses(THREE, PASS, SPEND), nothing))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
        WeightedCount more = count("", "1", counted("coin ?x", "?x"), "1", counted("coin a", ""));
        assertThat(check(purses(THREE, PASS, SPEND), more))
                .isEqualTo(rejected("weighted-count: after (pass b a), the sum may have risen"));
    }

    @Test
    void should_look_at_the_sum_for_each_choice_of_parameters() {
        Action swap = action(
                "swap",
                "?p ?x ?y",
                atom("has ?p ?x"),
                delete("has ?p ?x"),
                when(not(atom("has ?p ?y")), add("has ?p ?y")));
        Problem problem =
                problem("p q a b", facts("has p a", "has q a", "has q b"), and(atom("has p a"), atom("has p b")), swap);
        assertThat(check(problem, count("?p", "1", counted("has ?p ?x", "?x"))))
                .isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(problem, count("", "1", counted("has ?p ?x", "?p ?x"))))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
    }

    @Test
    void should_refuse_weights_that_could_overflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedCount.Term(Long.MIN_VALUE, counted("coin a", "")));
    }
}
