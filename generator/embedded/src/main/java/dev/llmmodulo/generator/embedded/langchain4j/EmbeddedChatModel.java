package dev.llmmodulo.generator.embedded.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.embedded.Asking;
import dev.llmmodulo.generator.embedded.EmbeddedAnswer;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.conversation.ConversationReader;
import dev.llmmodulo.generator.embedded.conversation.UnreadablePromptException;
import dev.llmmodulo.generator.embedded.world.UnknownWorldException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The embedded model for one seed. It heeds a request's temperature and bound on output tokens; a request has no place for a
 * seed. What it cannot read it refuses with an {@link InvalidRequestException}. The answer's attribute
 * {@link #LOG_PROBABILITIES} holds the natural logarithm of each token's probability, as a list of numbers.
 * An interrupt of the thread ends an answer with a {@link java.util.concurrent.CancellationException}.
 */
public final class EmbeddedChatModel implements ChatModel {

    /** What answers name as the model. */
    public static final String NAME = "embedded";

    /** The attribute of an answer that holds the tokens' probabilities. */
    public static final String LOG_PROBABILITIES = "logProbabilities";

    private final EmbeddedModel model;
    private final Asking usually;

    /** @param usually what is not said in a request */
    public EmbeddedChatModel(EmbeddedModel model, Asking usually) {
        this.model = model;
        this.usually = usually;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder()
                .modelName(NAME)
                .temperature(usually.temperature())
                .maxOutputTokens(usually.most())
                .build();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        EmbeddedAnswer answer = answer(request);
        int[] written = answer.continuation().tokens();
        List<Double> logProbabilities =
                Arrays.stream(answer.continuation().logProbabilities()).boxed().toList();
        return ChatResponse.builder()
                .aiMessage(AiMessage.builder()
                        .text(answer.text())
                        .attributes(Map.of(LOG_PROBABILITIES, logProbabilities))
                        .build())
                .modelName(NAME)
                .tokenUsage(new TokenUsage(answer.read(), written.length))
                .finishReason(answer.continuation().complete() ? FinishReason.STOP : FinishReason.LENGTH)
                .build();
    }

    private EmbeddedAnswer answer(ChatRequest request) {
        ChatRequestParameters asked = request.parameters();
        Double temperature = asked.temperature();
        Integer most = asked.maxOutputTokens();
        try {
            Asking asking = new Asking(
                    temperature == null ? usually.temperature() : temperature,
                    usually.seed(),
                    most == null ? usually.most() : most,
                    usually.brief());
            return model.answer(ConversationReader.read(messages(request.messages())), asking);
        } catch (UnreadablePromptException | UnknownWorldException unknown) {
            throw new InvalidRequestException(unknown.getMessage(), unknown);
        }
    }

    private static List<Message> messages(List<ChatMessage> messages) {
        List<Message> read = new ArrayList<>();
        for (ChatMessage message : messages) {
            if (message instanceof UserMessage user && user.hasSingleText()) {
                read.add(Message.user(user.singleText()));
            } else if (message instanceof AiMessage answer && answer.text() != null) {
                read.add(Message.assistant(answer.text()));
            } else if (!(message instanceof SystemMessage)) {
                throw new UnreadablePromptException("the embedded model reads texts alone");
            }
        }
        return read;
    }
}
