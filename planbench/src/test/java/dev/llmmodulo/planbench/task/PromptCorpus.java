package dev.llmmodulo.planbench.task;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.planbench.PlanBenchTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recorded prompts and, from all of them and the corpus of answers, the texts of the instances behind them. */
final class PromptCorpus {

    private final List<RecordedPrompt> prompts = new ArrayList<>();
    private final Map<String, String> instances = new HashMap<>();
    private final Path answers;

    private PromptCorpus(Path prompts, Path answers) throws IOException {
        this.answers = answers;
        for (String line : Files.readAllLines(prompts)) {
            RecordedPrompt prompt = new RecordedPrompt(this.prompts.size(), new ObjectMapper().readTree(line));
            this.prompts.add(prompt);
            if (prompt.task() == PlanBenchTask.PLAN_GENERATION
                    && !prompt.variant().startsWith("unsolvable")) {
                prompt.instancePddl().ifPresent(pddl -> instances.put(key(prompt.variant(), prompt.id()), pddl));
                prompt.examplePddl()
                        .ifPresent(pddl -> instances.put(
                                key(prompt.variant(), prompt.exampleId().orElseThrow()), pddl));
            }
        }
    }

    static PromptCorpus find() throws IOException {
        Path corpora = Path.of(System.getProperty("llmmodulo.corpora", ""));
        Path prompts = corpora.resolve("planbench-prompts").resolve("prompts.jsonl");
        assumeThat(prompts).as("the corpus of PlanBench prompts").exists();
        return new PromptCorpus(prompts, corpora.resolve("planbench-regrade").resolve("instances"));
    }

    List<RecordedPrompt> prompts() {
        return prompts;
    }

    /** The text of an instance of task 1 as PlanBench has it in a file; of the randomized ones there are no files. */
    Optional<String> instance(String variant, String id) throws IOException {
        String known = instances.get(key(variant, id));
        if (known != null) {
            return Optional.of(known);
        }
        Path file = answers.resolve(variant).resolve("instance-" + id + ".pddl");
        return Files.exists(file) && !variant.startsWith("obfuscated_randomized")
                ? Optional.of(Files.readString(file))
                : Optional.empty();
    }

    private static String key(String variant, String id) {
        return variant + " " + id;
    }
}
