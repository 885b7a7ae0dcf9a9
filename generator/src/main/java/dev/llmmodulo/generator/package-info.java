/**
 * The loop in which a model proposes and verifiers judge: start at {@link dev.llmmodulo.generator.LlmModulo}.
 * It is generic in problem and candidate and knows nothing of PDDL.
 */
@NullMarked
package dev.llmmodulo.generator;

import org.jspecify.annotations.NullMarked;
