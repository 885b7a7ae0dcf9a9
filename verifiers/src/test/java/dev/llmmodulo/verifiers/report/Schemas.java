package dev.llmmodulo.verifiers.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds data against JSON schemas. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;

    private Schemas(Schema schema) {
        this.schema = schema;
    }

    static Schemas critique() {
        return new Schemas(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CritiqueData.schema()));
    }

    static Schemas sarif() {
        return new Schemas(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Schemas.class.getResourceAsStream("sarif-2.1.0-rtm.5.json")));
    }

    /** What does not fit, if anything. */
    List<String> faults(Object data) {
        return faults(json(data));
    }

    List<String> faults(JsonNode data) {
        return schema.validate(data).stream().map(Error::toString).toList();
    }

    static JsonNode json(Object data) {
        return JSON.valueToTree(data);
    }
}
