package dev.llmmodulo.verifiers.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as UTF-8, or says why it cannot be text. */
final class SourceFile {

    static final int LARGEST = 100 * 1024 * 1024;

    private final Path file;

    SourceFile(Path file) {
        this.file = file;
    }

    String text() {
        if (Files.isDirectory(file)) {
            throw refusal("text.directory", "is a directory, not a file", "give the file inside it");
        } else if (!Files.exists(file)) {
            throw refusal("text.missing", "there is no such file", "check the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return text(file.toString(), in);
        } catch (AccessDeniedException denied) {
            throw refusal("text.unreadable", "cannot be read: permission denied", "check its permissions");
        } catch (IOException failure) {
            throw refusal("text.unreadable", "cannot be read: " + failure.getMessage(), "check its permissions");
        }
    }

    /** The size is bounded while reading, not asked for before: what is no plain file has none. */
    static String text(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw refusal(
                    "text.too-large", place(name), "is larger than the " + LARGEST + " bytes that are read", "cut it");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            String found = String.format("the byte 0x%02X at offset %d", bytes[input.position()], input.position());
            throw refusal(
                    "text.not-utf-8",
                    new Source(name, text).place(text.length(), 1),
                    found + " is not UTF-8 text",
                    "save the file as UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refusal(
                    "text.binary",
                    new Source(name, text).place(nul, 1),
                    "a NUL character: this is not a text file",
                    "give a text file");
        }
        return text;
    }

    private UnreadableSourceException refusal(String code, String message, String hint) {
        return refusal(code, place(file.toString()), message, hint);
    }

    private static Place place(String name) {
        return new Place(name, 1, 1, 1, "");
    }

    private static UnreadableSourceException refusal(String code, Place place, String message, String hint) {
        return new UnreadableSourceException(
                Diagnostic.error(code, place, message).withHint(hint));
    }
}
