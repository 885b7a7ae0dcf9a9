package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnsupportedPddlTest {

    private final PddlReader reader = new PddlReader();

    static Stream<Arguments> domains() {
        return Stream.of(
                arguments(Texts.domainWith("(:functions", "(:axiom) (:functions"), "pddl.unsupported-section :axiom"),
                arguments(
                        Texts.domainWith("(:functions", "(:process p) (:functions"),
                        "pddl.unsupported-section :process"),
                arguments(Texts.domainWith("(:functions", "(:event e) (:functions"), "pddl.unsupported-section :event"),
                arguments(Texts.domainWith(":adl", ":adl :open-world"), "pddl.unsupported-requirement :open-world"),
                arguments(
                        Texts.domainWith(":adl", ":adl :true-negation"), "pddl.unsupported-requirement :true-negation"),
                arguments(
                        Texts.domainWith("(:functions", "(:functions (top ?x - surface) - block"),
                        "pddl.unsupported-object-fluents block"),
                arguments(
                        Texts.domainWithCondition("(clear (weight ?x))"),
                        "pddl.unsupported-object-fluents (weight ?x)"),
                arguments(Texts.domainWithEffect("(increase (total-cost) (* #t 1))"), "pddl.unsupported-time #t"));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_name_what_a_domain_needs_and_where(String text, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(text));

        assertThat(reading).isInstanceOf(Reading.Unsupported.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments(
                        "(clear a)", "(at 5 (= (weight a) 3))", "pddl.unsupported-timed-value (at 5 (= (weight a) 3))"),
                arguments(
                        "(:metric minimize (total-cost))",
                        "(:length (:serial 3))",
                        "pddl.unsupported-section :length"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void should_name_what_a_problem_needs_and_where(String old, String fresh, String expected) {
        Reading<?> reading = reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(Texts.problemWith(old, fresh)));

        assertThat(reading).isInstanceOf(Reading.Unsupported.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
        assertThatThrownBy(reading::orThrow).isInstanceOf(PddlException.class).hasMessageContaining("unsupported:");
    }

    @Test
    void should_refuse_a_text_that_is_wrong_and_unsupported() {
        Reading<?> reading =
                reader.domain(Texts.domain(Texts.domainWithCondition("(and (clear (weight ?x)) (clera ?x))")));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.ERROR, Severity.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (= (position ?t) ?to)          | (assign (position ?t) ?to)
            (= home (position ?t))         | (assign (position ?t) home)
            (not (= (position ?t) home))   | (when (= (position ?t) home) (assign (position ?t) ?to))
            """)
    void should_find_a_domain_that_uses_functions_to_objects_unsupported_and_not_wrong(
            String condition, String effect) {
        String text = """
                (define (domain d) (:requirements :adl :numeric-fluents :object-fluents) (:types truck loc) (:constants home - loc)
                  (:functions (fuel ?t - truck) - number (position ?t - truck) - loc)
                  (:action drive :parameters (?t - truck ?to - loc)
                    :precondition (and (> (fuel ?t) 1) %s) :effect (and (decrease (fuel ?t) 1) %s)))
                """.formatted(condition, effect);

        Reading<?> reading = reader.domain(Texts.domain(text));

        assertThat(reading).isInstanceOf(Reading.Unsupported.class);
        assertThat(Texts.shown(reading)).containsExactly("2:66 pddl.unsupported-object-fluents loc");
    }

    @Test
    void should_read_predicates_that_are_named_like_a_constraint_or_a_time() {
        String text = Texts.domainWith("(calm)", "(always) (at ?x - block ?y - surface) (sometime ?x)")
                .replace("(clear ?x) (on", "(always) (at ?x floor) (on");

        assertThat(reader.domain(Texts.domain(text))).isInstanceOf(Reading.Read.class);
    }
}
