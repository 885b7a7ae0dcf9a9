/**
 * Language models of real services as proposers: start at
 * {@link dev.llmmodulo.generator.langchain4j.ChatModelProposer}, which
 * {@link dev.llmmodulo.generator.langchain4j.Continuing} and {@link dev.llmmodulo.generator.langchain4j.Shortening} wrap.
 * LangChain4j speaks the services' protocols and is imported nowhere else; retries, pace, bounds and the ledger are ours.
 */
@NullMarked
package dev.llmmodulo.generator.langchain4j;

import org.jspecify.annotations.NullMarked;
