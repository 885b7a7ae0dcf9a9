package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.certificate.checking.Certificates.check;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.counted;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.group;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.listed;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.projection;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.rejected;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.states;
import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.each;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two lamps of which exactly one burns. */
class StatesCheckTest {

    private static final Action SWAP = action(
            "swap",
            "",
            and(),
            when(atom("left"), delete("left"), add("right")),
            when(atom("right"), delete("right"), add("left")));
    private static final List<String> LAMPS = listed("left", "right");
    private static final Formula BOTH = and(atom("left"), atom("right"));

    private static Problem lamps(Formula goal, Action... actions) {
        return problem("", facts("left"), goal, actions);
    }

    static Stream<Formula> impossible() {
        return Stream.of(
                BOTH,
                and(not(atom("left")), not(atom("right"))),
                or(BOTH, and(not(atom("left")), not(atom("right")))),
                atom("bell"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void should_accept_closed_states_without_a_goal(Formula goal) {
        Action ring = action("ring", "", BOTH, add("bell"));
        assertThat(check(lamps(goal, SWAP, ring), states(LAMPS, "10", "01"))).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_accept_a_projection_without_a_goal() {
        Action ring = action("ring", "", and(), add("bell"));
        assertThat(check(lamps(and(BOTH, atom("bell")), SWAP, ring), projection(LAMPS, "10", "01")))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_reject_states_of_which_one_is_missing() {
        assertThat(check(lamps(BOTH, SWAP), states(LAMPS, "10")))
                .isEqualTo(rejected("exhausted-states: (swap) may lead from state 0 out of the table"));
        assertThat(check(lamps(BOTH, SWAP), projection(LAMPS, "10")))
                .isEqualTo(rejected("projection: (swap) may lead from state 0 out of the table"));
    }

    @Test
    void should_reject_states_without_the_initial_one() {
        Action hold = action("hold", "", BOTH, delete("left"));
        assertThat(check(lamps(BOTH, hold), states(LAMPS, "01")))
                .isEqualTo(rejected("exhausted-states: the initial state is not in the table"));
        assertThat(check(lamps(BOTH, hold), states(LAMPS)))
                .isEqualTo(rejected("exhausted-states: the initial state is not in the table"));
        assertThat(check(lamps(BOTH, hold), projection(LAMPS, "01")))
                .isEqualTo(rejected("projection: the initial state is not in the table"));
    }

    @Test
    void should_reject_states_of_which_one_satisfies_the_goal() {
        assertThat(check(lamps(atom("right"), SWAP), states(LAMPS, "10", "01")))
                .isEqualTo(rejected("state 1 of the table may satisfy the goal"));
        Action ring = action("ring", "", BOTH, add("bell"));
        assertThat(check(lamps(atom("bell"), SWAP, ring), projection(LAMPS, "10", "01")))
                .isEqualTo(rejected("state 0 of the table may satisfy the goal"));
    }

    @Test
    void should_take_facts_that_are_not_listed_as_they_are_initially() {
        Action ring = action("ring", "", atom("right"), add("bell"));
        assertThat(check(lamps(BOTH, SWAP, ring), states(LAMPS, "10", "01")))
                .isEqualTo(rejected("exhausted-states: (ring) may lead from state 1 out of the table"));
        Action mute = action("mute", "", and(), delete("bell"));
        assertThat(check(lamps(BOTH, SWAP, mute), states(LAMPS, "10", "01"))).isInstanceOf(CheckOutcome.Accepted.class);
        Problem ringing = problem("", facts("left", "bell"), BOTH, SWAP, mute);
        assertThat(check(ringing, states(LAMPS, "10", "01")))
                .isEqualTo(rejected("exhausted-states: (mute) may lead from state 0 out of the table"));
        assertThat(check(ringing, projection(LAMPS, "10", "01"))).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_let_an_addition_beat_a_deletion() {
        Action flash = action("flash", "", atom("right"), delete("right"), add("right"));
        assertThat(check(lamps(BOTH, SWAP, flash), states(LAMPS, "10", "01")))
                .isInstanceOf(CheckOutcome.Accepted.class);
        Action fade = action("fade", "", atom("right"), delete("right"));
        assertThat(check(lamps(BOTH, SWAP, fade), states(LAMPS, "10", "01"))).isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_try_all_that_facts_outside_the_pattern_leave_open() {
        Action maybe = action("maybe", "", and(), when(atom("bell"), add("right"), delete("left")));
        Action ring = action("ring", "", and(), add("bell"));
        assertThat(check(lamps(BOTH, maybe, ring), projection(LAMPS, "10", "01")))
                .isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(lamps(BOTH, maybe, ring), projection(LAMPS, "10")))
                .isEqualTo(rejected("projection: (maybe) may lead from state 0 out of the table"));
        Action torn =
                action("torn", "", and(), when(atom("bell"), add("right")), when(not(atom("bell")), delete("left")));
        assertThat(check(lamps(BOTH, torn, ring), projection(LAMPS, "10", "01", "00")))
                .isEqualTo(rejected("projection: (torn) may lead from state 0 out of the table"));
    }

    @Test
    void should_not_let_the_two_sides_of_a_condition_happen_together() {
        // Either of them alone leads to a listed state, both together would not.
        Action turn = action(
                "turn",
                "",
                and(),
                when(atom("bell"), delete("left"), add("right")),
                when(not(atom("bell")), delete("right"), add("left")));
        Action ring = action("ring", "", and(), add("bell"));
        assertThat(check(lamps(BOTH, turn, ring), projection(LAMPS, "10", "01")))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_use_earlier_invariants_to_close_a_projection() {
        Action ring = action("ring", "", and(atom("left"), atom("right")), add("bell"));
        Problem problem = problem("", facts("left"), atom("bell"), SWAP, ring);
        assertThat(check(problem, projection(listed("bell"), "0"))).isInstanceOf(CheckOutcome.Rejected.class);
        assertThat(check(
                        problem, group("", counted("left", ""), counted("right", "")), projection(listed("bell"), "0")))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_reject_a_fact_that_is_listed_twice() {
        assertThat(check(lamps(BOTH, SWAP), states(listed("left", "left"), "11")))
                .isEqualTo(rejected("exhausted-states: the certificate lists (left) twice"));
    }

    @Test
    void should_look_at_every_object_of_a_quantified_effect() {
        Action flood = action("flood", "", atom("wet a"), each("?x", add("wet ?x")));
        Problem problem = problem("a b c", facts("wet a"), and(atom("wet b"), not(atom("wet c"))), flood);
        assertThat(check(problem, states(listed("wet b", "wet c"), "00", "11")))
                .isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(problem, states(listed("wet b"), "0", "1"))).isInstanceOf(CheckOutcome.Rejected.class);
    }

    /** A vase on the table can be carried to the window; from everywhere it can fall, and then it is broken. */
    private static final Action CARRY = action("carry", "", atom("whole"), add("far"));

    private static final Action FALL = action("fall", "", and(), delete("whole"));
    private static final Action STUMBLE = action("stumble", "", not(atom("whole")), add("far"));
    private static final Formula SAFE = and(atom("whole"), atom("home"));
    private static final List<String> VASE = listed("far");
    private static final DeadEndSet BROKEN = new DeadEndSet(facts("far"), facts());

    private static Problem vase(Formula goal, Action... actions) {
        return problem("", facts("whole"), goal, actions);
    }

    @Test
    void should_let_steps_lead_into_dead_ends() {
        Action home = action("home", "", atom("never"), add("home"));
        assertThat(check(vase(SAFE, CARRY, FALL, STUMBLE, home), states(VASE, List.of("0", "1"), BROKEN)))
                .isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(vase(SAFE, CARRY, FALL, STUMBLE, home), states(VASE, List.of("0", "1"))))
                .isEqualTo(rejected("exhausted-states: (fall) may lead from state 0 out of the table"));
    }

    @Test
    void should_reject_a_dead_end_set_that_steps_lead_out_of() {
        Action mend = action("mend", "", not(atom("whole")), add("whole"));
        assertThat(check(vase(SAFE, CARRY, FALL, mend), states(VASE, List.of("0", "1"), BROKEN)))
                .isEqualTo(rejected("exhausted-states: (mend) may lead out of dead-end set 0"));
        Action sweep = action("sweep", "", atom("far"), delete("far"));
        DeadEndSet far = new DeadEndSet(facts("far"), facts("far"));
        assertThat(check(vase(SAFE, CARRY, FALL, sweep), states(VASE, List.of("0", "1"), BROKEN, far)))
                .isEqualTo(rejected("exhausted-states: (sweep) may lead out of dead-end set 1"));
    }

    @Test
    void should_reject_a_dead_end_set_in_which_the_goal_may_hold() {
        assertThat(check(vase(not(atom("whole")), CARRY, FALL), states(VASE, List.of("0", "1"), BROKEN)))
                .isEqualTo(rejected("the goal may hold in dead-end set 0"));
    }

    @Test
    void should_reject_a_step_into_a_state_that_a_dead_end_set_does_not_hold() {
        DeadEndSet near = new DeadEndSet(facts(), facts());
        assertThat(check(vase(SAFE, CARRY, FALL), states(VASE, List.of("0", "1"), near)))
                .isEqualTo(rejected("exhausted-states: (fall) may lead from state 1 out of the table"));
        DeadEndSet far = new DeadEndSet(facts("far"), facts("far"));
        assertThat(check(vase(SAFE, CARRY, FALL), states(VASE, List.of("0", "1"), far)))
                .isEqualTo(rejected("exhausted-states: (fall) may lead from state 0 out of the table"));
    }
}
