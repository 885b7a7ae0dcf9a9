package dev.llmmodulo.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a user wants results in. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Finds out before any work is done whether its result could be put away; changes nothing.
     *
     * @throws InputException it could not, as things are
     */
    static void requireWritable(Path file) throws InputException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": cannot be written: it is a folder");
        } else if (Files.exists(file) ? !Files.isWritable(file) : folder != null && !Files.isWritable(folder)) {
            String why = folder != null && !Files.isDirectory(folder) ? "there is no such folder" : "not permitted";
            throw new InputException(file + ": cannot be written: " + why);
        }
    }
}
