package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Explained;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoisyModelTest {

    @TempDir
    Path folder;

    @Test
    void should_say_what_is_asked_for_and_err_now_and_then() throws IOException {
        RunSpec spec = Runs.spec(
                "tasks: [t3, t7]",
                "domains: [blocksworld]",
                "instances: 8",
                "models: [m]",
                "prompts: [zero-shot]",
                "samples: 4",
                "seeds: [3]");
        Runs.of(spec, Runs.NOISY).begin(folder.resolve("one"), Runs.ENVIRONMENT).run();
        Runs.of(spec, Runs.NOISY).begin(folder.resolve("two"), Runs.ENVIRONMENT).run();

        Scorer scorer = new Scorer(RunLog.open(folder.resolve("one")).texts(), Runs.LIBRARY, ProofLimits.USUAL);
        List<InstanceScore> verified = new ArrayList<>();
        List<InstanceScore> executed = new ArrayList<>();
        for (InstanceRecord record : Runs.records(folder.resolve("one"))) {
            (record.key().task().equals("t3") ? verified : executed).add(scorer.score(record));
            assertThat(record.rounds().get(0).answer()).doesNotContain("(").doesNotContain("[PLAN]");
        }
        assertThat(verified).extracting(InstanceScore::kind).contains(Kind.SOLVED, Kind.NOT_SOLVED);
        assertThat(verified)
                .extracting(score -> score.explained().orElseThrow())
                .contains(new Explained(true, true));
        assertThat(executed).extracting(InstanceScore::kind).contains(Kind.SOLVED, Kind.NOT_SOLVED);
        assertThat(Runs.results(folder.resolve("two"))).isEqualTo(Runs.results(folder.resolve("one")));
    }
}
