package dev.llmmodulo.planbench.regrade;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Sees to it that no answer counts twice, as it would where files with answers and files with the results of the same ones are graded
 * together.
 */
public final class EachOnce {

    private record Asked(
            boolean complete, String engine, String task, String variant, int instance, OptionalInt round) {}

    private final Map<Asked, Path> known = new HashMap<>();

    /** @throws UnreadableRecordsException it has an answer that it, or a file before it, has already */
    public void require(RecordedFile file) throws UnreadableRecordsException {
        for (Recorded recorded : file.answers()) {
            RecordedAnswer answer = recorded.answer();
            Path before = known.put(
                    new Asked(
                            file.complete(),
                            answer.engine(),
                            answer.task(),
                            answer.variant(),
                            answer.instanceId(),
                            answer.round()),
                    file.file());
            if (before != null) {
                throw UnreadableRecordsException.of(
                        file.file(),
                        "the answer of " + answer.engine() + " to " + answer.task() + ", " + answer.variant()
                                + ", instance " + answer.instanceId() + " stands in "
                                + (before.equals(file.file()) ? "it already" : before + " already"),
                        "each answer counts once; a result file of PlanBench holds those of its response file");
            }
        }
    }
}
