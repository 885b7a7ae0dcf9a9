package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.domains.DomainLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Recorded answers from one file: a response or result file of PlanBench, or JSON Lines in the format of the corpus.
 *
 * @param complete whether it holds all answers of a run; the corpus is a sample by outcome, so that no rates follow from it
 * @param unanswered how many instances have no answer
 */
public record RecordedFile(Path file, boolean complete, List<Recorded> answers, int unanswered) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST = 512L << 20;
    private static final String HINT =
            "expected a PlanBench response or result file, or JSON Lines of recorded answers";

    public RecordedFile {
        answers = List.copyOf(answers);
    }

    /**
     * @param library the words of the domains that the answers may be about
     * @throws UnreadableRecordsException the file cannot be read, is larger than 512 MiB, or holds a mistake
     */
    public static RecordedFile read(Path file, DomainLibrary library) throws UnreadableRecordsException {
        try {
            if (Files.size(file) > LARGEST) {
                throw UnreadableRecordsException.of(file, "it is larger than 512 MiB", "split it");
            }
            return beginsWithARow(file) ? corpus(file, library) : planBench(file, library);
        } catch (JsonProcessingException malformed) {
            throw UnreadableRecordsException.malformed(file, 1, malformed);
        } catch (IOException failure) {
            throw UnreadableRecordsException.unreadable(file, failure);
        }
    }

    private static boolean beginsWithARow(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            return first != null && MAPPER.readTree(first).has("raw_response");
        } catch (JsonProcessingException moreThanALine) {
            return false;
        }
    }

    private static RecordedFile corpus(Path file, DomainLibrary library) throws UnreadableRecordsException {
        CorpusQuestions questions =
                new CorpusQuestions(file.toAbsolutePath().normalize().getParent(), library);
        List<Recorded> answers = new ArrayList<>();
        for (CorpusRow row : CorpusRows.read(file)) {
            try {
                answers.add(new Recorded(row.answer(), questions.question(row)));
            } catch (RuntimeException unusable) {
                throw UnreadableRecordsException.at(
                        file,
                        row.answer().row(),
                        1,
                        String.valueOf(unusable.getMessage()),
                        "the row's problem cannot be used");
            }
        }
        return new RecordedFile(file, false, answers, 0);
    }

    private static RecordedFile planBench(Path file, DomainLibrary library)
            throws IOException, UnreadableRecordsException {
        JsonNode root;
        try (BufferedReader text = Files.newBufferedReader(file)) {
            root = MAPPER.readTree(text);
        }
        if (!root.path("instances").isArray()) {
            throw UnreadableRecordsException.at(file, 1, 1, "there is no list \"instances\"", HINT);
        }
        PlanBenchFile recorded = new PlanBenchFile(file, root);
        if (recorded.task().isEmpty() || recorded.isOfFeedback()) {
            String what = recorded.isOfFeedback()
                    ? "files of runs with feedback are not regraded"
                    : "neither its name nor \"task\" names a task of PlanBench";
            throw UnreadableRecordsException.at(file, 1, 1, what, HINT);
        }
        PlanBenchQuestions questions = new PlanBenchQuestions(recorded, library);
        List<Recorded> answers = new ArrayList<>();
        int unanswered = 0;
        int row = 0;
        for (JsonNode instance : root.path("instances")) {
            row++;
            try {
                unanswered +=
                        questions.recorded(row, instance).map(answers::add).isPresent() ? 0 : 1;
            } catch (RuntimeException unusable) {
                throw UnreadableRecordsException.of(
                        file,
                        "instance " + instance.path("instance_id").asText("?") + " (the " + row + ". in the list): "
                                + unusable.getMessage(),
                        "its prompt must be one of PlanBench's");
            }
        }
        return new RecordedFile(file, true, answers, unanswered);
    }
}
