package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file holds no recorded answers that can be read; the message names the place and gives a hint. */
public final class UnreadableRecordsException extends Exception {

    private static final long serialVersionUID = 1L;

    private UnreadableRecordsException(String message) {
        super(message);
    }

    static UnreadableRecordsException at(Path file, long line, long column, String what, String hint) {
        return new UnreadableRecordsException(file + ":" + line + ":" + column + ": " + what + " (" + hint + ")");
    }

    static UnreadableRecordsException of(Path file, String what, String hint) {
        return new UnreadableRecordsException(file + ": " + what + " (" + hint + ")");
    }

    static UnreadableRecordsException malformed(Path file, long line, JsonProcessingException malformed) {
        JsonLocation place = malformed.getLocation();
        boolean located = place != null && place.getLineNr() > 0;
        return at(
                file,
                located ? line + place.getLineNr() - 1 : line,
                located ? place.getColumnNr() : 1,
                "no JSON: " + malformed.getOriginalMessage().lines().findFirst().orElse(""),
                "expected a PlanBench response or result file, or JSON Lines");
    }

    static UnreadableRecordsException unreadable(Path file, IOException failure) {
        String why = failure instanceof NoSuchFileException
                ? "there is no such file"
                : failure instanceof CharacterCodingException
                        ? "it is not UTF-8"
                        : String.valueOf(failure.getMessage());
        return new UnreadableRecordsException(file + ": cannot be read: " + why);
    }
}
