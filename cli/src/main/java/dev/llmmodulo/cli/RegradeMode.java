package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.extraction.PlanBenchVersion;
import dev.llmmodulo.planbench.grading.Grader;
import dev.llmmodulo.planbench.grading.PlanBenchGrader;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.score.Graders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How recorded answers are read and judged, in the words of a run's spec. */
final class RegradeMode {

    private static final String STRICT = "strict";

    @Option(
            names = "--mode",
            paramLabel = "strict|planbench",
            defaultValue = STRICT,
            description =
                    "strict, or planbench: with PlanBench's extractors and criteria, mistakes included, to compare with "
                            + "published numbers. Default: ${DEFAULT-VALUE}.")
    private String mode = STRICT;

    @Option(
            names = "--extraction",
            paramLabel = "planbench-v0|-v1|-v2",
            description =
                    "In mode planbench, which of its extractors: planbench-v1 of plan-bench, if not given; planbench-v2 of "
                            + "llm_planning_analysis; planbench-v0, by which task 7 was recorded.")
    private Optional<String> extraction = Optional.empty();

    /** @throws ParameterException there is no such mode, or no such way to read in it */
    void requireKnown(CommandLine command) {
        Graders.objection(mode, read()).ifPresent(why -> {
            throw new ParameterException(command, why);
        });
    }

    private String read() {
        return extraction.orElseGet(() -> Graders.usualExtraction(mode));
    }

    Grader grader(Settlements settlements) {
        return Arrays.stream(PlanBenchVersion.values())
                .filter(version -> read().endsWith("-" + version.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .<Grader>map(PlanBenchGrader::new)
                .orElseGet(() -> new StrictGrader(settlements));
    }

    /** Such as {@code strict}. */
    String word() {
        return mode;
    }

    /** How the scores came about, so that none is read as something else. */
    String protocol() {
        return (mode.equals(STRICT)
                        ? "strict: the whole answer read by stated rules, plans validated for the problem that the prompt states"
                        : "planbench: answers read by the extractor " + read()
                                + ", plans validated for the problem that "
                                + "PlanBench grades, by its criteria, mistakes included")
                + ", one answer an instance, the last one of a dialogue";
    }
}
