package dev.llmmodulo.verifiers.certificate.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.NaiveMeaning;
import dev.llmmodulo.verifiers.certificate.RandomCertificates;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RandomCertificatesTest {

    /** Of the acceptances and rejections, by kind. */
    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void should_accept_only_what_meets_the_definition() {
        for (long seed = 0; seed < Sweep.cases(2_000, 200_000); seed++) {
            Problem problem = RandomTasks.problem(seed);
            if (NaiveMeaning.canTell(problem)) {
                Certificate certificate = RandomCertificates.certificate(seed, problem);
                CheckOutcome outcome = CertificateCheck.of(problem, certificate);
                boolean accepted = outcome instanceof CheckOutcome.Accepted;
                count(certificate, accepted ? "accepted" : "rejected");
                assertThat(outcome).as("seed %d", seed).isNotInstanceOf(CheckOutcome.GivenUp.class);
                if (accepted) {
                    assertThat(NaiveMeaning.flaw(problem, certificate))
                            .as("seed %d, %s", seed, certificate)
                            .isEmpty();
                }
            }
        }
        for (String kind : List.of(
                "relaxed-unreachable",
                "mutex-pairs",
                "mutex-group",
                "weighted-count",
                "acyclic-relation",
                "projection",
                "exhausted-states")) {
            assertThat(tally.getOrDefault(kind + " accepted", 0)).as(kind).isPositive();
            assertThat(tally.getOrDefault(kind + " rejected", 0)).as(kind).isPositive();
        }
    }

    private void count(Certificate certificate, String outcome) {
        List<Invariant> chain = new ArrayList<>();
        if (certificate instanceof Combined combined) {
            chain.addAll(combined.chain());
        } else {
            chain.add((Invariant) certificate);
        }
        chain.forEach(invariant -> tally.merge(invariant.kind() + " " + outcome, 1, Integer::sum));
    }
}
