package dev.llmmodulo.planbench.log;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an answer to one of PlanBench's questions is graded by, beside the problem that the prompt states.
 *
 * @param form {@link dev.llmmodulo.planbench.PromptForm} in lower case, with hyphens
 * @param compatibility {@link dev.llmmodulo.planbench.Compatibility} in lower case
 * @param variant PlanBench's name of the domain, or the name of a folder
 * @param lexicon version of the words that steps and facts are expected in
 * @param lexiconText the hash of the text that they are from, if it is a lexicon's
 * @param planBenchDomainText the hash of the domain that PlanBench judges plans by
 * @param planBenchProblemText the hash of its problem
 * @param examples the ids of the instances that are shown solved; empty in records of before they were kept
 * @param reference a right plan as IPC planners write it, if one is known and a plan is asked for
 * @param expected {@code valid-plan}, {@code optimal-plan}, {@code no-plan}, {@code verification} or {@code state}
 * @param cost the least plan cost, of an optimal plan
 * @param planBenchLength the length of a shortest plan, of an optimal plan
 * @param plan the plan that is to be verified, as IPC planners write it
 * @param stated the facts of the resulting state that a prompt states
 * @param all all its facts
 */
public record QuestionRecord(
        String form,
        String compatibility,
        String variant,
        String lexicon,
        Optional<String> lexiconText,
        String planBenchDomainText,
        String planBenchProblemText,
        Optional<List<String>> examples,
        Optional<String> reference,
        String expected,
        Optional<BigDecimal> cost,
        OptionalInt planBenchLength,
        Optional<String> plan,
        List<String> stated,
        List<String> all) {

    public QuestionRecord {
        examples = examples.map(List::copyOf);
        stated = List.copyOf(stated);
        all = List.copyOf(all);
    }
}
