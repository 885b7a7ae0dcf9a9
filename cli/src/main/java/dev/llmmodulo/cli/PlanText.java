package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a user gives as a plan: a text, or something that is none; from a file, or for {@code -} from standard input. */
sealed interface PlanText {

    /** What the user calls it. */
    String name();

    PlanReading read(PlanReader reader);

    /** @param source the text, which may be no plan */
    record Readable(Source source) implements PlanText {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public PlanReading read(PlanReader reader) {
            return reader.read(source.text());
        }
    }

    /** Something that is no text. */
    record Garbled(String name, PlanReading.Unreadable why) implements PlanText {
        @Override
        public PlanReading read(PlanReader reader) {
            return why;
        }
    }

    /**
     * The texts that a name stands for: planners that improve their plan write {@code sas_plan.1}, {@code sas_plan.2}
     * and so on, all of which {@code sas_plan} stands for, with or without a file of just that name.
     *
     * @throws UnreadableSourceException there is no such file, or none that may be read
     */
    static List<PlanText> named(Path file, InputStream standardInput) {
        if (file.equals(Path.of("-"))) {
            return List.of(of("-", () -> readAll(standardInput)));
        }
        List<Path> numbered = numbered(file);
        List<Path> files = new ArrayList<>();
        if (numbered.isEmpty() || Files.exists(file)) {
            files.add(file);
        }
        files.addAll(numbered);
        return files.stream()
                .map(each -> of(each.toString(), () -> Source.read(each)))
                .toList();
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

    private static PlanText of(String name, Supplier<Source> reading) {
        try {
            return new Readable(reading.get());
        } catch (UnreadableSourceException unreadable) {
            Diagnostic why = unreadable.diagnostic();
            if (!Set.of("text.not-utf-8", "text.binary", "text.too-large").contains(why.code())) {
                throw unreadable;
            }
            Place place = why.place();
            return new Garbled(
                    name,
                    new PlanReading.Unreadable(
                            why.message(), new PlanReading.Written("", place.line(), place.column())));
        }
    }

    private static Source readAll(InputStream in) {
        try {
            return Source.read("-", in);
        } catch (IOException failure) {
            throw new UncheckedIOException("standard input cannot be read", failure);
        }
    }
}
