package dev.llmmodulo.verifiers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says beside a plan that could be read, and that makes it another plan. A tilde is the end of a line. */
class AnswersThatSayMoreTest {

    private final PlanReader blocks =
            new TolerantPlanReader(Set.of("pick-up", "put-down", "stack", "unstack"), Set.of("a", "b", "c"), List.of());
    private final PlanReader words =
            new TolerantPlanReader(Set.of("one", "two", "three", "spoil"), Set.of(), Set.of("spoilt"), List.of());

    private static String lines(String text) {
        return text.replace('~', '\n');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A step behind words, at the edges of the list.
                "1. (pick-up a)~2. (stack a b)~3. Lastly, (unstack a b)",
                "1. (pick-up a)~2. (stack a b)~3. After that, unstack a b",
                "1. (pick-up a)~2. (stack a b)~3. Repeat steps 1 and 2 for c",
                "(pick-up a)~(stack a b)~Finally, (unstack a b)",
                "First, (unstack c a).~(pick-up a)~(stack a b)",
                "[PLAN]~(pick-up a)~(stack a b)~lastly (unstack a b)~[PLAN END]",
                "[PLAN]~1. (pick-up a)~2. (stack a b)~3. now (unstack a b) again~[PLAN END]",
                "[PLAN]~First (unstack c a), as c must go:~(pick-up a)~(stack a b)~[PLAN END]",
                "```~(pick-up a)~(stack a b)~and at last (unstack a b)~```",
                // A step that is called off.
                "1. (pick-up a)~2. (stack a b) - no, skip this step",
                "1. (pick-up a)~2. (stack a b) (wrong, ignore this one)",
                "```~(pick-up a)~(stack a b)  # do not execute this~```",
                // Lines that are added and taken out.
                "```diff~  (pick-up a)~- (stack a b)~```",
                "```diff~  (pick-up a)~+ (stack a b)~```",
                // A step that may be commented out.
                "```~# (pick-up a)~(stack a b)~```",
                // An empty plan in the end.
                "[PLAN]~(pick-up a)~(stack a b)~[PLAN END]~On second thought:~[PLAN][PLAN END]",
                // A plan of which only words are in the block.
                "[PLAN]~The two moves from above in reverse order.~[PLAN END]~Above:~(pick-up a)~(stack a b)",
                "(pick-up a)~(stack a b)~~[PLAN]~the same, but for c~[PLAN END]"
            })
    void should_be_read_as_no_plan_of_two_steps(String text) {
        assertThat(blocks.read(lines(text))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PLAN]~(one)~(two)~(three)~(spoil) x~[PLAN END]",
                "1. (one)~2. (two)~3. (three), then (spoil)",
                "1. (one)~2. (two)~3. (three) followed by (spoil)",
                "1. (one)~2. (two)~3. (three) (spoil",
                "```~(one)~(two)~(three)~```~That was wrong. My final plan is:~1. (spoil)~2. (three)",
                "<plan>~(one)~(two)~</plan>~I take that back: here is the corrected plan.~<final>~(spoil)~</final>",
                "(spoil)~(three)~That is my final plan.~For comparison, what I had rejected before:~(one)~(two)~(three)",
                "Use this:~(spoil)~(three)~My earlier full plan, now discarded:~(one)~(two)~(three)"
            })
    void should_not_be_read_as_the_plan_without_it(String text) {
        assertThat(words.read(lines(text))).isInstanceOf(Unreadable.class);
    }

    @Test
    void should_leave_out_what_is_a_comment_and_nothing_else() {
        assertThat(blocks.read(lines("[PLAN]~// (pick-up a)~(stack a b)~[PLAN END]")))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(Plan.of(PlanStep.of("stack", "a", "b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (one)~2. (two)~But that cannot be right.~[PLAN]~no plan exists~[PLAN END]",
                "(one)~(two)~[PLAN] There is no plan for this problem. [PLAN END]"
            })
    void should_hear_a_claim_in_the_block_of_the_plan(String text) {
        assertThat(words.read(lines(text))).isInstanceOf(UnsolvableClaim.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (pick-up a) - the hand is not empty now~2. (stack a b) - a is no longer held",
                "1. (pick-up a) (not needed to clear b)~2. (stack a b)",
                "```~# Step 1~(pick-up a)~# Step 2~(stack a b)~```",
                "[PLAN]~### 1. (pick-up a)~### 2. (stack a b)~[PLAN END]",
                "```~(pick-up a)~(stack a b)~```~My final plan is this:~1. (pick-up a)~2. (stack a b)",
                "The plan stands between [PLAN] and [PLAN END].~[PLAN]~(pick-up a)~(stack a b)~[PLAN END]",
                "[PLAN]~(pick-up a)~(stack a b)~[PLAN END]~It stands between [PLAN] and [PLAN END], as asked.",
                "First we take a.~(pick-up a)~(stack a b)~Finally, a is on b.",
                "1. (pick-up a)~2. (stack a b)~3. The goal is reached."
            })
    void should_still_be_read(String text) {
        assertThat(blocks.read(lines(text)))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.plan())
                                .isEqualTo(Plan.of(PlanStep.of("pick-up", "a"), PlanStep.of("stack", "a", "b"))));
    }
}
