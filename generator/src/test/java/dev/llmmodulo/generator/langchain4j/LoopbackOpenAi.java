package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * A model on 127.0.0.1 that speaks OpenAI's chat completions and gives scripted answers in order. Reach it as
 * {@code openai:loopback} with {@link #baseUrl}; no key is needed.
 */
public final class LoopbackOpenAi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoopbackServer server = new LoopbackServer();

    /** Each answer comes with a usage of 100 tokens in and 20 out. */
    public static LoopbackOpenAi answering(String... answers) {
        LoopbackOpenAi model = new LoopbackOpenAi();
        for (String answer : answers) {
            model.answer(answer);
        }
        return model;
    }

    /** Adds an answer to the script. */
    public LoopbackOpenAi answer(String text) {
        server.reply(Reply.ok(completion(text)));
        return this;
    }

    /** Adds a failure to the script. */
    public LoopbackOpenAi failing(int status) {
        server.reply(Reply.of(status, "{\"error\":{\"message\":\"scripted failure\"}}"));
        return this;
    }

    /** Adds an answer that begins and never ends. */
    public LoopbackOpenAi stalling() {
        server.reply(Reply.ok(completion("")).ending(LoopbackServer.Ending.STALLED));
        return this;
    }

    public URI baseUrl() {
        return server.url().resolve("/v1");
    }

    /** The bodies of the requests so far. */
    public List<JsonNode> requests() {
        return server.received().stream().map(request -> read(request.body())).toList();
    }

    /** What the user said last in the given request, from 0. */
    public String lastMessage(int request) {
        JsonNode messages = requests().get(request).path("messages");
        return messages.path(messages.size() - 1).path("content").asText();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A whole answer. */
    static String completion(String text) {
        ObjectNode root = JSON.createObjectNode().put("model", "loopback");
        ObjectNode choice = root.putArray("choices").addObject().put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        root.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 20);
        return root.toString();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
