package dev.llmmodulo.planbench.exchange;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder in which nothing can be overwritten. */
final class NewFolder {

    private NewFolder() {}

    /** @throws IOException it cannot be made, or is not empty */
    static void make(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file");
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new FileSystemException(folder.toString(), null, "it is not empty");
            }
        }
    }
}
