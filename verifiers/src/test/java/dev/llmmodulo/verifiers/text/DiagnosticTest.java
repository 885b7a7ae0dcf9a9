package dev.llmmodulo.verifiers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticTest {

    @Test
    void should_show_the_line_with_a_mark_below_it() {
        Place place = Source.of("d.pddl", "(a\n\t(clera ?x))").place(5, 5);
        Diagnostic diagnostic = Diagnostic.error("pddl.unknown-predicate", place, "unknown predicate clera")
                .withExpected("a predicate")
                .withHint("did you mean \"clear\"?");

        assertThat(diagnostic.render()).isEqualTo("""
                        d.pddl:2:3: error: unknown predicate clera [pddl.unknown-predicate]
                           (clera ?x))
                            ^^^^^
                          expected: a predicate
                          hint: did you mean "clear"?""");
    }

    @Test
    void should_clip_a_very_long_line() {
        String text = "x".repeat(5_000) + "WRONG" + "y".repeat(5_000);
        String rendered =
                Diagnostic.error("c", Source.of("t", text).place(5_000, 5), "m").render();
        List<String> lines = rendered.lines().toList();

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
        assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("WRONG");
    }

    @Test
    void should_show_no_line_where_there_is_none() {
        assertThat(Diagnostic.error("c", new Place("t", 1, 1, 1, ""), "m").render())
                .isEqualTo("t:1:1: error: m [c]");
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, xabc, 1", "abc, axc, 1", "ca, abc, 3", "a, bcd, 3"})
    void should_count_slips(String a, String b, int slips) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(slips);
        assertThat(Suggestion.distance(b, a)).isEqualTo(slips);
    }

    @Test
    void should_suggest_only_what_is_near() {
        List<String> known = List.of("on", "clear", "holding");

        assertThat(Suggestion.nearest("claer", known)).contains("clear");
        assertThat(Suggestion.nearest("holdingg", known)).contains("holding");
        assertThat(Suggestion.nearest("no", known)).contains("on");
        assertThat(Suggestion.nearest("x", known)).isEqualTo(Optional.empty());
        assertThat(Suggestion.nearest("?x", List.of("?y"))).isEqualTo(Optional.empty());
        assertThat(Suggestion.nearest("?from", List.of("?form"))).contains("?form");
        assertThat(Suggestion.nearest("table", known)).isEqualTo(Optional.empty());
    }
}
