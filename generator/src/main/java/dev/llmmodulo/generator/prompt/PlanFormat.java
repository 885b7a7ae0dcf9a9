package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.verifiers.lexicon.Lexicon;

/**
 * How a model is to write its plan.
 *
 * @param lexicon the words that facts and steps are said in
 * @param reminder a sentence that says the format
 */
public record PlanFormat(Lexicon lexicon, String reminder) {}
