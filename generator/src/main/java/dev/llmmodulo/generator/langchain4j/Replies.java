package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequest;

/** One call to a service through LangChain4j. */
interface Replies {

    /** Whatever it throws is a failure of the call; see {@link CallFailure#from}. */
    Reply to(ChatRequest request);
}
