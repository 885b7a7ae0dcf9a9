package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;

/** Prompts as LangChain4j's requests. */
final class ChatMessages {

    /** Services refuse empty messages, but a model may have answered with nothing. */
    private static final String NOTHING = "(no answer)";

    private ChatMessages() {}

    static ChatRequest request(Prompt prompt) {
        return ChatRequest.builder()
                .messages(prompt.messages().stream().map(ChatMessages::message).toList())
                .build();
    }

    private static ChatMessage message(Message message) {
        String text = message.text().isBlank() ? NOTHING : message.text();
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(text);
            case USER -> UserMessage.from(text);
            case ASSISTANT -> AiMessage.from(text);
        };
    }
}
