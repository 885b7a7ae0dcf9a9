package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.QuestionRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunTexts;
import dev.llmmodulo.planbench.score.Questions;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The problems that a run has results of, and the plans that these are about, which those of the same names have to be when it goes on. Once
 * all are added, thread-safe.
 */
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

    /** What a question shows beside its problem: a plan to be verified, or what a plan leads to. */
    private record Shown(Optional<String> plan, List<String> stated, List<String> all) {

        static Shown by(QuestionRecord question) {
            return new Shown(question.plan(), question.stated(), question.all());
        }
    }

    private final Optional<RunLog> run;
    private final Map<Name, ProblemFacts> problems = new HashMap<>();
    private final Map<Name, Shown> shown = new HashMap<>();
    private Optional<RunTexts> texts = Optional.empty();

    /** Of a run that has no results yet. */
    SameProblems() {
        this.run = Optional.empty();
    }

    SameProblems(RunLog run) {
        this.run = Optional.of(run);
    }

    /** Of one result; problems that could not be read may be mended. */
    void add(InstanceRecord record) {
        if (!record.problem().texts().isEmpty()) {
            problems.put(Name.of(record.key()), record.problem());
            record.question().ifPresent(question -> shown.put(Name.of(record.key()), Shown.by(question)));
        }
    }

    /**
     * Looks at the instances of all results. Questions are only made again where that does not tell, since a search for a plan may
     * be needed for that; what they ask when more of them is to be done is seen by {@link #requireSame}.
     *
     * @throws SpecException a problem is not what it was
     * @throws IOException the recorded texts cannot be read
     */
    void requireUnchanged(Stream<Work> all, Exercises exercises) throws IOException {
        Map<Name, ProblemFacts> left = new HashMap<>(problems);
        Map<Name, Work> others = new LinkedHashMap<>();
        all.forEach(work -> Optional.ofNullable(left.remove(Name.of(work.key())))
                .filter(before -> !isOfSameTexts(before, work))
                .ifPresent(before -> others.put(Name.of(work.key()), work)));
        for (Map.Entry<Name, Work> other : others.entrySet()) {
            require(isSame(problems.get(other.getKey()), other.getValue(), exercises), other.getValue());
        }
    }

    /**
     * @param exercise that is now to be done
     * @throws SpecException there are results of it, and its problem was another, or the plan that it shows
     * @throws IOException the recorded texts cannot be read
     */
    void requireSame(Work work, Exercise exercise) throws IOException {
        Optional<Shown> shownBefore = Optional.ofNullable(shown.get(Name.of(work.key())));
        Optional<Shown> shownNow =
                exercise.question().map(question -> Shown.by(Questions.record(question, Optional.empty(), "", "")));
        if (shownBefore.isPresent() && shownNow.isPresent() && !shownBefore.equals(shownNow)) {
            throw new SpecException(
                    "the plan that the question about " + work.key().instance() + " of "
                            + work.key().set()
                            + " shows is not what it was when the run began, so that its results would be of two "
                            + "plans; put it back, as instances.jsonl has it, or begin another run");
        }
        Optional<ProblemFacts> before = Optional.ofNullable(problems.get(Name.of(work.key())));
        require(before.isEmpty() || isSame(before.get(), exercise), work);
    }

    private static void require(boolean isSame, Work work) {
        if (!isSame) {
            throw new SpecException("the problem " + work.key().instance() + " of "
                    + work.key().set()
                    + " is not what it was when the run began, so that its results would be of two problems; put it "
                    + "back, as texts.jsonl has it, or begin another run");
        }
    }

    private static boolean isOfSameTexts(ProblemFacts before, Work work) {
        try {
            String own = Exercises.hashes(new ProblemTexts(
                    work.source().domain().get(), work.source().problem().get()));
            return own.equals(before.texts()) || before.madeFrom().equals(Optional.of(own));
        } catch (UnreadableSourceException gone) {
            return false;
        }
    }

    private boolean isSame(ProblemFacts before, Work work, Exercises exercises) throws IOException {
        try {
            return isSame(before, exercises.get(work));
        } catch (SpecException | PddlException | UnreadableSourceException unusable) {
            return false;
        }
    }

    /** Texts may differ in what makes no other problem; runs in words once recorded texts that were all written anew. */
    private boolean isSame(ProblemFacts before, Exercise exercise) throws IOException {
        if (Exercises.hashes(exercise.texts()).equals(before.texts())) {
            return true;
        }
        Problem now = exercise.problem();
        Optional<String> domain = texts().text(before.domainText());
        Optional<String> problem = texts().text(before.problemText());
        try {
            return domain.isPresent() && problem.isPresent()
                    ? new ProblemTexts(Source.of("domain", domain.get()), Source.of("problem", problem.get()))
                            .read()
                            .orThrow()
                            .equals(now)
                    : Exercises.hashes(Exercises.texts(now)).equals(before.texts());
        } catch (PddlException unusable) {
            return false;
        }
    }

    private synchronized RunTexts texts() throws IOException {
        if (texts.isEmpty()) {
            texts = Optional.of(run.orElseThrow().texts());
        }
        return texts.get();
    }
}
