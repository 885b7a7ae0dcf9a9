package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuedPlanReaderTest {

    private static final String BEGUN = "[PLAN]\n(go x)\n(go y)\n";

    private final TolerantPlanReader tolerant =
            new TolerantPlanReader(Set.of("go", "come"), Set.of("x", "y", "z"), List.of());
    private final ContinuedPlanReader reader = new ContinuedPlanReader(tolerant);

    private static Answer answer(String text) {
        return new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "m");
    }

    private PlanReading read(String text) {
        return reader.read(answer(text), BEGUN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(go z)                             | (go x) (go y) (go z)",
                "(go z)\\n[PLAN END]                | (go x) (go y) (go z)",
                "[PLAN]\\n(go z)\\n[PLAN END]       | (go x) (go y) (go z)",
                "Now:\\n```\\n(go z)\\n```\\nDone.  | (go x) (go y) (go z)",
                "3. go z                            | (go x) (go y) (go z)",
                "[PLAN]\\n[PLAN END]                | (go x) (go y)",
                "(go x)\\n(go y)\\n(go z)           | (go x) (go y) (go z)",
                "(go x)\\n(go z)                    | (go x) (go y) (go x) (go z)",
                "(come x)\\n(go x)\\n(go y)         | (go x) (go y) (come x) (go x) (go y)"
            })
    void should_put_the_steps_of_the_answer_behind_the_beginning(String text, String steps) {
        assertThat(read(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.plan().toIpc().strip().replace('\n', ' '))
                                .isEqualTo(steps));
    }

    @Test
    void should_say_of_each_step_where_in_the_answer_it_stands() {
        assertThat(((Read) read("Then:\n(go z)")).written())
                .containsExactly(new Written("(go x)", 0, 0), new Written("(go y)", 0, 0), new Written("(go z)", 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "(go z", "no plan possible", "[PLAN]\n(go x)\nnonsense\n(go y)\n[PLAN END]"})
    void should_read_an_answer_without_a_plan_by_itself(String text) {
        assertThat(read(text)).isEqualTo(tolerant.read(text)).isNotInstanceOf(Read.class);
    }

    @Test
    void should_read_an_answer_from_the_start_as_it_is() {
        assertThat(reader.read(answer("(go z)"), ""))
                .isEqualTo(reader.read(answer("(go z)")))
                .isEqualTo(tolerant.read("(go z)"));
    }

    @ParameterizedTest
    @CsvSource({"[PLAN] (go, (go x)", "(go x), 0.5: (go z)"})
    void should_read_as_one_text_what_does_not_go_together(String begun, String text) {
        assertThat(reader.read(answer(text), begun + "\n"))
                .isInstanceOf(PlanReading.Unreadable.class)
                .isEqualTo(tolerant.read(begun + "\n" + text));
    }

    /** For readers that know no better: the two texts one after the other. */
    @ParameterizedTest
    @ValueSource(strings = {"(go z)", "(go z)\n[PLAN END]", "```\n(go z)\n```"})
    void should_also_be_one_plan_when_the_texts_are_read_as_one(String text) {
        assertThat(tolerant.read(answer(text).after(BEGUN).text()))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan()).isEqualTo(((Read) read(text)).plan()));
    }
}
