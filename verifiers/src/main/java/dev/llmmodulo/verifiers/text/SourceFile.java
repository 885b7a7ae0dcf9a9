package dev.llmmodulo.verifiers.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as UTF-8, or says why it cannot be text. */
final class SourceFile {

    static final long LARGEST = 100L * 1024 * 1024;

    private final Path file;

    SourceFile(Path file) {
        this.file = file;
    }

    String text() {
        byte[] bytes = bytes();
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
                    new Source(file.toString(), text).place(text.length(), 1),
                    found + " is not UTF-8 text",
                    "save the file as UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refusal(
                    "text.binary",
                    new Source(file.toString(), text).place(nul, 1),
                    "a NUL character: this is not a text file",
                    "give a PDDL text file");
        }
        return text;
    }

    private byte[] bytes() {
        if (Files.isDirectory(file)) {
            throw refusal("text.directory", "is a directory, not a file", "give the file inside it");
        }
        if (!Files.exists(file)) {
            throw refusal("text.missing", "there is no such file", "check the path");
        }
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw refusal("text.too-large", "is " + size + " bytes; at most " + LARGEST + " are read", "cut it");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refusal("text.unreadable", "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private UnreadableSourceException refusal(String code, String message, String hint) {
        return refusal(code, new Place(file.toString(), 1, 1, 1, ""), message, hint);
    }

    private static UnreadableSourceException refusal(String code, Place place, String message, String hint) {
        return new UnreadableSourceException(
                Diagnostic.error(code, place, message).withHint(hint));
    }
}
