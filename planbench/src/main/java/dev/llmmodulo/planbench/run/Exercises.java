package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PlanFormat;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Map<String, QuestionPool> pools = new HashMap<>();
    private final Map<Place, Exercise> kept = new LinkedHashMap<>(ROOM, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Exercise> eldest) {
            return size() > ROOM;
        }
    };

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
        Optional<Exercise> known;
        synchronized (kept) {
            known = Optional.ofNullable(kept.get(place));
        }
        if (known.isPresent()) {
            return known.get();
        }
        Exercise made = make(work.source(), place);
        synchronized (kept) {
            kept.putIfAbsent(place, made);
            return kept.get(place);
        }
    }

    private Exercise make(InstanceSource source, Place place) {
        if (place.form().equals(Forms.PDDL)) {
            ProblemTexts texts =
                    new ProblemTexts(source.domain().get(), source.problem().get());
            Problem problem = texts.read().orThrow();
            PromptStyle style = PddlPrompt.style();
            Prompt first = style.initial().write(problem);
            return new Exercise(
                    source,
                    problem,
                    texts,
                    new PromptStyle(
                            asked -> asked == problem ? first : style.initial().write(asked), style.format()),
                    Optional.empty());
        }
        PlanBenchTask task = PlanBenchTask.ofCode(place.task()).orElseThrow();
        Question question = pool(place.set()).question(task, source, forms, place.form(), place.compat());
        PlanFormat format = new PlanFormat(question.lexicon(), question.form().isPddl() ? PDDL_REMINDER : REMINDER);
        return new Exercise(
                source,
                question.problem(),
                texts(question.problem(), source),
                new PromptStyle(same -> question.prompt(), format),
                Optional.of(question));
    }

    private QuestionPool pool(String set) {
        synchronized (pools) {
            return pools.computeIfAbsent(set, name -> new QuestionPool(sets.get(name), modelPlans));
        }
    }

    /**
     * The instance's own, by which a try is known to be of the same problem as those in other prompts; written anew where the
     * prompt of a task states another problem.
     */
    private static ProblemTexts texts(Problem problem, InstanceSource source) {
        ProblemTexts own =
                new ProblemTexts(source.domain().get(), source.problem().get());
        return own.read().orThrow().equals(problem) ? own : texts(problem);
    }

    /** Written anew. */
    static ProblemTexts texts(Problem problem) {
        PddlWriter writer = new PddlWriter();
        return new ProblemTexts(
                Source.of("domain", writer.write(problem.domain())), Source.of("problem", writer.write(problem)));
    }
}
