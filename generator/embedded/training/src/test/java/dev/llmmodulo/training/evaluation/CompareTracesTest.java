package dev.llmmodulo.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.embedded.network.Continuation;
import dev.llmmodulo.generator.embedded.network.MalformedWeightsException;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.training.Main;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.training.traces.PlanWriter;
import dev.llmmodulo.training.traces.PlanWriter.Answer;
import dev.llmmodulo.training.traces.PlanWriter.Way;
import dev.llmmodulo.training.traces.SearchTrace;
import dev.llmmodulo.training.traces.TraceSoundness;
import dev.llmmodulo.training.traces.TraceTokens;
import dev.llmmodulo.training.traces.TracingModel;
import dev.llmmodulo.training.traces.TracingSearch;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompareTracesTest {

    private static final Group GROUP = Group.blocksworld(5);
    private static final Problem PROBLEM = HeldOutProblems.of(GROUP, 1, 1).get(0);
    private static final int READ = 100;

    @TempDir
    private Path folder;

    private static TraceTrial trial(PlanWriter model, Way way) {
        return new TraceTrial(GROUP.name(), 0, PROBLEM, model, way);
    }

    private static Answer written(int... tokens) {
        return new Answer(READ, new Continuation(tokens, new double[tokens.length], true));
    }

    /** As the search has it. */
    private static int[] right(Drawing drawing, Way way) {
        SearchTrace trace = new TracingSearch(1000).trace(PROBLEM, drawing).orElseThrow();
        return way == Way.PLAN ? drawing.plan(trace.plan()) : new TraceTokens(drawing).answer(trace);
    }

    private static PlanWriter knowing() {
        return (drawing, asked) -> written(right(drawing, asked.way()));
    }

    /** An answer that says nothing. */
    private static PlanWriter knowingNothing() {
        return (drawing, asked) -> written(Vocabulary.STANDARD.token(Vocabulary.END));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void should_take_the_plan_behind_a_trace(Way way) {
        TraceMeasurement right = trial(knowing(), way).greedy(1, 500);
        TraceMeasurement empty = trial(knowingNothing(), way).greedy(1, 500);

        assertThat(right.measurement().solved()).isTrue();
        assertThat(right.measurement().spent()).isGreaterThan(READ + 10);
        assertThat(right.trace().steps())
                .isEqualTo(right.trace().applicable())
                .matches(steps -> way == Way.PLAN ? steps == 0 : steps > 2);
        assertThat(right.walkable()).isEqualTo(way == Way.PLAN ? 0 : 1);
        assertThat(empty.measurement().solved()).isFalse();
        assertThat(empty.trace()).isEqualTo(TraceSoundness.NONE);
    }

    @Test
    void should_not_take_the_trace_for_a_plan() {
        PlanWriter tracing = (drawing, asked) -> written(right(drawing, Way.TRACE));
        PlanWriter planning = (drawing, asked) -> written(right(drawing, Way.PLAN));

        assertThat(trial(tracing, Way.TRACE).greedy(1, 500).measurement().solved())
                .isTrue();
        assertThat(trial(planning, Way.TRACE).greedy(1, 500).measurement().solved())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, true, 1", "3, true, 3", "4, true, 4", "7, false, 5"})
    void should_ask_until_an_answer_is_valid_or_the_tokens_are_spent(int rightAt, boolean solved, int calls) {
        PlanWriter model =
                (drawing, asked) -> (asked.seed() == rightAt ? knowing() : knowingNothing()).answer(drawing, asked);

        Measurement measurement =
                trial(model, Way.PLAN).resampled(0.5, 1, 500, 5 * (READ + 1)).measurement();

        assertThat(measurement.solved()).isEqualTo(solved);
        assertThat(measurement.tokens()).hasSize(calls);
        assertThat(measurement.solvedWith(measurement.spent())).isEqualTo(solved);
        assertThat(measurement.solvedWith(measurement.spent() - 1)).isFalse();
    }

    @Test
    void should_say_both_arms_in_tables() {
        List<TraceMeasurement> all = List.of(
                measured("plan greedy", true, new TraceSoundness(0, 0, 0, 0), 0, 40L),
                measured("trace greedy", false, new TraceSoundness(10, 9, 4, 3), 0, 90L),
                measured("plan resampled", true, new TraceSoundness(0, 0, 0, 0), 0, 40L, 45L, 40L),
                measured("trace resampled", true, new TraceSoundness(20, 20, 8, 8), 1, 90L));

        assertThat(new TraceTables(all, List.of("blocksworld-4"), 800).markdown())
                .contains("|blocksworld-4|1|100.0 (21–100)|0.0 (0–79)|40|90|")
                .contains("|≤ 50|≤ 100|≤ 200|≤ 400|≤ 800|")
                .contains("|blocksworld-4|plan alone|0.0 (0–79)|0.0 (0–79)|100.0 (21–100)|")
                .contains("|blocksworld-4|trace and plan|0.0 (0–79)|100.0 (21–100)|100.0 (21–100)|")
                .contains("|blocksworld-4|90.0 (60–98)|75.0 (30–95)|0.0 (0–79)|");
    }

    private static TraceMeasurement measured(
            String way, boolean solved, TraceSoundness trace, int walkable, Long... tokens) {
        return new TraceMeasurement(
                new Measurement("blocksworld-4", 0, way, solved, List.of(tokens), 0.5, false), trace, walkable);
    }

    @Test
    void should_compare_weights_that_were_never_trained() throws IOException {
        String weights = RandomWeights.write(
                        folder.resolve("weights"), TraceVocabulary.VERSION, TraceVocabulary.STANDARD.size())
                .toString();
        String out = folder.resolve("tiny").toString();
        String[] arguments = {
            "compare-traces",
            "--plans",
            weights,
            "--traces",
            weights,
            "--out",
            out,
            "--longest",
            "40",
            "--budget",
            "160",
            "blocksworld-3"
        };

        assertThat(Main.commandLine().execute(arguments)).isZero();
        String log = Files.readString(folder.resolve("tiny.jsonl"));
        assertThat(Main.commandLine().execute(arguments)).isZero();

        assertThat(Files.readString(folder.resolve("tiny.jsonl"))).isEqualTo(log);
        assertThat(log.lines()).hasSize(8 * 4);
        assertThat(Files.readString(folder.resolve("tiny.md")))
                .contains("|blocksworld-3|8|0.0 (0–32)|0.0 (0–32)|", "|≤ 160|");
    }

    @Test
    void should_refuse_weights_of_other_words() throws IOException {
        Path product = RandomWeights.write(folder.resolve("product"), Vocabulary.VERSION, Vocabulary.STANDARD.size());

        assertThatThrownBy(() -> TracingModel.read(product))
                .isInstanceOf(MalformedWeightsException.class)
                .hasMessageContaining(
                        "product belong to the vocabulary \"tokens/3\", not to \"traces/1 over tokens/3\"");
    }
}
