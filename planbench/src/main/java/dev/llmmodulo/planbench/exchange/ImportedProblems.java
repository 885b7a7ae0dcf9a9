package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the problems that prompts state as a folder of PDDL, with an index, that a run takes. */
public final class ImportedProblems {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private ImportedProblems() {}

    /**
     * @param folder is made, or must be empty
     * @throws ExchangeException the questions are about several domains
     * @throws IOException the folder is not empty, or cannot be written
     */
    public static void write(List<Question> questions, Path folder) throws IOException {
        Domain domain = questions.get(0).problem().domain();
        for (Question question : questions) {
            if (!question.problem().domain().equals(domain)) {
                throw new ExchangeException("one folder holds problems of one domain, and these are of " + domain.name()
                        + " and " + question.problem().domain().name());
            }
        }
        NewFolder.make(folder);
        PddlWriter writer = new PddlWriter();
        Files.writeString(folder.resolve("domain.pddl"), writer.write(domain));
        List<Map<String, Object>> index = new ArrayList<>();
        for (Question question : questions) {
            String name = "instance-" + (index.size() + 1) + ".pddl";
            Files.writeString(folder.resolve(name), writer.write(question.problem()));
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(
                    "id",
                    question.variant() + "-" + question.instance() + "-"
                            + question.task().code());
            entry.put("file", name);
            index.add(entry);
        }
        Files.writeString(folder.resolve("index.yaml"), YAML.writeValueAsString(index));
    }
}
