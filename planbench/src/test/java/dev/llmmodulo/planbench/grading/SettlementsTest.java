package dev.llmmodulo.planbench.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlementsTest {

    private static final String DOMAIN = """
            (define (domain gate)
              (:predicates (open) (shut) (inside))
              (:action enter :parameters () :precondition (open) :effect (inside)))
            """;

    private static Problem gate(String state) {
        String problem = "(define (problem gate) (:domain gate) (:init (%s)) (:goal (inside)))".formatted(state);
        return new PddlReader()
                .problem(Source.of("domain", DOMAIN), Source.of("problem", problem))
                .orThrow();
    }

    @Test
    void should_settle_a_problem_by_a_certificate_for_it_and_no_other() {
        CheckedCertificate ofShut =
                ((ProofAttempt.Proven) new RelaxedReachabilityProver().attempt(gate("shut"))).certificate();
        Settlements settlements = new Settlements();

        assertThat(settlements.with(gate("shut"), ofShut).of(gate("shut"), Optional.empty()))
                .isEqualTo(new Settlement.Unsolvable(ofShut, List.of()));
        assertThatThrownBy(() -> settlements.with(gate("open"), ofShut)).isInstanceOf(IllegalArgumentException.class);
    }
}
