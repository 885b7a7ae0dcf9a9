package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.planning.ProblemOfDomain;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PlanFormat;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.log.TextRecord;
import dev.llmmodulo.planbench.making.MadeOnce;
import dev.llmmodulo.planbench.making.ProblemReader;
import dev.llmmodulo.planbench.task.PlanBenchBackPrompt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes exercises, and keeps the last ones, which come in about the same order from all models. Thread-safe. */
final class Exercises {

    /** More than are in flight at once. */
    static final int ROOM = 128;

    private static final String REMINDER = "Write each action on a line of its own, in the words used so far.";
    private static final String PDDL_REMINDER = "Write each step on a line of its own, as (action object ...).";

    private record Place(String task, String set, String instance, String form, boolean compat) {}

    private final Forms forms;
    private final ModelPlans modelPlans;
    private final Map<String, InstanceSet> sets = new HashMap<>();
    private final Map<String, Map<String, List<InstanceSource>>> domains = new HashMap<>();
    private final Map<List<String>, QuestionPool> pools = new HashMap<>();
    private final ProblemReader reader = new ProblemReader();
    private final MadeOnce<Place, Exercise> kept = new MadeOnce<>(ROOM);

    Exercises(DomainLibrary library, List<InstanceSet> sets, ModelPlans modelPlans) {
        this.modelPlans = modelPlans;
        this.forms = new Forms(library);
        sets.forEach(set -> this.sets.put(set.name(), set));
    }

    /**
     * @throws dev.llmmodulo.verifiers.reading.PddlException the problem is not right, or needs what is not supported
     * @throws SpecException there is no such exercise on the instance
     */
    Exercise get(Work work) {
        Protocol protocol = work.key().protocol();
        Place place = new Place(
                work.key().task(), work.key().set(), work.key().instance(), protocol.prompt(), protocol.compat());
        return kept.get(place, () -> make(work.source(), place));
    }

    private Exercise make(InstanceSource source, Place place) {
        if (place.form().equals(Forms.PDDL)) {
            ProblemTexts texts =
                    new ProblemTexts(source.domain().get(), source.problem().get());
            Problem problem = reader.problem(texts);
            PromptStyle style = PddlPrompt.style();
            Prompt first = style.initial().write(problem);
            return new Exercise(
                    source,
                    problem,
                    texts,
                    new PromptStyle(
                            asked -> asked == problem ? first : style.initial().write(asked), style.format()),
                    Optional.empty(),
                    Optional.empty());
        }
        PlanBenchTask task = PlanBenchTask.ofCode(place.task()).orElseThrow();
        Question question =
                pool(place.set(), source.domain().get()).question(task, source, place.form(), place.compat());
        PlanFormat format = new PlanFormat(question.lexicon(), question.form().isPddl() ? PDDL_REMINDER : REMINDER);
        ProblemTexts own =
                new ProblemTexts(source.domain().get(), source.problem().get());
        boolean isOwn = reader.problem(own).equals(question.problem());
        // By its own texts a try is known to be of the same problem as those in other prompts.
        return new Exercise(
                source,
                question.problem(),
                isOwn ? own : texts(question.problem()),
                style(question, format),
                Optional.of(question),
                isOwn ? Optional.empty() : Optional.of(hashes(own)));
    }

    /** PlanBench has back-prompts for task 1. */
    private static PromptStyle style(Question question, PlanFormat format) {
        boolean isPlanBenchs =
                question.compatibility() == Compatibility.PLANBENCH && question.task() == PlanBenchTask.PLAN_GENERATION;
        return isPlanBenchs
                ? new PromptStyle(same -> question.prompt(), format, PlanBenchBackPrompt.of(question.form()))
                : new PromptStyle(same -> question.prompt(), format);
    }

    /** Its problem, to be read anew. */
    ProblemOfDomain source(Exercise exercise) {
        return reader.source(exercise.texts());
    }

    /** A folder may hold problems of several domains. */
    private QuestionPool pool(String set, Source domain) {
        synchronized (pools) {
            return pools.computeIfAbsent(
                    List.of(set, domain.text()),
                    none -> new QuestionPool(
                            forms,
                            sets.get(set),
                            domain,
                            domains.computeIfAbsent(set, this::byDomain).getOrDefault(domain.text(), List.of()),
                            modelPlans));
        }
    }

    /** A set's instances by their domains' texts; without those whose domain cannot be read, of which that is said where they are asked about. */
    private Map<String, List<InstanceSource>> byDomain(String set) {
        Map<String, List<InstanceSource>> found = new HashMap<>();
        for (InstanceSource source : sets.get(set).all()) {
            try {
                found.computeIfAbsent(source.domain().get().text(), none -> new ArrayList<>())
                        .add(source);
            } catch (UnreadableSourceException unusable) {
                // As said above.
            }
        }
        return found;
    }

    /** Written anew. */
    static ProblemTexts texts(Problem problem) {
        PddlWriter writer = new PddlWriter();
        return new ProblemTexts(
                Source.of("domain", writer.write(problem.domain())), Source.of("problem", writer.write(problem)));
    }

    /** As {@link dev.llmmodulo.planbench.ProblemFacts#texts} has them. */
    static String hashes(ProblemTexts texts) {
        return TextRecord.of(texts.domain().text()).sha256()
                + TextRecord.of(texts.problem().text()).sha256();
    }
}
