package dev.llmmodulo.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A plan to hand out.
 *
 * @param steps in IPC form, a line each, as they were judged valid
 * @param cost by the problem's metric, or the number of steps; empty if the metric has no value behind the plan
 */
record FoundPlan(String steps, Optional<BigDecimal> cost) {

    /** With its cost, if it has one, as a comment at the end, as the planning competitions have it. */
    String text() {
        return steps
                + cost.map(value -> "; cost = " + value.toPlainString() + "\n").orElse("");
    }

    /** What is printed of it as JSON. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plan", steps.lines().toList());
        cost.ifPresent(value -> facts.put("cost", value));
        return facts;
    }

    void write(Path file) throws InputException {
        try {
            Files.writeString(file, text());
        } catch (IOException failure) {
            throw InputException.unwritable(file, failure);
        }
    }
}
