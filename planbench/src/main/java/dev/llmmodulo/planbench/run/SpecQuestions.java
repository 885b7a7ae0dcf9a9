package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a run would ask, without running it.
 *
 * @param questions in the order of the spec
 * @param notMade why there is no such question about an instance, by task and instance
 */
public record SpecQuestions(List<Question> questions, Map<String, String> notMade) {

    /**
     * @param spec with one model, whose name is of no interest, and with prompt forms of PlanBench
     * @throws SpecException it cannot be run like this
     */
    public static SpecQuestions of(RunSpec spec, DomainLibrary library) {
        SpecCheck.requireRunnable(spec);
        if (spec.prompts().contains(Forms.PDDL)) {
            throw new SpecException("the prompt form " + Forms.PDDL + " asks no question of PlanBench's");
        }
        List<InstanceSet> sets = InstanceSet.of(spec, library);
        Exercises exercises = new Exercises(library, sets, ModelPlans.of(spec, library));
        List<Question> questions = new ArrayList<>();
        Map<String, String> notMade = new LinkedHashMap<>();
        new Expansion(spec, sets).all().forEach(work -> {
            try {
                exercises.get(work).question().ifPresent(questions::add);
            } catch (SpecException | PddlException | UnreadableSourceException none) {
                notMade.put(work.key().task() + " " + work.key().instance(), String.valueOf(none.getMessage()));
            }
        });
        return new SpecQuestions(questions, notMade);
    }
}
