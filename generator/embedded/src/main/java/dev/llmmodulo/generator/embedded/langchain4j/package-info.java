/**
 * The embedded model as a model of LangChain4j: start at
 * {@link dev.llmmodulo.generator.embedded.langchain4j.EmbeddedChatModel}. Beside the services' adapters this is the only
 * package that imports LangChain4j, because to be asked like any other model is to be one of its models.
 */
@NullMarked
package dev.llmmodulo.generator.embedded.langchain4j;

import org.jspecify.annotations.NullMarked;
