/**
 * Questions and answers in the files of others, read and written without loss: start at
 * {@link dev.llmmodulo.planbench.exchange.PlanBenchFiles}, or at {@link dev.llmmodulo.planbench.exchange.HuggingFaceRows}
 * for the rows that PlanBench's prompts are spread as on the Hugging Face hub.
 */
@NullMarked
package dev.llmmodulo.planbench.exchange;

import org.jspecify.annotations.NullMarked;
