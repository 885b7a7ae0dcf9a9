package dev.llmmodulo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.llmmodulo.verifiers.batch.BatchItem;
import dev.llmmodulo.verifiers.batch.BatchItem.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a batch: a JSON object with an id, a domain and a problem, each by its path or as a text, and a plan.
 *
 * @param id as JSON; {@code null} if there is none
 * @param item empty if the line is not right
 * @param error what is not right; empty if nothing
 */
record BatchLine(String id, Optional<BatchItem> item, String error) {

    /** What the line holds so far. */
    private static final class Fields {
        private String id = "null";
        private Optional<Text> domain = Optional.empty();
        private Optional<Text> problem = Optional.empty();
        private Optional<String> plan = Optional.empty();
        private Optional<BigDecimal> epsilon = Optional.empty();
    }

    static BatchLine read(JsonFactory json, byte[] bytes, int from, int length) {
        if (length > LineBlocks.LONGEST) {
            return new BatchLine("null", Optional.empty(), "the line is longer than " + LineBlocks.LONGEST + " bytes");
        }
        Fields fields = new Fields();
        try (JsonParser parser = json.createParser(bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new BatchLine("null", Optional.empty(), "the line is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                field(name, parser, fields);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IllegalArgumentException("there is more behind the object");
            }
        } catch (IOException | IllegalArgumentException broken) {
            return new BatchLine(fields.id, Optional.empty(), "the line is not right: " + firstLine(broken));
        }
        return complete(fields);
    }

    private static void field(String name, JsonParser parser, Fields fields) throws IOException {
        switch (name) {
            case "id" -> fields.id = id(parser);
            case "domain" -> fields.domain = once(name, fields.domain, new Text.InFile(text(name, parser)));
            case "domain_text" -> fields.domain = once(name, fields.domain, new Text.Given(text(name, parser)));
            case "problem" -> fields.problem = once(name, fields.problem, new Text.InFile(text(name, parser)));
            case "problem_text" -> fields.problem = once(name, fields.problem, new Text.Given(text(name, parser)));
            case "plan" -> fields.plan = once(name, fields.plan, text(name, parser));
            case "epsilon" -> fields.epsilon = epsilon(parser);
            default -> parser.skipChildren();
        }
    }

    private static <T> Optional<T> once(String name, Optional<T> before, T given) {
        if (before.isPresent()) {
            throw new IllegalArgumentException("\"" + name + "\" says again what was said before");
        }
        return Optional.of(given);
    }

    private static BatchLine complete(Fields fields) {
        if (fields.domain.isEmpty() || fields.problem.isEmpty() || fields.plan.isEmpty()) {
            String missing = fields.domain.isEmpty() ? "domain" : fields.problem.isEmpty() ? "problem" : "plan";
            return new BatchLine(fields.id, Optional.empty(), "the line has no \"" + missing + "\"");
        }
        BatchItem item = new BatchItem(fields.domain.get(), fields.problem.get(), fields.plan.get(), fields.epsilon);
        return new BatchLine(fields.id, Optional.of(item), "");
    }

    private static String id(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> Json.quoted(parser.getText());
            case START_OBJECT, START_ARRAY -> throw new IllegalArgumentException("\"id\" is neither text nor number");
            default -> parser.getText();
        };
    }

    private static Optional<BigDecimal> epsilon(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        BigDecimal epsilon = parser.getDecimalValue();
        if (epsilon.signum() <= 0 || Math.abs((long) epsilon.scale()) > Main.MOST_DECIMALS) {
            throw new IllegalArgumentException("\"epsilon\" is not positive, or out of all proportion");
        }
        return Optional.of(epsilon);
    }

    private static String text(String name, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("\"" + name + "\" is no text");
        }
        return parser.getText();
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
