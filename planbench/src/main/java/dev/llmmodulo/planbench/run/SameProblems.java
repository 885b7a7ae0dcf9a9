package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunTexts;
import dev.llmmodulo.planbench.log.TextRecord;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The problems that a run has results of, which those of the same names have to be when it goes on. */
final class SameProblems {

    private record Name(String task, String set, String instance, String prompt, boolean compat) {

        static Name of(InstanceKey key) {
            return new Name(
                    key.task(),
                    key.set(),
                    key.instance(),
                    key.protocol().prompt(),
                    key.protocol().compat());
        }
    }

    private final RunLog run;
    private final Map<Name, ProblemFacts> problems = new HashMap<>();

    SameProblems(RunLog run) {
        this.run = run;
    }

    /** Of one result; problems that could not be read may be mended. */
    void add(InstanceRecord record) {
        if (!record.problem().texts().isEmpty()) {
            problems.put(Name.of(record.key()), record.problem());
        }
    }

    /**
     * @throws SpecException one of them is not what it was
     * @throws IOException their texts cannot be read
     */
    void requireUnchanged(Stream<Work> all, Exercises exercises) throws IOException {
        Map<Name, ProblemFacts> left = new HashMap<>(problems);
        Map<Name, Work> others = new LinkedHashMap<>();
        all.forEach(work -> Optional.ofNullable(left.remove(Name.of(work.key())))
                .filter(before -> !isInTextsOf(before, work, exercises))
                .ifPresent(before -> others.put(Name.of(work.key()), work)));
        if (others.isEmpty()) {
            return;
        }
        RunTexts texts = run.texts();
        for (Map.Entry<Name, Work> other : others.entrySet()) {
            if (!isReadAs(problems.get(other.getKey()), texts, other.getValue(), exercises)) {
                InstanceKey key = other.getValue().key();
                throw new SpecException("the problem " + key.instance() + " of "
                        + key.set()
                        + " is not what it was when the run began, so that its results would be of two problems; put it "
                        + "back, as texts.jsonl has it, or begin another run");
            }
        }
    }

    /** A question may state its problem anew, so that only making it tells. */
    private static boolean isInTextsOf(ProblemFacts before, Work work, Exercises exercises) {
        try {
            ProblemTexts own = new ProblemTexts(
                    work.source().domain().get(), work.source().problem().get());
            return hashes(own).equals(before.texts())
                    || hashes(exercises.get(work).texts()).equals(before.texts());
        } catch (SpecException | PddlException | UnreadableSourceException unusable) {
            return false;
        }
    }

    /** Texts may differ in what makes no other problem; runs in words once recorded texts that were all written anew. */
    private static boolean isReadAs(ProblemFacts before, RunTexts texts, Work work, Exercises exercises)
            throws IOException {
        Optional<String> domain = texts.text(before.domainText());
        Optional<String> problem = texts.text(before.problemText());
        try {
            Problem now = exercises.get(work).problem();
            return domain.isPresent() && problem.isPresent()
                    ? new ProblemTexts(Source.of("domain", domain.get()), Source.of("problem", problem.get()))
                            .read()
                            .orThrow()
                            .equals(now)
                    : hashes(Exercises.texts(now)).equals(before.texts());
        } catch (SpecException | PddlException | UnreadableSourceException unusable) {
            return false;
        }
    }

    /** As {@link ProblemFacts#texts} has them. */
    private static String hashes(ProblemTexts texts) {
        return TextRecord.of(texts.domain().text()).sha256()
                + TextRecord.of(texts.problem().text()).sha256();
    }
}
