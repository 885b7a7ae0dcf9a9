package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ProblemFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Sees to it that tries whose instances have one name are of one problem, or several tries of it would be counted that are none. Other
 * tasks and prompt forms may state another problem of the same instance.
 */
final class OneProblem {

    private record Name(String task, String set, String instance, String prompt, boolean compat) {}

    private record Found(ProblemFacts problem, Path run) {}

    private final KnownProblems problems;
    private final Map<Name, Found> known = new HashMap<>();

    OneProblem(KnownProblems problems) {
        this.problems = problems;
    }

    /**
     * @param run where the try is recorded
     * @throws IOException an earlier one of the same name is of another problem, or texts that differ cannot be read
     */
    void require(Tried tried, Path run) throws IOException {
        if (!tried.isAsked()) {
            return;
        }
        InstanceKey key = tried.key();
        Name name = new Name(
                key.task(),
                key.set(),
                key.instance(),
                key.protocol().prompt(),
                key.protocol().compat());
        Found found = known.computeIfAbsent(name, none -> new Found(tried.problem(), run));
        if (!problems.areOne(found.problem(), tried.problem())) {
            String what = "two problems under the name " + key.task() + ", " + key.set() + ", " + key.instance();
            throw new IOException(
                    found.run().equals(run)
                            ? run + " has results of " + what
                                    + ", whose text has changed while it was run: they cannot be " + "added up"
                            : found.run() + " and " + run + " have results of " + what
                                    + ": they cannot be added up; report each by itself");
        }
    }
}
