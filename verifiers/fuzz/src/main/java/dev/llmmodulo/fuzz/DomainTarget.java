package dev.llmmodulo.fuzz;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of any bytes as domains. */
public final class DomainTarget {

    private static final PddlReader READER = new PddlReader();
    private static final Path FILE = file();

    private DomainTarget() {}

    /** Called by the fuzzer, which finds it by its name. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        Reading<Domain> reading = CpuTime.limited(() -> READER.domain(FILE));
        PddlReadings.check(reading, new String(input, StandardCharsets.UTF_8), DomainTarget::again);
    }

    private static Reading<Domain> again(Domain domain) {
        return READER.domain(Source.of("written", new PddlWriter().write(domain)));
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("domain", ".pddl");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
