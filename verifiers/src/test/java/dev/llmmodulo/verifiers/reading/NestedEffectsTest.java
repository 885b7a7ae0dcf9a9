package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedEffectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(when (p ?x) (forall (?y) (q ?y)))",
                "(when (p ?x) (forall (?y) (and (q ?y) (not (p ?y)))))",
                "(when (p ?x) (forall (?y) (and (q ?y) (increase (total-cost) 2))))",
                "(when (p ?x) (forall (?y) (and)))",
                "(when (p ?x) (forall (?y) ()))",
                "(when (p ?x) (and (q ?x) (forall (?y) (and (q ?y) (when (q ?y) (and (p ?y) (not (q ?y))))))))",
            })
    void should_read_a_universal_effect_within_a_conditional_one(String effect) {
        String domain = "(define (domain d) (:requirements :adl :action-costs) (:predicates (p ?x) (q ?x))"
                + " (:functions (total-cost) - number) (:action a :parameters (?x) :effect " + effect + "))";

        assertThat(new PddlReader().domain(Source.of("domain.pddl", domain))).isInstanceOf(Reading.Read.class);
    }
}
