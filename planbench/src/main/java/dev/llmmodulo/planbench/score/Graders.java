package dev.llmmodulo.planbench.score;

import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.extraction.PlanBenchVersion;
import dev.llmmodulo.planbench.grading.Grader;
import dev.llmmodulo.planbench.grading.PlanBenchGrader;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The graders of protocols. */
public final class Graders {

    private static final String STRICT = "strict";
    private static final String TOLERANT = "tolerant";
    private static final String PLANBENCH = "planbench";

    private final Map<String, Grader> planBench = new TreeMap<>();
    private final Grader strict;

    /** @param settler for answers that claim that there is no plan */
    public Graders(ProblemSettler settler) {
        this(new Settlements(settler));
    }

    Graders(Settlements settlements) {
        strict = new StrictGrader(settlements);
        for (PlanBenchVersion version : PlanBenchVersion.values()) {
            planBench.put(word(version), new PlanBenchGrader(version));
        }
    }

    /** How answers are read in a mode, unless something else is asked for. */
    public static String usualExtraction(String mode) {
        return mode.equals(PLANBENCH) ? word(PlanBenchVersion.V1) : TOLERANT;
    }

    /** Why answers cannot be graded in this mode with this way to read them, if so. */
    public static Optional<String> objection(String mode, String extraction) {
        if (mode.equals(STRICT)) {
            return extraction.equals(TOLERANT)
                    ? Optional.empty()
                    : Optional.of("in mode strict the extraction is " + TOLERANT + ", not " + extraction);
        } else if (!mode.equals(PLANBENCH)) {
            return Optional.of("there is no mode \"" + mode + "\"; the modes are " + STRICT + " and " + PLANBENCH);
        }
        return Arrays.stream(PlanBenchVersion.values()).map(Graders::word).anyMatch(extraction::equals)
                ? Optional.empty()
                : Optional.of("in mode planbench the extraction is one of "
                        + Arrays.stream(PlanBenchVersion.values())
                                .map(Graders::word)
                                .collect(Collectors.joining(", "))
                        + ", not " + extraction);
    }

    /** @throws IllegalArgumentException there is an {@link #objection} */
    public Grader grader(Protocol protocol) {
        objection(protocol.mode(), protocol.extraction()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return protocol.mode().equals(STRICT) ? strict : planBench.get(protocol.extraction());
    }

    private static String word(PlanBenchVersion version) {
        return PLANBENCH + "-" + version.name().toLowerCase(Locale.ROOT);
    }
}
