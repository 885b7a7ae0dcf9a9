package dev.llmmodulo.planbench.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.llmmodulo.generator.log.LoneSurrogates;

/** JSON that can stand in a script element of a page. */
final class PageJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PageJson() {}

    /** Only strings can hold these characters; as escapes they end no element and begin no comment. */
    static String of(Object data) {
        try {
            return LoneSurrogates.escaped(MAPPER.writeValueAsString(data))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("not plain data", fault);
        }
    }
}
