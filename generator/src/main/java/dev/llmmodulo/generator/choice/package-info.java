/**
 * Chooses between ways of solving by what each has solved for its spend so far: start at
 * {@link dev.llmmodulo.generator.choice.LearnedChoice}. What was learned is kept in a file, apart for each domain and model.
 */
@NullMarked
package dev.llmmodulo.generator.choice;

import org.jspecify.annotations.NullMarked;
