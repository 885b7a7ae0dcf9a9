/**
 * Tests against services on the loopback interface: start at
 * {@link dev.llmmodulo.generator.langchain4j.ChatModelProposerContract}. Other modules' tests may use
 * {@link dev.llmmodulo.generator.langchain4j.LoopbackOpenAi}.
 */
@NullMarked
package dev.llmmodulo.generator.langchain4j;

import org.jspecify.annotations.NullMarked;
