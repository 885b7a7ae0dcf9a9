package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.verifiers.text.Source;

/** JSON texts that come from outside. */
final class Json {

    private static final int MOST_SHOWN = 60;

    private Json() {}

    /** @throws ExchangeException the text is not JSON; the message says where */
    static JsonNode read(Source source) {
        try {
            return PythonPrinter.MAPPER.readTree(source.text());
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw new ExchangeException(
                    source.name() + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": this is not JSON: "
                            + malformed.getOriginalMessage().replaceAll("\\[Source: [^;]*; ", "["),
                    malformed);
        }
    }

    /** A value in an error message. */
    static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "missing" : value.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
