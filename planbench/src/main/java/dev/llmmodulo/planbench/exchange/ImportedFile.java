package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedFile;
import dev.llmmodulo.planbench.regrade.UnreadableRecordsException;
import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file from elsewhere holds.
 *
 * @param answers of models, with their questions; of dialogues with feedback one a round, in order
 * @param unanswered questions, of a file without any answers
 */
public record ImportedFile(Path file, List<Recorded> answers, List<Question> unanswered) {

    public ImportedFile {
        answers = List.copyOf(answers);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * Reads a file of PlanBench's prompts, responses or results, JSON Lines of single answers, or rows of the hub.
     *
     * @throws UnreadableRecordsException it is none of these, or a prompt in it is none of PlanBench's
     * @throws ExchangeException a row or an instance lacks what it should have
     */
    public static ImportedFile read(Path file, DomainLibrary library) throws UnreadableRecordsException {
        Source source = Source.read(file);
        String first = source.text().lines().findFirst().orElse("");
        if (first.startsWith("{")
                && first.contains("\"" + PlanBenchRow.QUERY + "\"")
                && first.endsWith("}")
                && !first.contains("\"" + PlanBenchFile.ROWS + "\"")) {
            List<Question> questions = new ArrayList<>();
            for (PlanBenchFile prompts : HuggingFaceRows.files(HuggingFaceRows.read(source))) {
                questions.addAll(questions(prompts, file, library));
            }
            return new ImportedFile(file, List.of(), questions);
        }
        RecordedFile recorded = RecordedFile.read(file, library);
        return recorded.answers().isEmpty()
                ? new ImportedFile(file, List.of(), questions(PlanBenchFiles.read(source), file, library))
                : new ImportedFile(file, recorded.answers(), List.of());
    }

    /** By the names that the file of PlanBench would have. */
    private static List<Question> questions(PlanBenchFile prompts, Path file, DomainLibrary library)
            throws UnreadableRecordsException {
        JsonNode root = Json.read(Source.of(file.toString(), PlanBenchFiles.text(prompts)));
        return RecordedFile.questions(root, file, library);
    }
}
