package dev.llmmodulo.verifiers.unsolvability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.certificate.text.CertificateWriter;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reference.OutOfReach;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the settler against problems whose solvability others have established, and prints what proved which. */
class UnsolvableCorpusTest {

    /** With the reasons. */
    private static final Set<String> OUT_OF_REACH = OutOfReach.cases();

    /** They take seconds or gigabytes. */
    private static final Set<String> LONG = Set.of(
            "uipc-over-rovers-01",
            "uipc-bag-gripper-01",
            "uipc-bag-gripper-02",
            "fuel-courier-05",
            "tiles-parity-05",
            "tiles-parity-06");

    private final PddlReader reader = new PddlReader();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    @Test
    void should_prove_what_a_complete_search_has_exhausted_and_nothing_that_has_a_plan() throws IOException {
        boolean whole = Sweep.cases(0, 1) == 1;
        Path folder = corpus("optimal-unsolvable");
        UnsolvabilityProver prover =
                new UnsolvabilityProver(ProofLimits.USUAL.withTime(Duration.ofSeconds(whole ? 10 : 1)));
        List<String> open = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            String id = row.get("id").textValue();
            boolean solvable = row.get("expected").textValue().equals("solvable");
            boolean isSampled = number++ % 8 == 0;
            if (!whole && (solvable && !isSampled || LONG.contains(id) || OUT_OF_REACH.contains(id))) {
                continue;
            }
            Problem problem = reader.problem(
                            folder.resolve(row.get("domain_file").textValue()),
                            folder.resolve(row.get("problem_file").textValue()))
                    .orThrow();
            Settlement settlement = solvable ? prover.prove(problem) : new ProblemSettler().settle(problem);
            print(id, problem, settlement);
            assertThat(settlement)
                    .as(id)
                    .isNotInstanceOf(solvable ? Settlement.Unsolvable.class : Settlement.Solved.class);
            if (!solvable && !(settlement instanceof Settlement.Unsolvable)) {
                open.add(id);
            }
        }
        assertThat(OUT_OF_REACH).containsAll(open);
        System.out.println(kinds + " bytes at most " + bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsolvable_blocksworld", "unsolvable_obfuscated_randomized_blocksworld"})
    void should_prove_every_unsolvable_problem_of_planbench(String set) throws IOException {
        for (Problem problem : instances(set)) {
            Settlement settlement = new ProblemSettler().settle(problem);
            print(set + " " + problem.name(), problem, settlement);
            assertThat(settlement).as(problem.name()).isInstanceOf(Settlement.Unsolvable.class);
        }
        System.out.println(set + " " + kinds + " bytes at most " + bytes);
    }

    /** Some of these problems have plans, although their set says they have none. */
    @ParameterizedTest
    @CsvSource({"unsolvable_blocksworld_old_nl, 8", "unsolvable_blocksworld_old_pddl, 2"})
    void should_find_plans_for_those_said_to_be_unsolvable_that_are_not(String set, int solvable) throws IOException {
        int solved = 0;
        for (Problem problem : instances(set)) {
            Settlement settlement = new ProblemSettler().settle(problem);
            print(set + " " + problem.name(), problem, settlement);
            assertThat(settlement).as(problem.name()).isNotInstanceOf(Settlement.Undecided.class);
            solved += settlement instanceof Settlement.Solved ? 1 : 0;
        }
        assertThat(solved).isEqualTo(solvable);
    }

    private void print(String id, Problem problem, Settlement settlement) throws IOException {
        String last = settlement.efforts().stream()
                .map(Effort::method)
                .reduce((first, second) -> second)
                .orElse("nothing tried");
        long millis = settlement.efforts().stream()
                .mapToLong(effort -> effort.time().toMillis())
                .sum();
        String outcome = settlement.getClass().getSimpleName();
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            Certificate certificate = unsolvable.certificate().certificate();
            long size = size(problem, certificate);
            ProvenUnsolvability reason = ProvenUnsolvability.of(problem, unsolvable.certificate());
            assertThat(reason.describe(new PddlLexicon())).as(id).endsWith(".");
            kinds.merge(reason.id(), 1, Integer::sum);
            bytes.merge(reason.id(), size, Math::max);
            outcome = reason.id() + " | " + size + " bytes";
        }
        System.out.println(id + " | " + outcome + " | " + last + " | " + millis + " ms");
    }

    private static long size(Problem problem, Certificate certificate) throws IOException {
        AtomicLong size = new AtomicLong();
        new CertificateWriter().write(problem, certificate, new OutputStream() {
            @Override
            public void write(int one) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int length) {
                size.addAndGet(length);
            }
        });
        return size.get();
    }

    private List<Problem> instances(String set) throws IOException {
        Path folder = corpus("planbench-regrade").resolve("instances").resolve(set);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("instance"))
                    .sorted()
                    .map(file ->
                            reader.problem(folder.resolve("domain.pddl"), file).orThrow())
                    .toList();
        }
    }

    private static Path corpus(String name) {
        Path path = Path.of(System.getProperty("llmmodulo.corpora", ""), name);
        assumeThat(Files.exists(path)).as("the corpus %s is not here", path).isTrue();
        return path;
    }
}
