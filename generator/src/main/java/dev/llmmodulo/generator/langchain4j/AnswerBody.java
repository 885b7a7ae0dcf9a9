package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** The JSON object that a service answered with. */
final class AnswerBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerBody() {}

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

    /** The text at a top-level field; empty if there is none. */
    static String text(String body, String field) {
        try {
            return JSON.readTree(body).path(field).asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
