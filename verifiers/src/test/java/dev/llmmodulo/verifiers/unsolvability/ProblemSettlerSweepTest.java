package dev.llmmodulo.verifiers.unsolvability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProblemSettlerSweepTest {

    private static final long SEEDS = Sweep.cases(1_000, 50_000);

    @Test
    void should_settle_random_problems_as_a_naive_search_does() {
        Map<String, Integer> reasons = new TreeMap<>();
        int solved = 0;
        int undecided = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomTasks.problem(seed);
            NaiveSearch.Answer answer = NaiveSearch.search(problem, 2_000).answer();
            Settlement settlement = new ProblemSettler().settle(problem);
            if (settlement instanceof Settlement.Undecided) {
                assertThat(hasAllPrices(problem)).as("seed %d", seed).isFalse();
                undecided++;
            } else if (settlement instanceof Settlement.Unsolvable unsolvable) {
                assertThat(answer).as("seed %d", seed).isNotEqualTo(NaiveSearch.Answer.SOLVABLE);
                ProvenUnsolvability reason = ProvenUnsolvability.of(problem, unsolvable.certificate());
                assertThat(reason.describe(new PddlLexicon()))
                        .as("seed %d", seed)
                        .endsWith(".");
                reasons.merge(reason.id(), 1, Integer::sum);
            } else {
                assertThat(answer).as("seed %d", seed).isNotEqualTo(NaiveSearch.Answer.UNSOLVABLE);
                solved++;
            }
        }
        assertThat(solved).isGreaterThan((int) SEEDS / 10);
        assertThat(undecided).isLessThan((int) SEEDS / 100);
        assertThat(reasons).hasSizeGreaterThan(3);
    }

    @Test
    void should_find_no_certificate_that_is_not_accepted() {
        WorkMeter meter = new WorkMeter(Long.MAX_VALUE, Duration.ofMinutes(60));
        Map<String, Integer> accepted = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomTasks.problem(seed);
            if (!hasAllPrices(problem)) {
                continue;
            }
            ProofTask task = new ProofTask(problem, meter);
            PairProof.ofGoal(task.flat(), meter).ifPresent(pairs -> accept(problem, task, pairs, accepted));
            for (int mostWithoutPruning : new int[] {0, Integer.MAX_VALUE}) {
                if (Exhaustion.of(task, mostWithoutPruning, 1_000_000_000, meter) instanceof Finding.Refuted refuted) {
                    accept(problem, task, refuted.certificates().get(0), accepted);
                }
            }
        }
        assertThat(accepted).containsOnlyKeys(MutexPairs.KIND, Projection.KIND, ExhaustedStates.KIND);
    }

    /** Or else a step may be impossible for want of a price, which no certificate can rest on. */
    private static boolean hasAllPrices(Problem problem) {
        return problem.allObjects().stream()
                .allMatch(object -> problem.values().containsKey(new FunctionKey("price", List.of(object.name()))));
    }

    private static void accept(
            Problem problem, ProofTask task, Certificate certificate, Map<String, Integer> accepted) {
        boolean proves = new CertificateCheck().proves(problem, certificate)
                || new CertificateCheck().proves(problem, Portfolio.withLiterals(task, certificate));
        assertThat(proves).as("%s of %s", certificate, problem).isTrue();
        accepted.merge(certificate.kind(), 1, Integer::sum);
    }
}
