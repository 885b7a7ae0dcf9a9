package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.naive.CertificateTry.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The checker on certificates for a solvable neighbour of their task, of which none may be accepted, and on corrupted
 * ones: whatever it accepts meets the definition of the certificate, by a naive check.
 */
class CertificateFuzzTest {

    private static final int SAMPLE = 800;
    private static final int FULL = 100_000;
    private static final List<String> KINDS = List.of(
            "relaxed-unreachable",
            "mutex-pairs",
            "mutex-group",
            "weighted-count",
            "acyclic-relation",
            "projection",
            "exhausted-states");

    private final Map<Origin, Map<String, int[]>> counts = new EnumMap<>(Origin.class);

    @Test
    void should_accept_only_what_proves_the_task_unsolvable() {
        boolean full = System.getProperty("llmmodulo.sweeps", "sample").equals("full");
        int half = (full ? FULL : SAMPLE) / 2;
        for (long seed = 0;
                tries(Origin.NEIGHBOUR) < half || tries(Origin.CORRUPTED) + tries(Origin.MISREAD) < half;
                seed++) {
            RandomPlanningCase.of(seed, PlannerFuzzTest.MOST_TRIES)
                    .filter(task -> !task.isSolvable())
                    .map(CertificateTries::around)
                    .ifPresent(tries -> tries.forEach(this::judge));
        }
        print();
        for (String kind : KINDS) {
            for (Origin origin : Origin.values()) {
                assertThat(count(origin, kind)[0] + count(origin, kind)[1])
                        .as("%s of kind %s", origin, kind)
                        .isPositive();
            }
            assertThat(count(Origin.OWN, kind)[1])
                    .as("accepted, of kind %s", kind)
                    .isPositive();
        }
    }

    /** The tries around the first unsolvable tasks of the sample. */
    static Stream<CertificateTry> sample(int tasks) {
        return LongStream.range(0, Long.MAX_VALUE)
                .mapToObj(seed -> RandomPlanningCase.of(seed, PlannerFuzzTest.MOST_TRIES))
                .flatMap(Optional::stream)
                .filter(task -> !task.isSolvable())
                .limit(tasks)
                .flatMap(task -> CertificateTries.around(task).stream());
    }

    private void judge(CertificateTry each) {
        try {
            CheckOutcome outcome = CertificateCheck.of(PlannerFuzzTest.problem(each.task()), each.certificate());
            assertThat(outcome).isNotInstanceOf(CheckOutcome.GivenUp.class);
            boolean accepted = outcome instanceof CheckOutcome.Accepted;
            if (accepted) {
                assertThat(each.complaint()).isEmpty();
            }
            count(each, accepted);
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(each.toString(), failure);
        }
    }

    private void count(CertificateTry each, boolean accepted) {
        count(each.of(), "all")[accepted ? 1 : 0]++;
        if (each.certificate() instanceof Combined) {
            count(each.of(), Combined.KIND)[accepted ? 1 : 0]++;
        }
        CertificateReferee.chain(each.certificate()).stream()
                .map(Invariant::kind)
                .distinct()
                .forEach(kind -> count(each.of(), kind)[accepted ? 1 : 0]++);
    }

    private int tries(Origin origin) {
        return count(origin, "all")[0] + count(origin, "all")[1];
    }

    private int[] count(Origin origin, String kind) {
        return counts.computeIfAbsent(origin, any -> new TreeMap<>()).computeIfAbsent(kind, any -> new int[2]);
    }

    private void print() {
        counts.forEach((origin, kinds) -> {
            System.out.printf("%-22s %9s %9s%n", origin, "rejected", "accepted");
            kinds.forEach((kind, count) -> System.out.printf("%-22s %9d %9d%n", kind, count[0], count[1]));
        });
    }
}
