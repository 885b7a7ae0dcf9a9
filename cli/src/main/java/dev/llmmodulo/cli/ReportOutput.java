package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class ReportOutput {

    /** In all formats, beside each other in a folder. */
    private static final String NAME = "report.";

    /** Names of files of other kinds, which nobody means a folder by. */
    private static final Pattern OTHER_FILE = Pattern.compile(
            "\\.(pdf|html?|json|jsonl|csv|tsv|md|markdown|txt|tex|docx?|xlsx?|ya?ml|xml|svg|png)$",
            Pattern.CASE_INSENSITIVE);

    @Option(
            names = "--out",
            paramLabel = "FOLDER|FILE",
            description =
                    "Write it there: to one file, in the format that its name ends with (.json, .csv, .md or .html), or "
                            + "in all of them to a folder.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--json",
            description = "Print it as JSON. Otherwise it is printed as Markdown, unless it is written.")
    private boolean json;

    /** What makes the text of a report. */
    interface Text {
        String in(ReportFormat format) throws IOException;
    }

    /**
     * Before any work is done.
     *
     * @param read files that are to be left as they are
     */
    void requireWritable(Collection<Path> read) throws InputException {
        if (out.isPresent() && ReportFormat.of(out.get()).isPresent()) {
            OutputFile.requireWritable(out.get(), read);
        } else if (out.isPresent() && !Files.isDirectory(out.get())) {
            if (Files.exists(out.get())) {
                throw new InputException(out.get() + ": is no folder, and its name does not end with " + endings());
            } else if (OTHER_FILE.matcher(out.get().toString()).find()) {
                throw new InputException(
                        out.get() + ": a report is not written like this, but to a file whose name ends "
                                + "with " + endings() + ", or in all of these to a folder"
                                + "; a page that a browser prints is a .pdf too");
            }
        }
    }

    private static String endings() {
        return Arrays.stream(ReportFormat.values())
                .map(format -> "." + format.ending())
                .collect(Collectors.joining(", "));
    }

    /** Hands out nothing of which an interrupt may have left something undecided. */
    void write(Text text, Terminal terminal) throws IOException, InputException {
        if (json) {
            terminal.out().print(whole(text, ReportFormat.JSON));
        }
        if (out.isPresent()) {
            Optional<ReportFormat> one = ReportFormat.of(out.get());
            List<ReportFormat> formats = one.map(List::of).orElseGet(() -> List.of(ReportFormat.values()));
            for (ReportFormat format : formats) {
                Path file = one.isPresent() ? out.get() : out.get().resolve(NAME + format.ending());
                write(whole(text, format), file);
                terminal.err().println("written: " + Terminal.printable(file.toString()));
            }
        } else if (!json) {
            terminal.out().print(Terminal.printable(whole(text, ReportFormat.MARKDOWN)));
        }
    }

    private static String whole(Text text, ReportFormat format) throws IOException {
        String whole = text.in(format);
        Interruption.requireNone();
        return whole;
    }

    private void write(String text, Path file) throws InputException {
        try {
            if (ReportFormat.of(out.orElseThrow()).isEmpty()) {
                Files.createDirectories(out.orElseThrow());
            }
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw InputException.unwritable(file, failure);
        }
    }
}
