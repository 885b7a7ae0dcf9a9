package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.PlanBenchPrompt;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a wording consists of.
 *
 * @param lexicon the words for facts and steps
 * @param stated the facts that are not left out of states
 * @param statement how problems are shown
 * @param durations how long the introduction of task 2 says that actions take; empty if it shows the costs of the problem
 * @param question what a prompt without an example ends with
 * @param templates what the names of a task's templates begin with
 */
record Words(
        Lexicon lexicon,
        Predicate<Fact> stated,
        Statement statement,
        Introduction introduction,
        Optional<Durations> durations,
        String question,
        Function<PlanBenchTask, String> templates) {

    Template template(PlanBenchTask task, String part) {
        return template(templates.apply(task) + part);
    }

    /** Beside this class, or where the templates are that are not for benchmarks alone. */
    static Template template(String name) {
        Class<?> neighbour = name.startsWith(TemplateNames.SHARED) ? PlanBenchPrompt.class : Words.class;
        return Template.resource(neighbour, name + ".1.txt");
    }
}
