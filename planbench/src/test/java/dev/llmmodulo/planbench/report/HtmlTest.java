package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {"<b> &lt;b&gt;", "a&amp; a&amp;amp;", "\"x\" &quot;x&quot;", "it's it&#39;s", "ä→𝄞 ä→𝄞"})
    void should_leave_nothing_that_is_markup(String text, String html) {
        assertThat(Html.text(text)).isEqualTo(html);
    }

    @Test
    void should_replace_what_may_not_stand_in_a_page() {
        assertThat(Html.text("a\0b\033c\ud800d\te\n")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\te\n");
    }

    @Test
    void should_write_data_that_cannot_end_its_element() {
        assertThat(PageJson.of(Map.of("a", "</script><!--&")))
                .isEqualTo("{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}");
    }

    @Test
    void should_write_data_with_half_a_character_so_that_it_can_be_a_file() {
        assertThat(PageJson.of(Map.of("a", "x\ud83d𝄞"))).isEqualTo("{\"a\":\"x\\ud83d𝄞\"}");
    }
}
