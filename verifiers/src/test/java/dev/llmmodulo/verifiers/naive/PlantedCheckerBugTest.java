package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the fuzz can fail: on its sample, checkers with one planted bug accept what they must not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedCheckerBugTest {

    private static final int TASKS = 60;

    private final List<CertificateTry> sample =
            CertificateFuzzTest.sample(TASKS).toList();

    @Test
    void should_have_no_complaint_about_a_right_checker() {
        assertThat(seedsOfComplaints(task -> new CertificateReferee(task, new NaiveSemantics(task.task()), 60)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PlantedCheckerBug.class)
    void should_tell_a_checker_with_a_bug(PlantedCheckerBug bug) {
        assertThat(seedsOfComplaints(bug::checker))
                .as("seeds of tasks that show %s", bug)
                .hasSize(1);
    }

    private List<Long> seedsOfComplaints(Function<PlanningCase, CertificateReferee> checkers) {
        Map<PlanningCase, CertificateReferee> ofTasks = new IdentityHashMap<>();
        return sample.stream()
                .filter(each -> ofTasks.computeIfAbsent(each.task(), checkers)
                        .flaw(each.certificate())
                        .isEmpty())
                .filter(accepted -> accepted.complaint().isPresent())
                .map(each -> each.task().seed())
                .limit(1)
                .toList();
    }
}
