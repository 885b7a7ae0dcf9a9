package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader(new TolerantPlanReader(Set.of("go"), Set.of(), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I will not help with that. | REFUSED | the model refused to answer",
                "'' | REFUSED | the model refused to answer",
                "There is no plan that I would give. | REFUSED | the model refused to answer",
                "'' | COMPLETE | the answer is empty",
                "' \n\t ' | LENGTH | the answer is empty",
                "I wonder. | COMPLETE | this holds no step of a plan"
            })
    void should_say_why_there_is_no_plan(String text, Finish finish, String message) {
        assertThat(read(text, finish))
                .isInstanceOfSatisfying(
                        PlanReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.message()).isEqualTo(message));
    }

    @ParameterizedTest
    @CsvSource({"COMPLETE", "REFUSED", "LENGTH", "BROKEN_OFF", "OTHER"})
    void should_read_a_plan_however_the_answer_ended(Finish finish) {
        assertThat(read("(go)\n", finish)).isInstanceOf(PlanReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETE", "LENGTH"})
    void should_take_words_for_a_claim_only_where_nothing_was_refused(Finish finish) {
        assertThat(read("There is no plan.", finish)).isInstanceOf(PlanReading.UnsolvableClaim.class);
    }

    private PlanReading read(String text, Finish finish) {
        return reader.read(new Answer(text, "", finish, Optional.empty(), "m"));
    }
}
