/**
 * What an answer is worth in training: start at {@link dev.llmmodulo.training.reward.ShapedReward}. Whether a plan is valid is
 * what the validator says, never what is guessed from how far it gets.
 */
@NullMarked
package dev.llmmodulo.training.reward;

import org.jspecify.annotations.NullMarked;
