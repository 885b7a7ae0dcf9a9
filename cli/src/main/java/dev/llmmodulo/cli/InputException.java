package dev.llmmodulo.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the user gave cannot be used; the message is all that is said, so it names the file. */
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    static InputException unwritable(Path file, IOException failure) {
        String why = failure instanceof NoSuchFileException
                ? "there is no such folder"
                : failure instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : failure.toString();
        return new InputException(file + ": cannot be written: " + why);
    }
}
