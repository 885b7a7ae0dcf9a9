package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That the fuzz can fail: on its sample, a validator with one planted bug is told from the right one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedBugTest {

    /** Tasks of the sample that must show a bug. */
    private static final int TELLING = 3;

    private record Judged(RandomCases cases, List<NaiveVerdict> verdicts) {}

    private final Map<Extension, List<Judged>> samples = new EnumMap<>(Extension.class);

    private final List<RandomTimedCases> timed = TimedFuzzTest.sample().toList();

    static Stream<Bug> bugs() {
        return Stream.concat(Stream.of(PlantedBug.values()), Stream.of(PlantedExtensionBug.values()));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void should_tell_a_planted_bug_from_the_definition(Bug bug) {
        List<Judged> sample = samples.computeIfAbsent(bug.shownBy(), PlantedBugTest::judge);

        List<Long> telling = sample.stream()
                .filter(judged -> tells(judged, bug))
                .map(judged -> judged.cases().seed())
                .limit(TELLING)
                .toList();

        assertThat(telling).as("seeds of tasks that show %s", bug).hasSize(TELLING);
    }

    @ParameterizedTest
    @EnumSource(PlantedTimeBug.class)
    void should_tell_a_bug_about_time_from_the_definition(PlantedTimeBug bug) {
        List<Long> telling = timed.stream()
                .filter(cases -> tells(cases, bug))
                .map(RandomTimedCases::seed)
                .limit(TELLING)
                .toList();

        assertThat(telling).as("seeds of tasks that show %s", bug).hasSize(TELLING);
    }

    private static boolean tells(RandomTimedCases cases, PlantedTimeBug bug) {
        NaiveSemantics semantics = new NaiveSemantics(cases.task());
        return cases.plans().stream().anyMatch(plan -> {
            NaiveVerdict right = NaiveTimeline.judge(semantics, plan);
            NaiveVerdict wrong = bug.judge(cases.task(), plan);
            return right.isValid() != wrong.isValid() || !right.hasSameCost(wrong);
        });
    }

    private static List<Judged> judge(Extension extension) {
        return DifferentialFuzzTest.sample(extension)
                .map(cases -> new Judged(cases, verdicts(cases, new NaiveSemantics(cases.task()))))
                .toList();
    }

    private static List<NaiveVerdict> verdicts(RandomCases cases, NaiveSemantics semantics) {
        NaiveValidator validator = new NaiveValidator(semantics);
        return cases.plans().stream().map(validator::judge).toList();
    }

    private static boolean tells(Judged judged, Bug bug) {
        List<NaiveVerdict> wrong =
                verdicts(judged.cases(), bug.semantics(judged.cases().task()));
        return IntStream.range(0, wrong.size())
                .anyMatch(i -> !judged.verdicts().get(i).agrees(wrong.get(i)));
    }
}
