package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkRunTest {

    private static final RunSpec SPEC = Runs.spec(
            "domains: [blocksworld, logistics]",
            "instances: 2",
            "models: [{model: noisy, concurrency: 3}, {model: noisy, name: other}]",
            "feedback: [first, none]",
            "prompts: [pddl, zero-shot]",
            "rounds: 3",
            "samples: 2",
            "seeds: [1]");

    @TempDir
    Path folder;

    @Test
    void should_record_every_instance_in_the_order_of_the_spec() throws IOException {
        RunResult result =
                Runs.of(SPEC, Runs.NOISY).begin(folder, Runs.ENVIRONMENT).run();

        assertThat(result.stop()).isEmpty();
        assertThat(result.progress().done()).isEqualTo(2 * 2 * 2 * 2 * 2 * 2);
        Expansion expansion = new Expansion(SPEC, InstanceSet.of(SPEC, Runs.LIBRARY));
        assertThat(Runs.records(folder).stream().map(record -> record.key()))
                .containsExactlyElementsOf(expansion.all().map(Work::key).toList());
        assertThat(Runs.records(folder)).allSatisfy(record -> {
            assertThat(record.error()).isEmpty();
            assertThat(record.spend().calls()).isEqualTo(record.rounds().size());
        });
        assertThat(Runs.records(folder).stream().map(record -> record.outcome()))
                .contains("solved", "budget-exhausted");
    }

    @Test
    void should_work_on_as_many_instances_at_a_time_as_each_model_is_allowed() throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [blocksworld]",
                "instances: 4",
                "models: [{model: a, concurrency: 3}, {model: b, concurrency: 2}]",
                "rounds: 1",
                "samples: 3");
        CountDownLatch allBusy = new CountDownLatch(5);
        Map<String, AtomicInteger> busy = Map.of("a", new AtomicInteger(), "b", new AtomicInteger());
        Map<String, AtomicInteger> most = Map.of("a", new AtomicInteger(), "b", new AtomicInteger());
        RunModel counting = (key, exercise) -> request -> {
            most.get(key.model()).accumulateAndGet(busy.get(key.model()).incrementAndGet(), Math::max);
            allBusy.countDown();
            allBusy.await();
            busy.get(key.model()).decrementAndGet();
            return Runs.NOISY.proposer(key, exercise).propose(request);
        };

        Runs.of(spec, counting).begin(folder, Runs.ENVIRONMENT).run();

        assertThat(most.get("a")).hasValue(3);
        assertThat(most.get("b")).hasValue(2);
    }

    @Test
    void should_make_the_same_bytes_when_its_answers_are_replayed() throws IOException {
        Path replayed = folder.resolve("replayed");
        Path recorded = folder.resolve("recorded");
        Runs.of(SPEC, Runs.NOISY).begin(recorded, Runs.ENVIRONMENT).run();

        Recording recording = Recording.of(RunLog.open(recorded));
        Runs.of(SPEC, recording).begin(replayed, Runs.ENVIRONMENT).run();

        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(recorded));
    }

    @Test
    void should_run_planbench_s_further_sets_by_their_names() throws IOException {
        RunSpec spec = Runs.spec(
                "domains: [blocksworld_hard, unsolvable_blocksworld, obfuscated_randomized_logistics, random-blocksworld]",
                "instances: 1",
                "models: [m]",
                "rounds: 1",
                "prove: never",
                "prompts: [zero-shot, one-shot-pddl]");
        RunModel silent = (key, exercise) ->
                request -> new Answer("I do not know.", "", Answer.Finish.COMPLETE, Optional.empty(), "m");
        Runs.of(spec, silent).begin(folder.resolve("sets"), Runs.ENVIRONMENT).run();

        assertThat(Runs.records(folder.resolve("sets"))).hasSize(8).allSatisfy(record -> {
            boolean unsolvable = record.key().set().startsWith("unsolvable");
            boolean oneShot = record.key().protocol().prompt().equals("one-shot-pddl");
            assertThat(record.problem().solvable()).contains(!unsolvable);
            assertThat(record.error().map(error -> error.reason()))
                    .as("where nothing can be solved, nothing can be shown solved")
                    .isEqualTo(
                            unsolvable && oneShot
                                    ? Optional.of("there is no solved example for the form ONE_SHOT_PDDL")
                                    : Optional.empty());
        });
    }

    @Test
    void should_keep_what_the_model_thought() throws IOException {
        RunModel thinking = (key, exercise) ->
                request -> new Answer("I do not know.", "Let me see.", Answer.Finish.COMPLETE, Optional.empty(), "m");
        RunSpec spec = Runs.spec(
                "tasks: [t1, t7]",
                "domains: [blocksworld]",
                "instances: 1",
                "models: [m]",
                "rounds: 1",
                "prompts: [zero-shot]");
        Runs.of(spec, thinking).begin(folder, Runs.ENVIRONMENT).run();

        assertThat(Runs.records(folder))
                .hasSize(2)
                .allSatisfy(
                        record -> assertThat(record.rounds().get(0).thinking()).contains("Let me see."));
    }
}
