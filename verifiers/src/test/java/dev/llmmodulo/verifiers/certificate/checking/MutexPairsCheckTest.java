package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.certificate.checking.Certificates.check;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.listed;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.pairs;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.rejected;
import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import org.junit.jupiter.api.Test;

/** A lock with a door: it opens only while unlocked, and locks only while shut. */
class MutexPairsCheckTest {

    private static final Action UNLOCK = action("unlock", "", and(), delete("locked"));
    private static final Action LOCK = action("lock", "", not(atom("open")), add("locked"));
    private static final Action OPEN = action("open", "", not(atom("locked")), add("open"));
    private static final Action SHUT = action("shut", "", and(), delete("open"));
    private static final Formula BOTH = and(atom("locked"), atom("open"));

    private static Problem door(Formula goal, Action... actions) {
        return problem("", facts("locked"), goal, actions);
    }

    @Test
    void should_accept_a_pair_that_every_action_keeps() {
        assertThat(check(door(BOTH, UNLOCK, LOCK, OPEN, SHUT), pairs(listed("locked", "open"), 0, 1)))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_reject_a_pair_that_an_action_breaks() {
        Action force = action("force", "", and(), add("open"));
        assertThat(check(door(BOTH, LOCK, force), pairs(listed("locked", "open"), 0, 1)))
                .isEqualTo(rejected("mutex-pairs: after (force), (open) and (locked) may hold together"));
    }

    @Test
    void should_reject_an_action_that_makes_both_true_at_once() {
        Action wreck = action("wreck", "", and(), delete("locked"), add("locked"), add("open"));
        assertThat(check(door(BOTH, wreck), pairs(listed("locked", "open"), 0, 1)))
                .isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_reject_a_pair_that_holds_initially() {
        assertThat(check(door(BOTH, UNLOCK), pairs(listed("locked", "!open"), 0, 1)))
                .isEqualTo(rejected(
                        "mutex-pairs: initially, (locked) and (not (open)) hold, which the certificate excludes"));
    }

    @Test
    void should_know_of_negative_literals() {
        // The lamp is never dark while the door is open.
        Action open = action("open", "", and(), add("open"), add("lit"));
        Action dim = action("dim", "", not(atom("open")), delete("lit"));
        Problem problem = problem("", facts(), and(atom("open"), not(atom("lit"))), open, SHUT, dim);
        assertThat(check(problem, pairs(listed("open", "!lit"), 0, 1))).isInstanceOf(CheckOutcome.Accepted.class);
        Action fuse = action("fuse", "", and(), delete("lit"));
        Problem broken = problem("", facts(), and(atom("open"), not(atom("lit"))), open, SHUT, fuse);
        assertThat(check(broken, pairs(listed("open", "!lit"), 0, 1)))
                .isEqualTo(rejected("mutex-pairs: after (fuse), (not (lit)) and (open) may hold together"));
    }

    @Test
    void should_take_a_literal_paired_with_itself_as_one_that_never_holds() {
        Action wish = action("wish", "", atom("magic"), add("magic"), add("open"));
        Problem problem = problem("", facts(), atom("open"), wish);
        assertThat(check(problem, pairs(listed("magic", "open"), 0, 0, 1, 1)))
                .isInstanceOf(CheckOutcome.Accepted.class);
        assertThat(check(problem, pairs(listed("magic", "open"), 1, 1)))
                .isEqualTo(rejected("mutex-pairs: after (wish), (open) may hold"));
        assertThat(check(problem, pairs(listed("magic", "open"), 0, 0)))
                .isEqualTo(rejected("the goal does not contradict what is known of the reachable states"));
    }

    @Test
    void should_read_conditions_before_the_step() {
        Action toggle = action(
                "toggle",
                "",
                and(),
                when(atom("locked"), delete("locked"), add("open")),
                when(not(atom("locked")), delete("open"), add("locked")));
        assertThat(check(door(BOTH, toggle), pairs(listed("locked", "open"), 0, 1)))
                .isInstanceOf(CheckOutcome.Accepted.class);
        Action slack = action(
                "slack",
                "",
                and(),
                when(or(atom("locked"), atom("open")), delete("locked"), add("open")),
                when(not(atom("locked")), add("locked")));
        assertThat(check(door(BOTH, slack), pairs(listed("locked", "open"), 0, 1)))
                .isInstanceOf(CheckOutcome.Rejected.class);
    }

    @Test
    void should_decide_literals_that_no_action_changes() {
        Problem problem = problem("", facts("locked", "wall"), BOTH, UNLOCK, LOCK, OPEN, SHUT);
        assertThat(check(problem, pairs(listed("wall", "open", "locked", "!wall"), 0, 1, 1, 2, 3, 2)))
                .isEqualTo(rejected("mutex-pairs: after (open), (open) and (wall) may hold together"));
        assertThat(check(problem, pairs(listed("wall", "open", "locked", "!wall"), 1, 2, 3, 2)))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }
}
