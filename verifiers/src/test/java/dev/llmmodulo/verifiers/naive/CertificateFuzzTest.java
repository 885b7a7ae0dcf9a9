package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.naive.CertificateTry.Origin;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    private static final int REJECTED = 0;
    private static final int ACCEPTED = 1;
    private static final int GIVEN_UP = 2;

    /** Conditions of many alternatives can have more cases than any time allows; visits end alike on any machine. */
    private static final CheckLimits LIMITS =
            new CheckLimits(3_000_000, Duration.ofHours(1), CheckLimits.USUAL.bytes());

    /** Of the checks, how many may be given up: one in so many. */
    private static final int RARE = 500;

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
        for (Origin origin : Origin.values()) {
            assertThat(count(origin, "all")[GIVEN_UP])
                    .as("given up, %s", origin)
                    .isLessThanOrEqualTo(tries(origin) / RARE);
        }
        for (String kind : KINDS) {
            for (Origin origin : Origin.values()) {
                assertThat(count(origin, kind)[REJECTED] + count(origin, kind)[ACCEPTED])
                        .as("%s of kind %s", origin, kind)
                        .isPositive();
            }
            assertThat(count(Origin.OWN, kind)[ACCEPTED])
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
            CheckOutcome outcome =
                    CertificateCheck.of(PlannerFuzzTest.problem(each.task()), each.certificate(), LIMITS);
            if (outcome instanceof CheckOutcome.Accepted) {
                assertThat(each.complaint()).isEmpty();
                count(each, ACCEPTED);
            } else {
                count(each, outcome instanceof CheckOutcome.Rejected ? REJECTED : GIVEN_UP);
            }
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(each.toString(), failure);
        }
    }

    private void count(CertificateTry each, int outcome) {
        count(each.of(), "all")[outcome]++;
        if (each.certificate() instanceof Combined) {
            count(each.of(), Combined.KIND)[outcome]++;
        }
        CertificateReferee.chain(each.certificate()).stream()
                .map(Invariant::kind)
                .distinct()
                .forEach(kind -> count(each.of(), kind)[outcome]++);
    }

    private int tries(Origin origin) {
        return IntStream.of(count(origin, "all")).sum();
    }

    private int[] count(Origin origin, String kind) {
        return counts.computeIfAbsent(origin, any -> new TreeMap<>())
                .computeIfAbsent(kind, any -> new int[GIVEN_UP + 1]);
    }

    private void print() {
        counts.forEach((origin, kinds) -> {
            System.out.printf("%-22s %9s %9s %9s%n", origin, "rejected", "accepted", "given up");
            kinds.forEach((kind, count) ->
                    System.out.printf("%-22s %9d %9d %9d%n", kind, count[REJECTED], count[ACCEPTED], count[GIVEN_UP]));
        });
    }
}
