package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException.Kind;
import java.util.Optional;

/**
 * Replies that come piece by piece, all of it on the calling thread, because our transport reads the stream there. What
 * had come when a stream broke off is a reply; a stream that broke off before the first piece of text failed.
 */
record StreamedReplies(ModelService service, StreamingChatModel model) implements Replies {

    @Override
    public Reply to(ChatRequest request) {
        Pieces pieces = new Pieces();
        Optional<RuntimeException> thrown = Optional.empty();
        try {
            model.chat(request, pieces);
        } catch (RuntimeException failure) {
            if (CallInterrupted.isCauseOf(failure) || isTooLarge(failure)) {
                throw failure;
            }
            thrown = Optional.of(failure);
        }
        return pieces.reply(service, thrown);
    }

    private static boolean isTooLarge(RuntimeException thrown) {
        return thrown instanceof CallFailure failure && failure.kind() == Kind.TOO_LARGE;
    }

    private static boolean isUnreadable(Throwable error) {
        return error instanceof JsonProcessingException || error.getCause() != null && isUnreadable(error.getCause());
    }

    private static final class Pieces implements StreamingChatResponseHandler {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder thinking = new StringBuilder();
        private Optional<ChatResponse> whole = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        /** What comes after an error does not follow on what came before it. */
        @Override
        public void onPartialResponse(String piece) {
            if (failure.isEmpty()) {
                text.append(piece);
            }
        }

        @Override
        public void onPartialThinking(PartialThinking piece) {
            thinking.append(piece.text());
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole = Optional.of(response);
        }

        @Override
        public void onError(Throwable error) {
            if (failure.isEmpty()) {
                failure = Optional.of(new CallFailure(kind(error), "the stream was broken off: " + error.getMessage()));
            }
        }

        /** What was generated before an error costs, so that such a call is not a free one. */
        private Kind kind(Throwable error) {
            if (isUnreadable(error)) {
                return Kind.MALFORMED_ANSWER;
            }
            return text.isEmpty() && thinking.isEmpty() ? Kind.SERVER_ERROR : Kind.UNREACHABLE;
        }

        /** LangChain4j takes a stream for whole that ended before it said why. */
        private Reply reply(ModelService service, Optional<RuntimeException> thrown) {
            boolean ended = thrown.isEmpty()
                    && failure.isEmpty()
                    && whole.filter(response -> response.finishReason() != null).isPresent();
            if (ended) {
                return WholeReplies.reply(service, whole.orElseThrow());
            } else if (!ThinkTags.split(text.toString()).answer().isBlank()) {
                return new Reply(
                        text.toString(),
                        thinking.toString(),
                        Finish.BROKEN_OFF,
                        whole.flatMap(service::usage),
                        whole.map(ChatResponse::modelName));
            }
            throw thrown.or(() -> failure)
                    .orElse(new CallFailure(Kind.MALFORMED_ANSWER, "the stream ended before it said why"));
        }
    }
}
