package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a text, one at a time, out of a stream that may be compressed; never more of it than is allowed. */
final class Lines {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final String SHORTER = "this is not a certificate that this program wrote";

    private final String source;
    private final ReadLimits limits;
    private final InputStream in;
    private final long started = System.nanoTime();
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[256];
    private int at;
    private int filled;
    private long taken;
    private int number;

    /** One line, with its number, from 1 on. */
    record Line(int number, String text) {}

    /** @throws UnreadableSourceException if the stream cannot be read, or not be decompressed */
    Lines(String source, InputStream raw, ReadLimits limits) {
        this.source = source;
        this.limits = limits;
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
            boolean compressed = isCompressed(buffered);
            Bounded bounded = new Bounded(buffered);
            this.in = compressed ? new WholeGzip(bounded, BUFFER, bounded::count) : bounded;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static boolean isCompressed(BufferedInputStream file) throws IOException {
        file.mark(2);
        boolean compressed = file.read() == GZIP_FIRST && file.read() == GZIP_SECOND;
        file.reset();
        return compressed;
    }

    /** The next line that is no comment, without its end; empty at the end of the text. */
    Optional<Line> next() {
        Optional<Line> next = any();
        while (next.isPresent() && next.get().text().startsWith(";")) {
            next = any();
        }
        return next;
    }

    private Optional<Line> any() {
        int length = 0;
        number++;
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length = append(length, end);
            if (end < filled) {
                at = end + 1;
                return Optional.of(new Line(number, decoded(length)));
            }
            at = end;
        }
        return length == 0 ? Optional.empty() : Optional.of(new Line(number, decoded(length)));
    }

    private int append(int length, int end) {
        int longer = length + end - at;
        if (longer > limits.lineBytes()) {
            throw refusal(
                    "certificate.line-too-long", "this line is longer than " + limits.lineBytes() + " bytes", SHORTER);
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.max(longer, 2 * line.length));
        }
        System.arraycopy(buffer, at, line, length, end - at);
        return longer;
    }

    private boolean fill() {
        if (Thread.currentThread().isInterrupted()) {
            throw ReadingGivenUpException.interrupted();
        } else if (System.nanoTime() - started > limits.time().toNanos()) {
            throw ReadingGivenUpException.after(limits.time());
        }
        try {
            filled = Math.max(0, in.read(buffer));
        } catch (IOException e) {
            throw broken(e);
        }
        at = 0;
        taken += filled;
        if (taken > limits.textBytes()) {
            throw refusal("certificate.too-large", "the text has more than " + limits.textBytes() + " bytes", SHORTER);
        }
        return filled > 0;
    }

    private String decoded(int length) {
        int used = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, used))
                    .toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw refusal("certificate.binary", "a control character: this is no text", "give a certificate file");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw refusal("certificate.not-utf-8", "this line is not UTF-8 text", "give a certificate file");
        }
    }

    /** At the beginning of the line that is being read. */
    UnreadableSourceException refusal(String code, String message, String hint) {
        return new UnreadableSourceException(
                Diagnostic.error(code, new Place(source, Math.max(1, number), 1, 1, ""), message)
                        .withHint(hint));
    }

    private UnreadableSourceException broken(IOException e) {
        String what = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return refusal("certificate.unreadable", "cannot be read on: " + what, "the file may be cut off or damaged");
    }

    /** Counts what is taken out of the file. */
    private final class Bounded extends FilterInputStream {

        private long count;

        private Bounded(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            note(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            note(Math.max(0, read));
            return read;
        }

        private void note(int read) {
            count += read;
            if (count > limits.bytes()) {
                throw refusal("certificate.too-large", "the file has more than " + limits.bytes() + " bytes", SHORTER);
            }
        }
    }
}
