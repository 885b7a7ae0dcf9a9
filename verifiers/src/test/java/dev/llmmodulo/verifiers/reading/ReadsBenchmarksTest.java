package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsBenchmarksTest {

    private static final Pattern FILES =
            Pattern.compile("\"domain_file\": \"([^\"]+)\", \"problem_file\": \"([^\"]+)\"");

    private final PddlReader reader = new PddlReader();

    private static Path corpora(String name) {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve(name);
        assumeTrue(Files.isDirectory(folder), "the corpus is absent: " + name);
        return folder;
    }

    @Test
    void should_read_every_planbench_problem() {
        List<String> failures = new ArrayList<>();
        int problems = 0;
        for (Path domainFile : find(corpora("planbench-regrade/instances"), "domain.pddl")) {
            Domain domain = reader.domain(domainFile).orThrow();
            for (Path file : find(domainFile.getParent(), ".pddl")) {
                if (!file.equals(domainFile)) {
                    problems++;
                    Reading<Problem> reading = reader.problem(domain, file);
                    if (!(reading instanceof Reading.Read)) {
                        failures.add(file + ": " + reading);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(problems).isEqualTo(1_160);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"validation/cases.jsonl", "validation/oracle-errors.jsonl", "optimal-unsolvable/cases.jsonl"})
    void should_read_every_pair_of_the_other_corpora_but_those_with_processes(String index) throws IOException {
        Path folder = corpora(Path.of(index).getParent().toString());
        List<String> failures = new ArrayList<>();
        List<List<String>> pairs = Files.readAllLines(
                        folder.resolve(Path.of(index).getFileName()))
                .stream()
                .map(FILES::matcher)
                .filter(Matcher::find)
                .map(match -> List.of(match.group(1), match.group(2)))
                .distinct()
                .toList();
        for (List<String> pair : pairs) {
            Reading<Problem> reading = reader.problem(folder.resolve(pair.get(0)), folder.resolve(pair.get(1)));
            boolean expected = pair.get(0).contains("/plus-")
                    ? reading instanceof Reading.Unsupported
                    : reading instanceof Reading.Read;
            if (!expected) {
                failures.add(pair + ": " + reading);
            }
        }
        assertThat(pairs).hasSizeGreaterThan(70);
        assertThat(failures).isEmpty();
    }

    private static List<Path> find(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
