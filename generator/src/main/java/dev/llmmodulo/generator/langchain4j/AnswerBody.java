package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The JSON object that a service answered with. */
final class AnswerBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerBody() {}

    /** Without regard to upper and lower case. */
    static boolean holdsAny(String body, List<String> phrases) {
        String lower = body.toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(lower::contains);
    }

    /** What is no JSON object stays as it is, for LangChain4j to fail on. */
    static String rewritten(String body, Consumer<ObjectNode> change) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root instanceof ObjectNode object) {
                change.accept(object);
                return JSON.writeValueAsString(object);
            }
            return body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    /** The text where a JSON pointer points to; empty if there is none. */
    static String text(String body, String pointer) {
        return at(body, pointer).asText("");
    }

    /** What a JSON pointer points to; a node that is missing if there is nothing. */
    static JsonNode at(String body, String pointer) {
        try {
            return JSON.readTree(body).at(pointer);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
