package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunTexts;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of several runs, which are the same under the same hash. */
final class Texts {

    private final List<RunTexts> runs;

    private Texts(List<RunTexts> runs) {
        this.runs = List.copyOf(runs);
    }

    static Texts of(List<RunLog> logs) throws IOException {
        List<RunTexts> runs = new ArrayList<>();
        for (RunLog log : logs) {
            runs.add(log.texts());
        }
        return new Texts(runs);
    }

    Optional<List<Message>> prompt(String hash) throws IOException {
        for (RunTexts run : runs) {
            Optional<List<Message>> prompt = run.prompt(hash);
            if (prompt.isPresent()) {
                return prompt;
            }
        }
        return Optional.empty();
    }

    /** Empty if its texts are in no run, or cannot be read. */
    Optional<Problem> problem(ProblemFacts facts) throws IOException {
        for (RunTexts run : runs) {
            Optional<String> domain = run.text(facts.domainText());
            Optional<String> problem = run.text(facts.problemText());
            if (domain.isPresent() && problem.isPresent()) {
                return read(domain.get(), problem.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> read(String domain, String problem) {
        try {
            return Optional.of(new PddlReader()
                    .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                    .orThrow());
        } catch (PddlException unreadable) {
            return Optional.empty();
        }
    }
}
