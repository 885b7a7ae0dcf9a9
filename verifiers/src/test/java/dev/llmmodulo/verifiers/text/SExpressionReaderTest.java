package dev.llmmodulo.verifiers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SExpressionReaderTest {

    private static Findings findings(String text) {
        return new Findings(Source.of("t", text));
    }

    private static String written(SExpression expression) {
        return expression instanceof Form form
                ? form.items().stream().map(SExpressionReaderTest::written).collect(Collectors.joining(" ", "(", ")"))
                : expression.word().orElseThrow();
    }

    private static String readBack(String text) {
        Findings findings = findings(text);
        List<SExpression> read = SExpressionReader.read(findings);
        assertThat(findings.of(Severity.ERROR)).isEmpty();
        return read.stream().map(SExpressionReaderTest::written).collect(Collectors.joining(" "));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("(a b)", "(a b)"),
                arguments("(A (B))c", "(a (b)) c"),
                arguments("a ; b\nc", "a c"),
                arguments("a ; b\rc", "a c"),
                arguments("a // b\nc", "a c"),
                arguments("a//b", "a"),
                arguments("a/*b*/c", "a c"),
                arguments("a/* ; */c", "a c"),
                arguments("a/b / c", "a/b / c"),
                arguments("(on?x?y)", "(on ?x ?y)"),
                arguments("? ??", "? ? ?"),
                arguments("\u00A0a\u2003b\uFEFF", "a b"),
                arguments("", ""),
                arguments("()", "()"),
                arguments("(((:a)))", "(((:a)))"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void should_read_words_and_parentheses(String text, String expected) {
        assertThat(readBack(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a | text.missing-parenthesis | 0",
                "(a (b) | text.missing-parenthesis | 0",
                "(a (b | text.missing-parenthesis | 3",
                "(d (:s (p) (:t)) | text.missing-parenthesis | 3",
                "(((:t | text.missing-parenthesis | 2",
                "(a)) | text.extra-parenthesis | 3",
                ") | text.extra-parenthesis | 0",
                "a /* b | text.unclosed-comment | 2"
            })
    void should_point_at_what_is_not_closed_or_not_opened(String text, String code, int offset) {
        Findings findings = findings(text.strip());

        assertThat(SExpressionReader.read(findings)).isEmpty();
        assertThat(findings.of(Severity.ERROR)).extracting(Diagnostic::code).containsExactly(code);
        assertThat(findings.of(Severity.ERROR).get(0).place().column()).isEqualTo(offset + 1);
    }

    @Test
    void should_name_the_section_that_stands_inside_another() {
        Findings findings = findings("(define (domain d)\n(:predicates (p)\n(:action a :effect (p)))");

        SExpressionReader.read(findings);

        assertThat(findings.of(Severity.ERROR).get(0).render()).isEqualTo("""
                        t:2:1: error: a parenthesis is never closed, probably this one [text.missing-parenthesis]
                          (:predicates (p)
                          ^
                          hint: what begins at line 3 stands inside it: close it before that""");
    }

    @Test
    void should_know_the_place_of_every_word() {
        String text = "(define\r\n\t(a  b)\n(c))";
        Findings findings = findings(text);
        Form define = (Form) SExpressionReader.read(findings).get(0);

        assertThat(findings.place(define)).hasToString("t:1:1");
        assertThat(findings.place(((Form) define.get(1)).get(1))).hasToString("t:2:6");
        assertThat(findings.place(define.get(2))).isEqualTo(new Place("t", 3, 1, 3, "(c))"));
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void should_read_parentheses_up_to_a_depth(int depth, boolean read) {
        Findings findings = findings("(".repeat(depth) + ")".repeat(depth));

        SExpressionReader.read(findings);

        assertThat(findings.has(Severity.ERROR)).isEqualTo(!read);
    }

    @Test
    void should_read_back_random_expressions() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            String text = "(" + random(random, 0) + ")";
            assertThat(readBack(text)).isEqualTo(text);
        }
    }

    private static String random(SplittableRandom random, int depth) {
        return random.ints(random.nextInt(4), 0, depth < 6 ? 3 : 1)
                .mapToObj(kind -> kind == 0 ? "w" + random.nextInt(9) : "(" + random(random, depth + 1) + ")")
                .collect(Collectors.joining(" "));
    }
}
