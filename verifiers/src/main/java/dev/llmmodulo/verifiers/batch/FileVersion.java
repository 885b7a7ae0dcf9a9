package dev.llmmodulo.verifiers.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is like; another one, if it was written anew. Where the system tells when a file was last touched, which no
 * program can set, that is among it.
 *
 * @param attributes by name, as the system tells them
 */
record FileVersion(Map<String, Object> attributes) {

    private static final String ANYWHERE = "lastModifiedTime,size,fileKey";
    private static final String ON_UNIX = "unix:lastModifiedTime,size,fileKey,ctime";

    /** Empty if there is no such file: whoever reads it says so. */
    static Optional<FileVersion> of(String path) {
        try {
            return Optional.of(new FileVersion(attributes(Path.of(path))));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> attributes(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return Files.readAttributes(file, unix ? ON_UNIX : ANYWHERE, new LinkOption[0]);
    }
}
