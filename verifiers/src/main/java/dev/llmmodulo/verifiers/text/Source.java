package dev.llmmodulo.verifiers.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A text and the name it is known by, such as its file name. A byte order mark at its start is dropped. */
public record Source(String name, String text) {

    public Source {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public static Source of(String name, String text) {
        return new Source(name, text);
    }

    /**
     * Reads a file of UTF-8 text.
     *
     * @throws UnreadableSourceException if the file is missing, no file, larger than 100 MB, binary or not UTF-8
     */
    public static Source read(Path file) {
        return new Source(file.toString(), new SourceFile(file).text());
    }

    /**
     * Reads a stream of UTF-8 text to its end.
     *
     * @throws UnreadableSourceException if it is larger than 100 MB, binary or not UTF-8
     */
    public static Source read(String name, InputStream in) throws IOException {
        return new Source(name, SourceFile.text(name, in));
    }

    /** The place of the text from {@code offset} on; lines end with LF, CR LF or CR. */
    public Place place(int offset, int length) {
        return new Lines(this).place(offset, length);
    }
}
