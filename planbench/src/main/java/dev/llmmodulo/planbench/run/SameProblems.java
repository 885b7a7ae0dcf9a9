package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.TextRecord;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.HashMap;
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

    private final Map<Name, String> texts = new HashMap<>();

    /** Of one result; problems that could not be read may be mended. */
    void add(InstanceRecord record) {
        if (!record.problem().texts().isEmpty()) {
            texts.put(Name.of(record.key()), record.problem().texts());
        }
    }

    /** @throws SpecException one of them is not what it was */
    void requireUnchanged(Stream<Work> all, Exercises exercises) {
        Map<Name, String> left = new HashMap<>(texts);
        all.forEach(work -> {
            Optional<String> before = Optional.ofNullable(left.remove(Name.of(work.key())));
            if (before.isPresent() && !isOf(before.get(), work, exercises)) {
                throw new SpecException("the problem " + work.key().instance() + " of "
                        + work.key().set()
                        + " is not what it was when the run began, so that its results would be of two problems; put it "
                        + "back, as texts.jsonl has it, or begin another run");
            }
        });
    }

    /** A question may state its problem anew, so that only making it tells. */
    private static boolean isOf(String texts, Work work, Exercises exercises) {
        try {
            ProblemTexts own = new ProblemTexts(
                    work.source().domain().get(), work.source().problem().get());
            boolean isInPddl = work.key().protocol().prompt().equals(Forms.PDDL);
            return hashes(own).equals(texts)
                    || !isInPddl && hashes(exercises.get(work).texts()).equals(texts);
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
