package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThinkTagsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plan,plan,''",
                "'','',''",
                "<think>why</think>plan,plan,why",
                "<think></think>plan,plan,''",
                "<THINK>why</Think> plan, plan,why",
                "<thinking>why</thinking>plan,plan,why",
                "one <think>a</think>two<think>b</think> three,one two three,ab",
                "<think>never closed plan,'',never closed plan",
                "plan <think>and more,plan ,and more",
                "never opened</think>plan,plan,never opened",
                "<think>a <think>b</think> c</think>plan,plan,a b c",
                "(think a) < think > plan,(think a) < think > plan,''"
            })
    void should_split(String text, String answer, String thinking) {
        assertThat(ThinkTags.split(text)).isEqualTo(new ThinkTags(answer, thinking));
    }
}
