package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as the build lays it out, started as a user does. */
@Tag("packaged")
class PackagedApplicationTest {

    private static final Path BUILT = Path.of(System.getProperty("llmmodulo.home", "target/llm-modulo"));

    @TempDir
    private Path temp;

    private Path home;

    @BeforeEach
    void installAtAnAwkwardPlace() throws IOException {
        home = copy(BUILT, temp.resolve("with blanks and 'quotes'"));
    }

    @Test
    void should_start_through_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), home.resolve("bin/llm-modulo"));
        Path chain = Files.createSymbolicLink(temp.resolve("chain"), temp.relativize(link));
        ProcessBuilder start = new ProcessBuilder(chain.toString(), "--version").directory(temp.toFile());

        assertSaysItsVersion(Ran.of(start));
    }

    @Test
    void should_start_from_a_folder_that_cannot_be_written() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertSaysItsVersion(Ran.of(version()));
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void should_start_faster_the_second_time_because_loaded_classes_are_kept() throws Exception {
        assertSaysItsVersion(Ran.of(version()));
        assertThat(keptClasses())
                .singleElement()
                .satisfies(file -> assertThat(file).isNotEmptyFile());
        assertSaysItsVersion(Ran.of(version()));
    }

    @Test
    void should_start_in_silence_when_the_kept_classes_are_damaged() throws Exception {
        Ran.of(version());
        Path kept = keptClasses().get(0);
        Files.delete(kept);
        Files.writeString(kept, "not an archive of classes");

        assertSaysItsVersion(Ran.of(version()));
    }

    @Test
    void should_start_in_silence_when_a_jar_changed_after_the_classes_were_kept() throws Exception {
        Ran.of(version());
        Path kept = keptClasses().get(0);
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(0));
            }
        }
        assertSaysItsVersion(Ran.of(version()));
        assertThat(keptClasses()).singleElement().isNotEqualTo(kept);
    }

    @Test
    void should_say_which_java_is_too_old() throws Exception {
        Path old = javaThatSays("1.8.0_402");
        ProcessBuilder start = version();
        start.environment().put("JAVA_HOME", old.toString());

        Ran ran = Ran.of(start);

        assertThat(ran.exit()).isEqualTo(ExitCode.SOFTWARE_FAULT.code());
        assertThat(ran.err()).contains("Java 17 or newer is needed", old.toString(), "is 1.8.0_402");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void should_say_that_there_is_no_java() throws Exception {
        ProcessBuilder start = version();
        start.environment().put("JAVA_HOME", temp.resolve("nowhere").toString());

        assertThat(Ran.of(start).err()).contains("JAVA_HOME", "nowhere", "no bin/java");
    }

    @Test
    void should_name_the_licence_of_every_library() throws IOException {
        List<String> notice = Files.readAllLines(home.resolve("NOTICE"));
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).filter(jar -> !jar.startsWith("llm-modulo-")))
                    .isNotEmpty()
                    .allSatisfy(jar -> assertThat(notice)
                            .anySatisfy(line -> assertThat(jar).matches(named(line))));
        }
        assertThat(home.resolve("LICENSE")).isNotEmptyFile();
        assertThat(home.resolve("licences/GPL-3.0.txt")).isNotEmptyFile();
        assertThat(home.resolve("licences/LGPL-3.0.txt")).isNotEmptyFile();
    }

    /** The jars that a line such as {@code   picocli-*   Apache License 2.0} of the notice speaks of. */
    private static String named(String line) {
        String[] words = line.strip().split("\\s+");
        return words[0].endsWith("-*") ? words[0].replace("-*", "-.*\\.jar") : "none";
    }

    private void assertSaysItsVersion(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).matches("llm-modulo \\d+\\.\\d+\\.\\d+\\S* \\(Java .*\\)\n");
        assertThat(ran.exit()).isZero();
    }

    private ProcessBuilder version() {
        return new ProcessBuilder(home.resolve("bin/llm-modulo").toString(), "--version");
    }

    private List<Path> keptClasses() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache"))) {
            return files.toList();
        }
    }

    private Path javaThatSays(String version) throws IOException {
        Path java = temp.resolve("old java");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path executable = Files.writeString(java.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.endsWith("cache")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
