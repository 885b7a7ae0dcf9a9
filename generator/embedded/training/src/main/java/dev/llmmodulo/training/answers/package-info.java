/**
 * What came of a model's answers: start at {@link dev.llmmodulo.training.answers.AnswerJudge}. Nothing is believed of an
 * answer but what the validator says.
 */
@NullMarked
package dev.llmmodulo.training.answers;

import org.jspecify.annotations.NullMarked;
