package dev.llmmodulo.verifiers.report;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One finding in a {@link SarifLog}. */
public final class SarifResult {

    private final String ruleId;
    private final Level level;
    private final String message;
    private final List<SarifLocation> locations;
    private final List<SarifLocation> related;
    private final Map<String, Object> properties;

    private SarifResult(
            String ruleId,
            Level level,
            String message,
            List<SarifLocation> locations,
            List<SarifLocation> related,
            Map<String, Object> properties) {
        this.ruleId = ruleId;
        this.level = level;
        this.message = message;
        this.locations = locations;
        this.related = related;
        this.properties = properties;
    }

    /** Something about the text of a domain, problem or plan; what only cannot be judged is a warning. */
    public static SarifResult of(Diagnostic diagnostic) {
        String message = diagnostic.message()
                + diagnostic.expected().map(right -> "; expected: " + right).orElse("")
                + diagnostic.hint().map(advice -> "; hint: " + advice).orElse("");
        return new SarifResult(
                diagnostic.code(),
                diagnostic.severity() == Severity.ERROR ? Level.ERROR : Level.WARNING,
                message,
                List.of(SarifLocation.of(diagnostic.place())),
                List.of(),
                Map.of());
    }

    /**
     * Something about a plan: a hard critique is an error, a soft one a note. Its facts are the result's properties.
     *
     * @param planFile the name of the file that the plan was read from
     */
    public static SarifResult of(String planFile, PlanCritique critique, Lexicon lexicon) {
        List<SarifLocation> places = critique.places().stream()
                .limit(1)
                .map(place -> SarifLocation.of(planFile, place))
                .toList();
        return new SarifResult(
                critique.id(),
                critique.isHard() ? Level.ERROR : Level.NOTE,
                critique.describe(lexicon),
                places.isEmpty() ? List.of(SarifLocation.whole(planFile)) : places,
                critique.culprits().stream()
                        .map(step -> SarifLocation.of(planFile, step.place()).saying(blame(step, lexicon)))
                        .toList(),
                critique.facts());
    }

    private static String blame(NumberedStep step, Lexicon lexicon) {
        return "Step " + step.number() + ", " + lexicon.say(step.step()) + ", brought this about.";
    }

    String ruleId() {
        return ruleId;
    }

    Map<String, Object> toMap(int ruleIndex) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ruleId", ruleId);
        map.put("ruleIndex", ruleIndex);
        map.put("level", level.name().toLowerCase(Locale.ROOT));
        map.put("message", Map.of("text", message));
        map.put("locations", locations.stream().map(SarifLocation::toMap).toList());
        if (!related.isEmpty()) {
            map.put(
                    "relatedLocations",
                    related.stream().map(SarifLocation::toMap).toList());
        }
        if (!properties.isEmpty()) {
            map.put("properties", properties);
        }
        return map;
    }

    private enum Level {
        ERROR,
        WARNING,
        NOTE
    }
}
