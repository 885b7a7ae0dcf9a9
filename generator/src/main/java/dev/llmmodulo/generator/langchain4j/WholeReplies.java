package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Objects;
import java.util.Optional;

/** Replies that come in one piece. */
record WholeReplies(ModelService service, ChatModel model) implements Replies {

    @Override
    public Reply to(ChatRequest request) {
        return reply(service, model.chat(request));
    }

    static Reply reply(ModelService service, ChatResponse response) {
        return new Reply(
                Objects.requireNonNullElse(response.aiMessage().text(), ""),
                Objects.requireNonNullElse(response.aiMessage().thinking(), ""),
                service.finish(response),
                service.usage(response),
                Optional.ofNullable(response.modelName()));
    }
}
