package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl4j.Parsed;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.pddl4j.Pddl4jParser;
import dev.llmmodulo.verifiers.pddl4j.Planted;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.Source;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever PDDL4J stumbles, the place shown is in the file as it was written, whatever was rewritten for PDDL4J. */
class PlantedErrorTest {

    /** The effects and preconditions that are rewritten, below each other in sections in an unusual order. */
    private static String domain(String effect) {
        return "(define (domain d)\n(:action a\n:effect " + effect
                + "\n:parameters (?x))\n(:functions (total-cost) (f ?x) (f2))\n"
                + "(:predicates (p ?x)\n(q))\n(:types t - u)\n(:constants c - t))";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(p ?x)",
                "()",
                "(and (and (p ?x)) (not (not (q))))",
                "(when (q) (when (p ?x) (and (p c) (q))))",
                "(when (or (q) (not (p c)))\n(forall (?y - (either t u)) (p ?y)))",
                "(increase total-cost (+ 1 .5 (- 3) -2))",
                "(when (and (= (f c) 3) (> (/ f2 2) f2))\n(and (assign (f ?x) -1) (scale-up f2 (* 1 2 3))))"
            })
    void should_show_the_place_in_the_domain_for_a_complaint_about_any_word(String effect) {
        shouldShowThePlaces(Source.of("d", domain(effect)));
    }

    private static void shouldShowThePlaces(Source source) {
        AtomicReference<ParserInput> input = new AtomicReference<>();
        new PddlReader(
                        given -> {
                            input.set(given);
                            return Pddl4jParser.domain(given);
                        },
                        Pddl4jParser::problem)
                .domain(source)
                .orThrow();
        for (int i = 0; i < Planted.size(input.get()); i++) {
            int wrong = i;
            Reading<?> reading = new PddlReader(
                            given -> Pddl4jParser.domain(Planted.wrongWord(given, wrong)), Pddl4jParser::problem)
                    .domain(source);

            assertThat(reading).isInstanceOf(Reading.Refused.class);
            Diagnostic first = reading.diagnostics().stream()
                    .filter(each -> each.code().equals("pddl.pddl4j"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Planted.offsets(input.get(), i).stream().map(offset -> source.place(offset, 1)))
                    .as("word " + i)
                    .contains(first.place());
            if (!Planted.isWhereItSays(input.get(), i, source.text())) {
                throw new AssertionError("word " + i + " does not stand where the input says");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(:derived (p ?y - t)\n(or (q) ()))",
                "(:constraints\n(and (forall (?y - t) (preference (always (p ?y)))) (at end (q)) (within 3 (q))))",
                "(:durative-action d :effect\n(and (at start (and (p c) (not (q)))) (when (over all (q)) (at end (increase f2\n?duration))))"
                        + " :duration (and (<= ?duration 4) (at end\n(>= ?duration f2)))"
                        + " :condition (and (at start (q)) (preference w (at end (q)))))"
            })
    void should_show_the_place_in_other_sections_for_a_complaint_about_any_word(String section) {
        shouldShowThePlaces(Source.of("d", domain("()").replace("(:action", section + "\n(:action")));
    }

    @Test
    void should_show_the_place_in_the_problem() {
        PddlReader reader = new PddlReader(
                Pddl4jParser::domain, given -> Pddl4jParser.problem(Planted.wrongWord(given, Planted.size(given) - 8)));

        Reading<?> reading = reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(Texts.PROBLEM));

        assertThat(reading.diagnostics())
                .extracting(Diagnostic::place)
                .extracting(Place::line)
                .contains(6);
    }

    @Test
    void should_call_it_a_bug_when_pddl4j_says_nothing() {
        PddlReader reader = new PddlReader(given -> new Parsed.Lost<>("nothing"), Pddl4jParser::problem);

        assertThat(reader.domain(Texts.domain(Texts.DOMAIN))).isEqualTo(new Reading.Inconsistent<>("nothing"));
    }
}
