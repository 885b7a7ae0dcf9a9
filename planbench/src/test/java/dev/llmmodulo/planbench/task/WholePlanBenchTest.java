package dev.llmmodulo.planbench.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.exchange.ExchangeException;
import dev.llmmodulo.planbench.exchange.PlanBenchFile;
import dev.llmmodulo.planbench.exchange.PlanBenchFiles;
import dev.llmmodulo.planbench.exchange.PlanBenchRow;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every file of a checkout of PlanBench, which the system property {@code llmmodulo.planbench} names. Files that are cut off
 * or are no prompts and answers are passed over, and so is task 5 of logistics, whose instances are gone.
 */
class WholePlanBenchTest {

    /** Where the instances of a configuration are, and those of task 5. */
    private static final Map<String, List<String>> INSTANCES = Map.of(
            "blocksworld", List.of("blocksworld/generated_basic", "blocksworld/generated"),
            "blocksworld_3", List.of("blocksworld/generated_basic_3", "blocksworld/generated"),
            "mystery_blocksworld", List.of("blocksworld/mystery/generated_basic", "blocksworld/mystery/generated"),
            "mystery_blocksworld_3", List.of("blocksworld/mystery/generated_basic_3", "blocksworld/mystery/generated"),
            "logistics", List.of("logistics/generated_basic"),
            "depots", List.of("depots/generated_basic"),
            "obfuscated_deceptive_logistics", List.of("obfuscated_deceptive_logistics/generated_basic"));

    /** Of the prompts of a file, unless sweeps are full. */
    private static final int ONE_IN = 25;

    private static Path checkout = Path.of("");

    private final DomainLibrary library = DomainLibrary.bundled();
    private final Map<String, RecordedDraws> draws = new HashMap<>();

    @BeforeAll
    static void findCheckout() {
        String folder = System.getProperty("llmmodulo.planbench", "");
        assumeThat(folder).as("a checkout of PlanBench").isNotEmpty();
        checkout = Path.of(folder);
    }

    @Test
    void should_write_every_file_as_it_was() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<Path> different = new ArrayList<>();
        for (Path path : files(checkout)) {
            String text = Files.readString(path);
            Optional<PlanBenchFile> file = read(text);
            String written = file.map(PlanBenchFiles::text).orElse("");
            String outcome = file.isEmpty() ? "no such file" : written.equals(text) ? "as it was" : "blanks differ";
            if (file.isPresent() && !read(written).equals(file)) {
                different.add(path);
            }
            counts.merge(outcome, 1, Integer::sum);
        }
        System.out.println("PlanBench files: " + counts);
        assertThat(different).isEmpty();
    }

    @Test
    void should_write_every_prompt_byte_for_byte() throws IOException {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        List<String> different = new ArrayList<>();
        for (Path path : files(checkout.resolve("plan-bench/prompts"))) {
            Optional<PlanBenchFile> file = read(Files.readString(path));
            if (file.isEmpty()) {
                continue;
            }
            int step = System.getProperty("llmmodulo.sweeps", "sample").equals("full") ? 1 : ONE_IN;
            for (int index = 0; index < file.get().rows().size(); index += step) {
                PlanBenchRow row = file.get().rows().get(index);
                PlanBenchTask task = file.get().task().orElseThrow();
                String title = task.code() + " " + file.get().domain();
                String outcome = outcome(file.get(), task, row);
                table.computeIfAbsent(title, key -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
                if (!outcome.equals("equal") && !outcome.equals("exempt")) {
                    different.add(title + " " + row.instance() + " " + outcome);
                }
            }
        }
        table.forEach((title, counts) -> System.out.println("whole PlanBench: " + title + " " + counts));
        different.stream().limit(40).forEach(System.out::println);
        assertThat(different).isEmpty();
    }

    private String outcome(PlanBenchFile file, PlanBenchTask task, PlanBenchRow row) throws IOException {
        if (task == PlanBenchTask.PLAN_GENERALIZATION && file.domain().equals("logistics")) {
            return "exempt";
        }
        NamedDomain named = library.domainOfVariant(file.domain()).orElseThrow();
        Wording wording = Wording.of(
                named, named.variant(file.domain()).orElseThrow(), PromptForm.ONE_SHOT, Compatibility.PLANBENCH);
        RecordedPrompt recorded = recorded(file, task, row);
        try {
            String written = draws.computeIfAbsent(named.name(), name -> new RecordedDraws(named))
                    .prompt(recorded, recorded.instancePddl())
                    .write(wording)
                    .prompt()
                    .messages()
                    .get(0)
                    .text();
            return written.equals(recorded.prompt()) ? "equal" : "different";
        } catch (IllegalArgumentException unlike) {
            return unlike.getMessage();
        }
    }

    /** As the corpus of prompts has it. */
    private static RecordedPrompt recorded(PlanBenchFile file, PlanBenchTask task, PlanBenchRow row)
            throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("variant", file.domain());
        json.put("task", task.code());
        json.put("instance_id", row.instance());
        json.put("prompt", row.query().orElseThrow());
        json.put("instance_matches_prompt", true);
        json.put("instance_pddl", instance(file.domain(), task, row.instance()));
        ObjectNode examples = json.putObject("example_pddl");
        for (String example : row.examples()) {
            json.withArray("example_instance_ids").add(example);
            examples.put(example, instance(file.domain(), task, example));
        }
        return new RecordedPrompt(0, json);
    }

    /** The example of task 5 is an instance of task 1. */
    private static String instance(String variant, PlanBenchTask task, String id) throws IOException {
        List<String> folders = INSTANCES.get(variant);
        String folder = folders.get(task == PlanBenchTask.PLAN_GENERALIZATION ? folders.size() - 1 : 0);
        return Files.readString(checkout.resolve("plan-bench/instances/" + folder + "/instance-" + id + ".pddl"));
    }

    private static Optional<PlanBenchFile> read(String text) {
        try {
            return Optional.of(PlanBenchFiles.read(Source.of("file", text)));
        } catch (ExchangeException other) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
