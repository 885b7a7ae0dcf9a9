package dev.llmmodulo.verifiers.unsolvability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.NaiveMeaning;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.grounding.Reachability;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Unproven;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveClosure;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelaxedReachabilitySweepTest {

    private final RelaxedReachabilityProver prover = new RelaxedReachabilityProver();
    private final CertificateCheck checker = new CertificateCheck();

    @Test
    void should_never_prove_a_solvable_problem_unsolvable() {
        int proven = 0;
        int solvable = 0;
        for (long seed = 0; seed < Sweep.cases(10_000, 100_000); seed++) {
            Problem problem = RandomTasks.problem(seed);
            ProofAttempt attempt = prover.attempt(problem);
            if (attempt instanceof Proven) {
                proven++;
                assertThat(NaiveSearch.search(problem, 2_000).answer())
                        .as("seed %d", seed)
                        .isNotEqualTo(NaiveSearch.Answer.SOLVABLE);
            } else {
                solvable++;
                assertThat(((Unproven) attempt).why()).as("seed %d", seed).contains("nothing is ever undone");
            }
        }
        assertThat(proven).isGreaterThan(Sweep.cases(1_000, 10_000));
        assertThat(solvable).isGreaterThan(Sweep.cases(1_000, 10_000));
    }

    @Test
    void
            should_accept_what_the_naive_check_accepts_and_no_wrong_ones_of_certificates_that_lack_a_literal_or_are_for_another_problem() {
        int accepted = 0;
        int refused = 0;
        for (long seed = 0; seed < Sweep.cases(1_500, 30_000); seed++) {
            Problem problem = RandomTasks.problem(seed);
            List<RelaxedUnreachable> certificates = tampered(closure(problem));
            certificates.add(closure(problem));
            certificates.add(closure(RandomTasks.problem(seed + 1)));
            for (RelaxedUnreachable certificate : certificates) {
                boolean closed = NaiveClosure.proves(problem, certificate);
                boolean proves = checker.proves(problem, certificate);
                assertThat(proves || !closed)
                        .as("seed %d, %s", seed, certificate)
                        .isTrue();
                assertThat(proves && !closed && isWrong(problem, certificate))
                        .as("seed %d, %s", seed, certificate)
                        .isFalse();
                accepted += proves ? 1 : 0;
                refused += proves ? 0 : 1;
            }
        }
        assertThat(accepted).isGreaterThan(100);
        assertThat(refused).isGreaterThan(1_000);
    }

    private static boolean isWrong(Problem problem, RelaxedUnreachable certificate) {
        return NaiveMeaning.canTell(problem)
                ? NaiveMeaning.flaw(problem, certificate).isPresent()
                : NaiveSearch.search(problem, 2_000).answer() == NaiveSearch.Answer.SOLVABLE;
    }

    private static RelaxedUnreachable closure(Problem problem) {
        Reachability reachability = Reachability.of(problem, new WorkMeter(10_000_000, Duration.ofSeconds(20)));
        return new RelaxedUnreachable(reachability.mayBeTrue(), reachability.mayBecomeFalse());
    }

    private static List<RelaxedUnreachable> tampered(RelaxedUnreachable certificate) {
        List<RelaxedUnreachable> result = new ArrayList<>();
        for (Fact fact : certificate.mayBeTrue()) {
            result.add(new RelaxedUnreachable(without(certificate.mayBeTrue(), fact), certificate.mayBecomeFalse()));
        }
        for (Fact fact : certificate.mayBecomeFalse()) {
            result.add(new RelaxedUnreachable(certificate.mayBeTrue(), without(certificate.mayBecomeFalse(), fact)));
        }
        return result;
    }

    private static Set<Fact> without(Set<Fact> facts, Fact fact) {
        Set<Fact> fewer = new HashSet<>(facts);
        fewer.remove(fact);
        return fewer;
    }
}
