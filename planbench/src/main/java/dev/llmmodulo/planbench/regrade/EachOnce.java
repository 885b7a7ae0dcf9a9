package dev.llmmodulo.planbench.regrade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Sees to it that no answer counts twice, as it would where files with answers and files with the results of the same ones are graded
 * together.
 */
public final class EachOnce {

    private record Asked(
            boolean complete, String engine, String task, String variant, String instance, OptionalInt round) {}

    private record Known(Path file, String text) {}

    private final Map<Asked, Known> known = new HashMap<>();

    /**
     * The file without the answers that it, or a file before it, has in the same words.
     *
     * @throws UnreadableRecordsException it has another answer to what was answered before, and it cannot be told which one counts
     */
    public RecordedFile of(RecordedFile file) throws UnreadableRecordsException {
        List<Recorded> fresh = new ArrayList<>();
        for (Recorded recorded : file.answers()) {
            RecordedAnswer answer = recorded.answer();
            Known here = new Known(file.file(), answer.rawResponse());
            Known before = known.putIfAbsent(asked(file, answer), here);
            if (before == null) {
                fresh.add(recorded);
            } else if (!before.text().equals(here.text())) {
                throw UnreadableRecordsException.of(
                        file.file(),
                        "another answer of " + answer.engine() + " to " + answer.task() + ", " + answer.variant()
                                + ", instance " + answer.instanceId() + " stands in "
                                + (before.file().equals(file.file()) ? "it" : before.file()) + " already",
                        "one answer an instance counts; grade the files one by one");
            }
        }
        return new RecordedFile(file.file(), file.complete(), fresh, file.unanswered());
    }

    private static Asked asked(RecordedFile file, RecordedAnswer answer) {
        return new Asked(
                file.complete(), answer.engine(), answer.task(), answer.variant(), answer.instanceId(), answer.round());
    }
}
