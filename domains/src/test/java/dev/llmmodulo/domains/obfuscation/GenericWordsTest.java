package dev.llmmodulo.domains.obfuscation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.PlanBenchWords;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericWordsTest {

    private static final String SWAN = """
            (define (domain swan) (:requirements :typing) (:types honey - album moth album)
              (:predicates (pale) (pities ?v1 - honey ?v2 - moth))
              (:action shave :parameters (?v1 - honey ?v2 - moth) :precondition (pities ?v1 ?v2)
                :effect (and (pale) (not (pities ?v1 ?v2))))
              (:action yawn :parameters () :effect (not (pale))))
            """;

    @Test
    void should_say_a_domain_by_the_names_it_has() {
        GenericWords words = GenericWords.of(read(SWAN));

        assertThat(words.introduction().map(PlanBenchWords::introduction)).contains("""
                I am playing with a set of objects. Every honey is also called album. These are the actions that I can do:

                   shave X Y, where X is called honey, Y is called moth
                   yawn

                This is what they need and what they do:

                   Before I do shave X Y it must be true: pities X Y.
                   After I do shave X Y it is true: pale.
                   After I do shave X Y it is no longer true: pities X Y.
                   After I do yawn it is no longer true: pale.
                """);
        assertThat(words.read().say(PlanStep.of("shave", "honey-1", "moth-2"))).isEqualTo("shave honey-1 moth-2");
        assertThat(words.read().read("shave honey-1 moth-2")).contains(PlanStep.of("shave", "honey-1", "moth-2"));
        assertThat(words.read().read("yawn")).contains(PlanStep.of("yawn"));
        assertThat(words.read().say(new Literal(Fact.of("pale"), false))).isEqualTo("not pale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(:action a :parameters (?x) :precondition (not (p ?x)) :effect (p ?x))",
                "(:action a :parameters (?x) :precondition (or (p ?x) (p ?x)) :effect (not (p ?x)))",
                "(:action a :parameters () :effect (forall (?x) (p ?x)))",
                "(:constants c) (:action a :parameters () :effect (p c))"
            })
    void should_not_introduce_what_it_has_no_words_for(String parts) {
        String constants = parts.startsWith("(:constants") ? "(:constants c)" : "";
        String actions = parts.replace("(:constants c) ", "");
        Domain domain = read("(define (domain d) " + constants + " (:predicates (p ?x)) " + actions + ")");

        assertThat(GenericWords.of(domain).introduction()).isEmpty();
    }

    private static Domain read(String pddl) {
        return new PddlReader().domain(Source.of("domain", pddl)).orThrow();
    }
}
