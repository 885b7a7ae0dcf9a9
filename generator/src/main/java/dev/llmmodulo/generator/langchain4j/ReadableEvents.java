package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/**
 * Passes on each piece of a streamed answer as LangChain4j can read it. A piece that it cannot read is an error of the
 * stream; its parsers would pass over it and leave a hole in the answer.
 */
record ReadableEvents(HttpTransport transport, ServerSentEventListener listener) implements ServerSentEventListener {

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        tellingErrors(() -> listener.onEvent(readable(event)));
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        tellingErrors(() -> listener.onEvent(readable(event), context));
    }

    private void tellingErrors(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException unreadable) {
            listener.onError(unreadable);
        }
    }

    private ServerSentEvent readable(ServerSentEvent event) {
        return new ServerSentEvent(event.event(), transport.readablePiece(event.data()));
    }

    @Override
    public void onError(Throwable error) {
        listener.onError(error);
    }

    @Override
    public void onClose() {
        listener.onClose();
    }
}
