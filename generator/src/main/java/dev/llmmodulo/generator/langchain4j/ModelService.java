package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.util.Optional;

/** What differs from one provider's protocol to the next. */
interface ModelService {

    /** A model for one call, which never retries by itself. */
    ChatModel model(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout);

    /** The same, for an answer that comes streamed. */
    StreamingChatModel streamingModel(ModelSpec spec, ApiKey key, HttpClientBuilder http, Duration timeout);

    /** Brings what the service reported to our meaning; never called without a report. */
    TokenUsage normalise(dev.langchain4j.model.output.TokenUsage reported);

    /**
     * A successful answer's body as LangChain4j can read it: some lawful answers make it throw, and their usage would
     * be lost.
     */
    default String readable(String body) {
        return body;
    }

    /** The same for a piece of a streamed answer. */
    default String readablePiece(String data) {
        return data;
    }

    /** Whether an error means that the prompt, perhaps with the room for the answer, exceeds the model's window. */
    boolean saysTooLong(String error);

    /**
     * What an error with status 400 says in place of an answer, if it means that the prompt or the answer was filtered for what
     * it says, as other services tell in an answer.
     */
    default Optional<Reply> refusal(String error) {
        return Optional.empty();
    }

    /** How long an error asks in its body to be left alone; most services say that in a header. */
    default Optional<Duration> retryAfter(String error) {
        return Optional.empty();
    }

    default Finish finish(ChatResponse response) {
        FinishReason reason = response.finishReason();
        if (reason == FinishReason.STOP) {
            return Finish.COMPLETE;
        } else if (reason == FinishReason.LENGTH) {
            return Finish.LENGTH;
        }
        return reason == FinishReason.CONTENT_FILTER ? Finish.REFUSED : Finish.OTHER;
    }

    /** Empty if the service told nothing. */
    default Optional<TokenUsage> usage(ChatResponse response) {
        return Optional.ofNullable(response.tokenUsage())
                .filter(told -> told.inputTokenCount() != null || told.outputTokenCount() != null)
                .map(this::normalise);
    }
}
