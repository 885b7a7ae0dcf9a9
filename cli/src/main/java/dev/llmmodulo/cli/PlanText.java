package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the texts of plans come from: files, and {@code -} for standard input. */
final class PlanText {

    private static final Path STANDARD_INPUT = Path.of("-");

    private PlanText() {}

    /**
     * The texts that a name stands for: planners that improve their plan write {@code sas_plan.1}, {@code sas_plan.2}
     * and so on, all of which {@code sas_plan} stands for, with or without a file of just that name.
     */
    static List<Source> named(Path file, InputStream standardInput) {
        if (file.equals(STANDARD_INPUT)) {
            return List.of(Source.of("-", readAll(standardInput)));
        }
        List<Path> numbered = numbered(file);
        List<Path> files = new ArrayList<>();
        if (numbered.isEmpty() || Files.exists(file)) {
            files.add(file);
        }
        files.addAll(numbered);
        return files.stream().map(Source::read).toList();
    }

    private static List<Path> numbered(Path file) {
        String prefix = file.getFileName() + ".";
        Path folder = file.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            return siblings.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.startsWith(prefix)
                            && name.substring(prefix.length()).matches("[0-9]+"))
                    .sorted(Comparator.comparing(name -> new BigInteger(name.substring(prefix.length()))))
                    .map(file::resolveSibling)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String readAll(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("standard input cannot be read", failure);
        }
    }
}
