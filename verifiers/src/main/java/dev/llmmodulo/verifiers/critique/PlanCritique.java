package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;

/** A finding about a plan. */
public interface PlanCritique extends Critique {

    /** Version of the words that critiques are said in, for the record of an experiment. */
    String WORDING = "critique/2";

    /**
     * The finding as plain data, for JSON and the like: strings, numbers, booleans, lists and maps, the keys in a fixed
     * order. Facts and steps are in PDDL.
     */
    Map<String, Object> facts();

    /** The places in the plan's text that this is about, the most telling first; empty if it is about the whole. */
    default List<Written> places() {
        return List.of();
    }

    /** The steps that brought it about, if it is known. */
    default List<NumberedStep> culprits() {
        return List.of();
    }

    /** What is wrong, in whole sentences. */
    String describe(Lexicon lexicon);

    /** Why it is so and what could help, in whole sentences; empty if there is nothing to add. */
    default String explain(Lexicon lexicon) {
        return "";
    }
}
