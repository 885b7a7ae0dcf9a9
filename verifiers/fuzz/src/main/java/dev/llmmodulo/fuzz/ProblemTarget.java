package dev.llmmodulo.fuzz;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads texts as problems of a domain that declares something of each kind. */
public final class ProblemTarget {

    private static final PddlReader READER = new PddlReader();
    private static final Domain DOMAIN =
            READER.domain(Source.of("harbour", harbour())).orThrow();

    private ProblemTarget() {}

    /** Called by the fuzzer, which finds it by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Reading<Problem> reading = CpuTime.limited(() -> READER.problem(DOMAIN, Source.of("problem", text)));
        PddlReadings.check(reading, text, ProblemTarget::again);
    }

    private static String harbour() {
        try (InputStream file = ProblemTarget.class.getResourceAsStream("domain/harbour.pddl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<Problem> again(Problem problem) {
        return READER.problem(DOMAIN, Source.of("written", new PddlWriter().write(problem)));
    }
}
