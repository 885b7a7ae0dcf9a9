package dev.llmmodulo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Files that a user wants results in. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Finds out before any work is done whether its result could be put away, and that it is none of the files that are read, which
     * would be lost; changes nothing.
     *
     * @throws InputException it could not, as things are, or should not
     */
    static void requireWritable(Path file, Collection<Path> read) throws InputException {
        for (Path input : read) {
            if (isSame(file, input)) {
                throw new InputException(file + ": cannot be written: it is read as well");
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": cannot be written: it is a folder");
        } else if (Files.exists(file) ? !Files.isWritable(file) : folder != null && !Files.isWritable(folder)) {
            String why = folder != null && !Files.isDirectory(folder) ? "there is no such folder" : "not permitted";
            throw new InputException(file + ": cannot be written: " + why);
        }
    }

    /**
     * Refuses one file for two results, of which one would be lost. What is no file of its own, such as a terminal, takes both.
     *
     * @throws InputException they are the same file
     */
    static void requireApart(Path one, Path other) throws InputException {
        boolean isNamedTwice =
                one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        boolean isFile = !Files.exists(one) || Files.isRegularFile(one);
        if (isFile && (isNamedTwice || isSame(one, other))) {
            throw new InputException(other + ": cannot be written: another result is written there as well");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
