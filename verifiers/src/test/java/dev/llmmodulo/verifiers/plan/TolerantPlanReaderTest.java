package dev.llmmodulo.verifiers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan.Timed;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantPlanReaderTest {

    private static final Plan TWO_STEPS = Plan.of(PlanStep.of("pick-up", "a"), PlanStep.of("stack", "a", "b"));
    private static final Pattern PICK_UP = Pattern.compile("(?i)pick up block (\\w+)");

    private final PlanReader reader = new TolerantPlanReader(
            Set.of("pick-up", "put-down", "stack", "unstack"), Set.of("a", "b", "c"), List.of(this::phrase));

    private Optional<PlanStep> phrase(String line) {
        Matcher matcher = PICK_UP.matcher(line);
        return matcher.matches()
                ? Optional.of(PlanStep.of("pick-up", matcher.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(pick-up a)~(stack a b)",
                "(PICK-UP A)~(STACK A B)",
                "1. (pick-up a)~2. (stack a b)",
                "1) (pick-up a)~2) (stack a b)",
                "1. (pick-up a)~1. (stack a b)",
                "3: pick-up(a)~4: stack(a, b)",
                "- (pick-up a)~- (stack a b)",
                "* (pick-up a)~* (stack a b)",
                "\u2022 (pick-up a)~\u2022 (stack a b)",
                "Step 1: (pick-up a)~Step 2: (stack a b)",
                "Step 1 - (pick-up a)~step 2 - (stack a b)",
                "**Step 1:** (pick-up a)~**Step 2:** (stack a b)",
                "1. **Pick up block a.**~2. **(stack a b)**",
                "1. `(pick-up a)`~2. `(stack a b)`",
                "#### 1. (pick-up a)~#### 2. (stack a b)",
                "> (pick-up a)~> (stack a b)",
                "(pick-up a).~(stack a b).",
                "(pick-up a),~(stack, a, b),",
                "pick-up(a)~stack(a, b)",
                "Pick-Up(a)~Stack (a, b)",
                "pick-up a~stack a b",
                "1. Pick up block A.~2. Stack a b.",
                "(pick-up a)~(stack a b)~(reach-goal)",
                "1. (pick-up a)~2. (stack a b)~3. (END)",
                "[PLAN]~(pick-up a)~(stack a b)~[PLAN END]",
                "(pick-up a)~(stack a b)~[PLAN END]",
                "**[PLAN]**~1. (pick-up a)~2. (stack a b)~**[PLAN END]**",
                "[PLAN] (pick-up a) (stack a b) [PLAN END]",
                "<plan>~(pick-up a)~(stack a b)~</plan>",
                "[PLAN]~(pick-up a)~(stack a b)",
                "```~(pick-up a)~(stack a b)~```",
                "```pddl~(pick-up a)~(stack a b)~```",
                "```~[PLAN]~(pick-up a)~(stack a b)~[PLAN END]~```",
                "[PLAN]~```~(pick-up a)~(stack a b)~```~[PLAN END]",
                "```~(pick-up a)~(stack a b)",
                "Here is the plan:~~(pick-up a)~(stack a b)~~It reaches the goal.",
                "Plan (2 steps):~1. (pick-up a)~   The hand is full now.~2. (stack a b)~   Done.",
                "1. (pick-up a)~First the arm is full.~2. (stack a b)",
                "1. (pick-up a) (now the hand is full)~2. (stack a b) - done",
                "1. Pick up block a: the hand is full.~2. stack(a, b) -> done",
                "Action: pick-up a~The hand is full.~Action: stack a b",
                "<think>First (put-down c).~Then (stack c a).~</think>~(pick-up a)~(stack a b)",
                "(put-down c)~</think>(pick-up a)~(stack a b)",
                "(pick-up a)~(stack a b)~; or <think>~(put-down b)",
                "I tried:~- (put-down c)~[PLAN]~(pick-up a)~(stack a b)~[PLAN END]~then~(put-down b)",
                "For example (stack c a).~```~(pick-up a)~(stack a b)~```~Not:~(put-down b)",
                "[PLAN]~(pick-up a)~(stack a b)~[PLAN END]~Again:~[PLAN]~pick-up a~stack a b~[PLAN END]",
                "1. (pick-up a)~2. (stack a b)~~Why this works:~1. **pick-up(a)**: free~2. **stack(a, b)**: goal",
                "1.\u202f(pick-up\u00a0a)~2.\u202f(stack\u202fa\u202fb)",
                "1. pick_up(a)~2. STACK(a, b)",
                "1. **pick-up(a)**~   *(Pick up block c from the table.)*~2. **stack(a, b)**~   (now the hand is empty)",
                "1. (pick-up a)~(now the hand is full)~2. (stack a b)",
                "1. Pick up block a.~   (pick-up a)~2. stack a b~   - (stack a b)~   - Stack operations free the hand.",
                "1. (pick-up a). (Full, then.)~2. (stack a b). (Empty.)",
                "[PLAN]~My moves:~(pick-up a)~(stack a b)~This is all.~[PLAN END]",
                "```python~# up~pick-up(a)~// down~stack(a, b)~```",
                "[PLAN]~; the moves~(pick-up a)~(stack a b)~[PLAN END]",
                "1. Perform pick-up on a.~2. Execute the action stack on a and b.",
                "1. Pick up(a)~2. Stack(a, b)",
                "(pick-up a)\\~(stack a b)\\",
                "1. pick-up _a_~2. stack _a_ _b_",
                "1. Pick up block a (A).~2. stack(a, b)",
                "1. (pick-up a)~   - Action: pick-up a~   - Result: full~2. (stack a b)~   - Action: (stack a b)",
                "1. (pick-up a)~   (pick it up, as it is free)~2. (stack a b)",
                "1. (pick-up a)~2. (stack a b)~~Then:~- on(a, b)~- clear(c)",
                "First try:~(pick-up c)~(stack c a)~**Final plan:**~(pick-up a)~(stack a b)",
                "(pick-up c)~(stack c~### Corrected Plan~(pick-up a)~(stack a b)",
                "(pick-up c)~That fails.~**Final Answer:**~The plan is:~1. (pick-up a)~2. (stack a b)",
                "1. (pick-up c)~Summary of the plan:~1. (pick-up a)~2. (stack a b)",
            })
    void should_read_the_one_plan_of_an_answer(String text) {
        assertThat(reader.read(lines(text)))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(TWO_STEPS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ~~",
                "; cost = 0",
                "I cannot solve this.",
                "Stack the blocks.",
                "First pick up block a and then stack it.",
                "pick-up a and then stack a b",
                "pick-up z",
                "Stack",
                "The action (pick-up a) takes a.",
                "<think>(pick-up a)</think>",
                "<think>~(pick-up a)~(stack a b)",
                "(pick-up a)~(stack a b)</think>",
                "<think>x <think>y</think>(pick-up a)</think> so",
            })
    void should_take_nothing_for_a_step_that_says_more_or_less_than_one(String text) {
        assertThat(reader.read(lines(text)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.message()).isEqualTo("this holds no step of a plan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First try:~(pick-up a)~But that is wrong. Better:~@@(pick-up b)",
                "1. (pick-up a)~2. (stack a b)~@@1. (pick-up b)~2. (stack b a)",
                "[PLAN]~(pick-up a)~[PLAN END]~[PLAN]~@@(pick-up b)~[PLAN END]",
                "```~(pick-up a)~```~or~```~@@(pick-up a)~(stack a b)~```",
                "[PLAN]~1. (pick-up a)~2. (stack a b)~@@1. (pick-up b)~[PLAN END]",
                "[PLAN]~(pick-up a)~[PLAN]~@@(pick-up b)",
                "Final thoughts:~(pick-up a)~and then~@@(pick-up b)",
                "Final plan:~(pick-up a)~But no:~@@(pick-up b)",
                "A shorter plan:~(pick-up a)~A more elegant plan:~@@(pick-up b)",
            })
    void should_refuse_a_text_with_several_differing_plans(String text) {
        assertUnreadable(text, "more than one plan: another list of steps begins here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(pick-up a)~@@(stack a b",
                "(pick-up a)~@@(stak a b",
                "1. (pick-up a)~@@2. (stack a b",
                "1. pick-up(a)~@@2. stack(a, b",
                "[PLAN]~(pick-up a)~@@(stack a b",
                "```~@@(pick-up a~(stack a b)~```",
                "@@(pick-up a",
                "(pick-up a)~@@(put-down a) (stack a b",
            })
    void should_refuse_a_step_that_is_not_closed(String text) {
        assertUnreadable(text, "this step is not closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (pick-up a)~@@2. Stack it onto the other block.",
                "[PLAN]~(pick-up a)~@@stack block a on z~[PLAN END]",
                "```~(pick-up a)~@@(stack [a] b)~```",
                "- (pick-up a)~@@- stack a onto b~- (pick-up c)",
                "@@1. Pick up the red one.~2. (stack a b)",
                "@@- pick it up~- (stack a b)",
                "1. (pick-up a)~@@2. stack(it, the other one)",
                "1. (pick-up a)~@@2. stack(a,)",
            })
    void should_refuse_a_line_among_the_steps_that_only_begins_like_one(String text) {
        assertUnreadable(text, "this begins like a step, but cannot be read as one");
    }

    @Test
    void should_refuse_a_numbered_line_between_the_steps_that_is_none() {
        String nothingKnown = "this may be a step, but nothing in it is known";
        assertUnreadable("1. (pick-up a)~@@2. Turn round.~3. (stack a b)", nothingKnown);
        assertUnreadable("@@1. Turn round.~2. (stack a b)", nothingKnown);
        assertUnreadable("1. (pick-up a)~@@2. Now we wait a bit.~3. (stack a b)", "this is no step");
        assertUnreadable("[PLAN]~(pick-up a)~@@Better:~(pick-up b)~[PLAN END]", "this is no step");
        assertUnreadable("```~(pick-up a)~@@so that~(stack a b)~```", "this is no step");
        assertUnreadable("I use [PLAN] tags.~(pick-up a)~@@No, rather~(pick-up b)", "this is no step");
    }

    @Test
    void should_refuse_another_step_below_a_numbered_one() {
        assertUnreadable("1. (pick-up a)~   @@- (stack a b)", "this is a step below another step");
        assertUnreadable("1. Pick up block a~@@(stack a b)", "this is a step below another step");
    }

    @Test
    void should_read_a_step_of_an_unknown_action_as_a_step() {
        assertThat(reader.read("(pick-up a)\n(teleport a home)"))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(2));
        assertThat(reader.read("1. (pick-up a)\n2. teleport(a, home)"))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(2));
    }

    @Test
    void should_refuse_times_on_some_steps_only() {
        assertUnreadable("Plan:~0: (pick-up a)~@@(stack a b)", "this step has no time, but the steps before have one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@No plan possible",
                "@@(no plan exists)",
                "Let me see.~@@The problem is unsolvable.",
                "@@**No plan exists that satisfies the goal with the given initial state and domain.**",
                "@@[UNSOLVABLE]",
                "[PLAN]~@@no plan possible~[PLAN END]",
                "@@The goal is impossible.",
                "@@(NOANSWER)",
                "@@No plan.",
                "@@**No solution.**",
                "@@It is not possible to achieve the goal.",
                "@@The goal cannot be reached from here.",
                "@@There is no valid sequence of actions that leads to the goal.",
                "<think>(pick-up a)</think>@@There is no solution.",
            })
    void should_hear_the_claim_that_there_is_no_plan(String text) {
        Written place = marked(text);
        assertThat(reader.read(lines(text).replace("@@", "")))
                .isInstanceOfSatisfying(
                        UnsolvableClaim.class,
                        claim -> assertThat(claim.place())
                                .extracting(Written::line, Written::column)
                                .containsExactly(place.line(), place.column()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I could not find a plan.",
                "This is not unsolvable.",
                "<think>The problem is unsolvable.</think> Hm.",
                "I am unable to help with this.",
                "I have no answer to that.",
                "No answer.~I am sorry."
            })
    void should_not_take_giving_up_for_a_claim(String text) {
        assertThat(reader.read(lines(text))).isInstanceOf(Unreadable.class);
    }

    @Test
    void should_read_steps_rather_than_a_claim() {
        assertThat(reader.read("Otherwise no plan exists:\n(pick-up a)")).isInstanceOf(Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing to do:~[PLAN]~~[PLAN END]",
                "[PLAN END]",
                "[PLAN END]~~Another problem:~[PLAN]~(pick-up a)~[PLAN END]",
                "No further actions are needed as the goal has been achieved.",
                "No plan is needed: a is on b.",
            })
    void should_read_the_empty_plan(String text) {
        assertThat(reader.read(lines(text)))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(Plan.of()));
    }

    @Test
    void should_keep_a_step_that_is_named_like_a_pseudo_step_where_the_domain_has_it_or_it_has_arguments() {
        PlanReader ofDomain = new TolerantPlanReader(Set.of("end", "pick-up"), Set.of("a"), List.of());
        assertThat(ofDomain.read("(pick-up a)\n(end)"))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(2));
        assertThat(reader.read("(pick-up a)\n(end a)"))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(2));
        assertThat(reader.read("(end)\n(pick-up a)"))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(2));
    }

    @Test
    void should_tell_what_it_passed_over_why_and_where() {
        String text = """
                <think>hm</think> So:
                - (put-down c)
                [PLAN]
                  1. **Pick up block a** (full)
                2. (stack a b) ; done
                ; comment
                3. (reach-goal)
                [PLAN END]
                """;
        assertThat(reader.read(text))
                .isEqualTo(new Read(
                        TWO_STEPS,
                        List.of(new Written("Pick up block a", 4, 8), new Written("(stack a b)", 5, 4)),
                        List.of(
                                skipped("<think>hm</think>", 1, 1, Why.THINKING),
                                skipped("So:", 1, 19, Why.PROSE),
                                skipped("- (put-down c)", 2, 1, Why.OUTSIDE_THE_PLAN),
                                skipped("[PLAN]", 3, 1, Why.PLAN_TAG),
                                skipped("1. **", 4, 3, Why.NUMBERING),
                                skipped("(full)", 4, 26, Why.PROSE),
                                skipped("2.", 5, 1, Why.NUMBERING),
                                skipped("; done", 5, 16, Why.COMMENT),
                                skipped("; comment", 6, 1, Why.COMMENT),
                                skipped("3.", 7, 1, Why.NUMBERING),
                                skipped("(reach-goal)", 7, 4, Why.PSEUDO_STEP),
                                skipped("[PLAN END]", 8, 1, Why.PLAN_TAG))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "1. ",
                "* ",
                "- (a\n",
                "1. (pick-up a)\n",
                "<think>",
                "</think>",
                "[plan",
                "[plan]",
                "```\n",
                "no plan ",
                "step 1",
                "stack ",
                "stack(",
                "pick up block a\n",
                "(pick-up a)\nso\n",
                " ",
                "\n",
                "# (",
                "[ "
            })
    void should_come_to_an_end_on_megabytes_of_anything(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reader.read(text));
    }

    private void assertUnreadable(String text, String message) {
        Written place = marked(text);
        assertThat(reader.read(lines(text).replace("@@", ""))).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.message()).isEqualTo(message);
            assertThat(unreadable.place())
                    .extracting(Written::line, Written::column)
                    .containsExactly(place.line(), place.column());
        });
    }

    /** The place that a text marks with {@code @@}. */
    private static Written marked(String text) {
        String before = lines(text).substring(0, lines(text).indexOf("@@"));
        int line = (int) before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0);
        return new Written("", line, before.length() - before.lastIndexOf('\n'));
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }

    private static Skipped skipped(String text, int line, int column, Why why) {
        return new Skipped(new Written(text, line, column), why);
    }

    /** To leave a step out, known or not, would be to judge another plan than was written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (pick-up a)~2. (stack a b), (unstack a b)",
                "[PLAN]~(pick-up a)~(stack a b) -> (unstack a b)~[PLAN END]",
                "```~(pick-up a)~(stack a b) -> (unstack a b)~```",
                "1. (pick-up a)~2. stack a b - unstack a b",
                "1. (pick-up a)~2. stack a b - done - unstack a b",
                "1. (pick-up a)~2. stack(a, b): unstack(a, b)",
                "1. (pick-up a)~2. (stack a b): then unstack a b",
                "1. (pick-up a)~2. (stack a b) (teleport a)",
                "1. Pick up block a: then pick up block b~2. (stack a b)",
                "1. (pick-up a)~2. (stack a b) - [unstack a b]",
                "1. (pick-up a)~2. (stack a b) # \"unstack a b\"",
                "1. (pick-up a)~2. (stack a b) - after that unstack a b",
                "1. (pick-up a)~2. (stack a b) (step 3: unstack a b)",
                "1. (pick-up a)~2. (stack a b) (again: pick-up b)",
                "1. (pick-up a)~2. (stack a b): teleport(a)",
                "1. (pick-up a)~2. (stack a b) - teleport a",
                "1. (pick-up a)~2. (stack a b) - and then teleport a",
                "1. (pick-up a)~2. (stack a b) (teleport)",
                "1. (pick-up a)~2. (stack a b) (teleport a z)",
                "1. (pick-up a)~2. (stack a b) -> teleport a, b",
                "1. (pick-up a)~2. (stack a b) (fly home)",
                "[PLAN]~(pick-up a) (fly home)~(stack a b)~[PLAN END]",
                "(pick-up a); (stack a b)",
                "(pick-up a)~(stack a b); (unstack a b)",
                "(pick-up a)~(stack a b) ; then teleport a",
                "1. (pick-up a)~2. (stack a b); (unstack a b)",
                "[PLAN]~(pick-up a)~(stack a b); (unstack a b)~[PLAN END]"
            })
    void should_take_no_further_step_in_a_line_for_a_remark(String text) {
        assertThat(reader.read(lines(text))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PLAN]~1. teleport b~2. (pick-up a)~3. (stack a b)~[PLAN END]",
                "[PLAN]~1. Turn round.~2. (pick-up a)~3. (stack a b)~[PLAN END]",
                "1. pick-up a~2. stack a b~3. pickup z",
                "1. (pick-up a)~2. (stack a b)~3. put down z",
                "1. (pick-up a)~2. (stack a b)~3. teleport b",
                "- (pick-up a)~- (stack a b)~- teleport b",
                "- teleport b~- (pick-up a)~- (stack a b)",
                "1. (pick-up a)~2. (stack a b)~(teleport b)",
                "1. (pick-up a)~2. (stack a b)~   (teleport b)",
                "[PLAN]~1. (pick-up a)~  teleport b~2. (stack a b)~[PLAN END]",
                "[PLAN]~(pick-up a)~(stack a b)~teleport b~[PLAN END]",
                "1. (pick-up a)~   (fly home)~2. (stack a b)",
                "1. (pick-up a)~2. (stack a b)~3. teleport everywhere",
                "1. (pick-up a)~2. (stack a b)~3. teleport",
                "1. (pick-up a)~2. (stack a b)~3. start engine",
                "[PLAN]~(pick-up a)~(stack a b)~stop engine~[PLAN END]",
                "- teleport everywhere~- (pick-up a)~- (stack a b)",
                "[PLAN]~(pick-up a)~(stack a b)~teleport everywhere~[PLAN END]",
                "[PLAN]~teleport everywhere~(pick-up a)~(stack a b)~[PLAN END]",
                "```~teleport everywhere~(pick-up a)~(stack a b)~```"
            })
    void should_take_no_line_that_says_a_step_for_prose(String text) {
        assertThat(reader.read(lines(text))).isInstanceOf(Unreadable.class);
    }

    /** What stands below a step in words of its own explains it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (pick-up a)~   - Preconditions met~   - Object a rises~2. (stack a b)",
                "[PLAN]~1. (pick-up a)~   - Hand full~2. (stack a b)~   - Goal reached~[PLAN END]",
                "1. (pick-up a)~2. (stack a b)~3. Goal achieved",
                "[PLAN]~Initial state~(pick-up a)~(stack a b)~Plan complete~[PLAN END]"
            })
    void should_pass_over_explanations(String text) {
        assertThat(reader.read(lines(text)))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().length()).isEqualTo(2));
    }

    /** Facts are no steps, where it is known what the facts are called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (pick-up a)~   (holding a)~2. (stack a b)~(clear a)",
                "1. (pick-up a)~   - holding a~2. (stack a b)~   - clear(a)",
                "1. (pick-up a) - (holding a)~2. (stack a b) - on(a, b), clear(a)",
                "(pick-up a) ; (holding a)~(stack a b) ; (clear a) (handempty)"
            })
    void should_take_facts_for_remarks(String text) {
        PlanReader ofDomain = new TolerantPlanReader(
                Set.of("pick-up", "put-down", "stack", "unstack"),
                Set.of("a", "b", "c"),
                Set.of("holding", "clear", "on", "handempty"),
                List.of());

        assertThat(ofDomain.read(lines(text)))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(TWO_STEPS));
    }

    /** They differ in nothing but when, and that may be what makes one of them valid. */
    @ParameterizedTest
    @CsvSource({
        "'Final plan:', true",
        "'My first plan was wrong, so here is the corrected final plan:', true",
        "'Here is the final plan, since the first one failed:', true",
        "'Not the final plan:', false",
        "'Again:', false"
    })
    void should_tell_plans_apart_by_their_times(String between, boolean read) {
        PlanReading reading = reader.read(
                "0: (pick-up a) [5]\n5: (stack a b) [1]\n" + between + "\n0: (pick-up a) [5]\n5.01: (stack a b) [1]");

        assertThat(reading instanceof Read both
                        && ((Timed) both.plan()).timedSteps().get(1).time().equals(new BigDecimal("5.01")))
                .isEqualTo(read);
        assertThat(reading instanceof Unreadable).isNotEqualTo(read);
    }

    @Test
    void should_take_equal_times_for_equal_however_they_are_written() {
        assertThat(reader.read("0: (pick-up a) [5]\nAgain:\n0.0: (pick-up a) [5.0]"))
                .isInstanceOf(Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stopping here would not be a complete plan:",
                "This isn't the final plan:",
                "The following final plan is incorrect:",
                "The corrected plan fails too:",
                "This would be wrong as final plan:",
                "The complete plan cannot be:"
            })
    void should_not_take_a_denial_for_an_announcement(String denial) {
        assertThat(reader.read("1. (pick-up a)\n2. (stack a b)\n" + denial + "\n1. (pick-up a)"))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (pick-up a) (go there, pick up block it)~2. (stack a b)",
                "(pick-up a) ; the hand is full~(stack a b) ; (stack a b), at last",
                "1. (pick-up a) - pick up block a~2. (stack a b)",
                "1. (pick-up a) (the hand is full)~2. (stack a b): a is on b"
            })
    void should_take_the_same_step_said_again_for_a_remark(String text) {
        assertThat(reader.read(text.replace('~', '\n')))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(TWO_STEPS));
    }

    @Test
    void should_know_durative_actions_too() {
        Problem problem = new PddlReader()
                .problem(Source.of("d", """
                                (define (domain d) (:requirements :durative-actions) (:predicates (f))
                                  (:action flip :parameters () :effect (f))
                                  (:durative-action run :parameters () :duration (= ?duration 1) :condition ()
                                    :effect (at end (not (f)))))
                                """), Source.of("p", "(define (problem x) (:domain d) (:init) (:goal (f)))"))
                .orThrow();

        PlanReading reading = TolerantPlanReader.of(problem).read("1. (flip) (run)");

        assertThat(reading instanceof Read read && read.plan().length() == 1).isFalse();
    }
}
