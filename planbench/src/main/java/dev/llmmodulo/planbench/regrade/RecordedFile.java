package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Recorded answers from one file: a response or result file of PlanBench, or JSON Lines in the format of the corpus.
 *
 * @param answers of dialogues with feedback one a round, in order
 * @param complete whether it holds all answers of a run; the corpus is a sample by outcome, so that no rates follow from it
 * @param unanswered the instances that have no answer; there are some where a run was stopped early
 */
public record RecordedFile(Path file, boolean complete, List<Recorded> answers, List<UnansweredInstance> unanswered) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST = 512L << 20;
    private static final String HINT =
            "expected a PlanBench response or result file, or JSON Lines of recorded answers";

    public RecordedFile {
        answers = List.copyOf(answers);
        unanswered = List.copyOf(unanswered);
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
        return new RecordedFile(file, false, answers, List.of());
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
        PlanBenchQuestions questions = questions(file, root, library);
        List<Recorded> answers = new ArrayList<>();
        List<UnansweredInstance> unanswered = new ArrayList<>();
        int row = 0;
        for (JsonNode instance : root.path("instances")) {
            row++;
            try {
                List<Recorded> recorded = questions.recorded(row, instance);
                answers.addAll(recorded);
                if (recorded.isEmpty()) {
                    unanswered.add(questions.unanswered(instance));
                }
            } catch (RuntimeException unusable) {
                throw unusable(file, row, instance, unusable);
            }
        }
        return new RecordedFile(file, true, answers, unanswered);
    }

    private static PlanBenchQuestions questions(Path file, JsonNode root, DomainLibrary library)
            throws UnreadableRecordsException {
        PlanBenchFile recorded = new PlanBenchFile(file, root);
        if (recorded.task().isEmpty()) {
            throw UnreadableRecordsException.at(
                    file, 1, 1, "neither its name nor \"task\" names a task of PlanBench", HINT);
        }
        return new PlanBenchQuestions(recorded, library);
    }

    private static UnreadableRecordsException unusable(
            Path file, int row, JsonNode instance, RuntimeException unusable) {
        return UnreadableRecordsException.of(
                file,
                "instance " + instance.path("instance_id").asText("?") + " (the " + row + ". in the list): "
                        + unusable.getMessage(),
                "its prompt must be one of PlanBench's");
    }

    /**
     * All that is asked in a file of PlanBench's, answered or not.
     *
     * @param file where it is from, whose names say what the file leaves out
     * @param root the file
     * @throws UnreadableRecordsException a prompt is none of PlanBench's
     */
    public static List<Question> questions(JsonNode root, Path file, DomainLibrary library)
            throws UnreadableRecordsException {
        PlanBenchQuestions questions = questions(file, root, library);
        List<Question> all = new ArrayList<>();
        for (JsonNode instance : root.path("instances")) {
            try {
                all.add(questions.question(instance));
            } catch (RuntimeException unusable) {
                throw unusable(file, all.size() + 1, instance, unusable);
            }
        }
        return all;
    }
}
