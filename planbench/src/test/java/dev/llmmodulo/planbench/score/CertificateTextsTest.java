package dev.llmmodulo.planbench.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateTextsTest {

    private static final String DOMAIN = "(define (domain lamps) (:predicates (on ?l) (off ?l))"
            + " (:action dim :parameters (?l) :precondition (on ?l) :effect (not (on ?l))))";

    /** Lamps of which none can be switched on. */
    private static Problem lamps(int count) {
        String names = IntStream.range(0, count).mapToObj(lamp -> "lamp" + lamp).collect(Collectors.joining(" "));
        String text = "(define (problem dark) (:domain lamps) (:objects " + names + ") (:init) (:goal (on lamp0)))";
        return new PddlReader()
                .problem(Source.of("domain", DOMAIN), Source.of("problem", text))
                .orThrow();
    }

    private static Certificate certificate(Problem problem) {
        return ((Settlement.Unsolvable) new ProblemSettler().settle(problem))
                .certificate()
                .certificate();
    }

    @Test
    void should_check_what_was_kept() {
        Problem problem = lamps(3);
        Certificate certificate = certificate(problem);

        String text = CertificateTexts.of(problem, certificate).orElseThrow();

        assertThat(CertificateTexts.check(problem, text))
                .get()
                .extracting(CheckedCertificate::certificate)
                .isEqualTo(certificate);
    }

    @Test
    void should_not_accept_what_was_changed_is_for_another_problem_or_no_certificate() {
        Problem problem = lamps(3);
        String text = CertificateTexts.of(problem, certificate(problem)).orElseThrow();

        assertThat(CertificateTexts.check(lamps(4), text)).isEmpty();
        assertThat(CertificateTexts.check(problem, text.substring(0, text.length() / 2)))
                .isEmpty();
        assertThat(CertificateTexts.check(problem, "The model is right.")).isEmpty();
        assertThat(CertificateTexts.check(problem, "")).isEmpty();
    }

    @Test
    void should_not_keep_a_certificate_that_is_too_large() {
        Problem problem = lamps(20_000);
        Set<Fact> facts = IntStream.range(0, 20_000)
                .mapToObj(lamp -> new Fact("off", List.of("lamp" + lamp)))
                .collect(Collectors.toSet());

        assertThat(CertificateTexts.of(problem, new RelaxedUnreachable(facts, Set.of())))
                .isEmpty();
        assertThat(CertificateTexts.of(problem, new RelaxedUnreachable(Set.of(), Set.of())))
                .isPresent();
    }
}
