package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import java.io.IOException;
import java.nio.file.Path;
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
    void should_make_the_same_bytes_when_its_answers_are_replayed() throws IOException {
        Path replayed = folder.resolve("replayed");
        Path recorded = folder.resolve("recorded");
        Runs.of(SPEC, Runs.NOISY).begin(recorded, Runs.ENVIRONMENT).run();

        Recording recording = Recording.of(RunLog.open(recorded));
        Runs.of(SPEC, recording).begin(replayed, Runs.ENVIRONMENT).run();

        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(recorded));
    }
}
