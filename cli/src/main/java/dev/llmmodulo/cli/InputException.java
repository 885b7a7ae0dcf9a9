package dev.llmmodulo.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the user gave cannot be used; the message is all that is said, so it names the file. */
final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    /** What failed in reading or writing, said so that it means something without the kind of the failure. */
    static InputException of(IOException failure) {
        String message = failure.getMessage();
        return message == null || failure instanceof FileSystemException
                ? new InputException(
                        (failure instanceof FileSystemException system ? system.getFile() + ": " : "") + why(failure))
                : new InputException(message);
    }

    private static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (failure instanceof FileAlreadyExistsException) {
            return "this is a file, where a folder is wanted";
        }
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.toString();
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
