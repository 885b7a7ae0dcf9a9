package dev.llmmodulo.verifiers.unsolvability;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenUnsolvabilityTest {

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(
                        Blocks.onTable(3, "(on b1 b2) (on b1 b3)"),
                        "unsolvable.group",
                        "{needed=[(on b1 b2), (on b1 b3)], group=[(holding b1), (on b1 ?), (on-table b1)]}",
                        "No sequence of actions can make \"(on b1 b2)\" and \"(on b1 b3)\" hold together, as the goal needs:"
                                + " at most one of \"(holding b1)\", \"(on b1 ?)\" and \"(on-table b1)\" ever holds, with any"
                                + " object for \"?\"."),
                Arguments.of(
                        Blocks.onTable(3, "(on b1 b2) (on b3 b1) (on b2 b3)"),
                        "unsolvable.cycle",
                        "{cycle=[(on b1 b2), (on b2 b3), (on b3 b1)]}",
                        "The goal cannot be reached. It needs \"(on b1 b2)\", \"(on b2 b3)\" and \"(on b3 b1)\", which form a"
                                + " cycle, and no sequence of actions ever closes one."),
                Arguments.of(
                        Blocks.onTable(3, "(on b1 b1)"),
                        "unsolvable.cycle",
                        "{cycle=[(on b1 b1)]}",
                        "The goal cannot be reached. It needs \"(on b1 b1)\", which is a cycle by itself, and no sequence of"
                                + " actions ever closes one."),
                Arguments.of(
                        problem(
                                "",
                                facts("p"),
                                atom("g"),
                                action("go", "", atom("q"), add("g")),
                                action("loop", "", atom("g"), add("q"))),
                        "unsolvable.out-of-reach",
                        "{unreachable=[{literal=(g), obstacles=[{action=(go), missing=[(q)]}]}]}",
                        "The goal needs \"(g)\", which can never hold, even if nothing is ever undone: (go) would need \"(q)\", which can never hold either."),
                Arguments.of(
                        UnsolvabilityProverTest.coins(4),
                        "unsolvable.sum",
                        "{counted=[(has left n4)], needed=4, available=3}",
                        "The goal needs more than there is: \"(has left n4)\" counts 4, but what counts like this is 3 in all"
                                + " at the start, and no sequence of actions makes it more."),
                Arguments.of(
                        Tiles.swapped(),
                        "unsolvable.states",
                        "{states=360, watched=36, deadEnds=0}",
                        "The goal cannot be reached: 360 different states can be reached and the goal holds in none of them."));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void should_say_why(Problem problem, String id, String facts, String words) {
        ProvenUnsolvability reason = reason(problem);
        assertThat(reason.id()).isEqualTo(id);
        assertThat(reason.facts()).hasToString(facts);
        assertThat(reason.describe(new PddlLexicon())).isEqualTo(words);
        assertThat(reason.isHard()).isTrue();
    }

    private static ProvenUnsolvability reason(Problem problem) {
        Settlement settlement = new UnsolvabilityProver().prove(problem);
        assertThat(settlement).isInstanceOf(Settlement.Unsolvable.class);
        return ProvenUnsolvability.of(problem, ((Settlement.Unsolvable) settlement).certificate());
    }

    @Test
    void should_name_a_pair_and_how_many_pairs_show_it() {
        ProvenUnsolvability reason = reason(problem(
                "",
                facts(),
                and(atom("p"), not(atom("q"))),
                action("light", "", not(atom("q")), add("p"), add("q")),
                action("drop", "", and(), delete("p"), delete("q"))));
        assertThat(reason.describe(new PddlLexicon()))
                .isEqualTo(
                        "No sequence of actions can make \"(p)\" and \"(not (q))\" hold together, as the goal needs.");
        assertThat(reason.explain(new PddlLexicon()))
                .matches(
                        "It follows from \\d+ pairs? of conditions that hold together neither at first nor after any action.");
    }

    @Test
    void should_name_no_literal_where_none_is_to_blame() {
        ProvenUnsolvability reason = reason(problem("", facts(), or(atom("p"), atom("q"))));
        assertThat(reason).isEqualTo(new GoalOutOfReach(List.of()));
        assertThat(reason.describe(new PddlLexicon()))
                .isEqualTo("The goal can never hold, even if nothing is ever undone.");
    }

    @Test
    void should_tell_dead_ends_and_parts_of_states_apart() {
        assertThat(new SeenStates(7, 5, false, 2).describe(new PddlLexicon()))
                .isEqualTo(
                        "The goal cannot be reached: 7 different states can be reached, besides dead ends, and the goal"
                                + " holds in none of them.");
        assertThat(new SeenStates(1, 5, true, 0).describe(new PddlLexicon()))
                .isEqualTo(
                        "The goal cannot be reached, even if only some of the facts mattered: looking at 5 facts alone,"
                                + " 1 state can be reached, and in none of them can the goal hold.");
    }

    @Test
    void should_name_the_invariants_that_only_together_exclude_the_goal() {
        assertThat(new ContradictedGoal(List.of("mutex-group", "weighted-count")).describe(new PddlLexicon()))
                .isEqualTo(
                        "The goal cannot be reached: it contradicts what no action ever changes, as a checked proof shows"
                                + " (mutex-group, weighted-count).");
    }
}
