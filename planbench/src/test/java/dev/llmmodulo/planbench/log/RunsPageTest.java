package dev.llmmodulo.planbench.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.Protocol;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RUNS.md names every key of the files of a run. */
class RunsPageTest {

    static List<Arguments> rows() {
        return List.of(
                arguments("| `run.json` |", RunManifest.class),
                arguments("| `sessions.jsonl` |", SessionRecord.class),
                arguments("| `texts.jsonl` |", TextRecord.class),
                arguments("| `prompts.jsonl` |", PromptRecord.class),
                arguments("| `sessions.jsonl` |", Environment.class),
                arguments("| `calls.jsonl` |", CallRecord.class),
                arguments("| `calls.jsonl` |", PhysicalCall.class),
                arguments("| `calls.jsonl` |", Answer.class),
                arguments("| `instances.jsonl` |", InstanceRecord.class),
                arguments("| its `key` |", InstanceKey.class),
                arguments("| its `key` |", Protocol.class),
                arguments("| its `problem` |", ProblemFacts.class),
                arguments("| each of its `rounds` |", RoundRecord.class),
                arguments("| each of its `rounds` |", CritiqueRecord.class),
                arguments("| each of its `rounds` |", OpinionRecord.class),
                arguments("| its `spend`, `error`", Spend.class),
                arguments("| its `spend`, `error`", InstanceRecord.Failure.class),
                arguments("| its `spend`, `error`", Decision.class),
                arguments("| its `question`", QuestionRecord.class));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void should_name_every_key_of_a_file(String beginning, Class<?> record) throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("RUNS.md"))) {
            rows = lines.filter(line -> line.startsWith(beginning)).toList();
        }

        assertThat(Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(rows).anyMatch(row -> row.contains("`" + key + "`")));
    }
}
