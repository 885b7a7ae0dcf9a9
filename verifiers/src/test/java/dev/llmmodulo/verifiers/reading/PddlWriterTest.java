package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PddlWriterTest {

    private final PddlReader reader = new PddlReader();
    private final PddlWriter writer = new PddlWriter();

    private Domain again(Domain domain) {
        return reader.domain(Texts.domain(writer.write(domain))).orThrow();
    }

    private Problem again(Problem problem) {
        return reader.problem(problem.domain(), Texts.problem(writer.write(problem)))
                .orThrow();
    }

    @Test
    void should_write_pddl_for_people() {
        Problem problem = reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(Texts.PROBLEM))
                .orThrow();

        assertThat(writer.write(problem.domain())).isEqualTo("""
                        (define (domain toy)
                          (:requirements :adl :action-costs)
                          (:types block table - surface surface)
                          (:constants floor - table)
                          (:predicates (on ?x - block ?y - surface) (clear ?x - block) (calm))
                          (:functions (total-cost) - number (weight ?x - block) - number)
                          (:action move
                            :parameters (?x ?y - block)
                            :precondition (and (clear ?x) (on ?x floor) (not (= ?x ?y)))
                            :effect (and (not (on ?x floor)) (on ?x ?y) (increase (total-cost) (weight ?x))))
                        )
                        """);
        assertThat(writer.write(problem)).isEqualTo("""
                        (define (problem toy-1)
                          (:domain toy)
                          (:objects a b - block)
                          (:init
                            (clear a)
                            (on a floor)
                            (on b floor)
                            (= (weight a) 2)
                            (= (weight b) 3)
                            (= (total-cost) 0))
                          (:goal (on a b))
                          (:metric minimize (total-cost))
                        )
                        """);
        assertThat(again(problem)).isEqualTo(problem);
    }

    static Stream<String> effects() {
        return ComparisonTest.DIFFERENT.stream();
    }

    @ParameterizedTest
    @MethodSource("effects")
    void should_write_a_domain_that_is_read_back_as_it_was(String effect) {
        Domain domain =
                reader.domain(Texts.domain(Texts.domainWithEffect(effect))).orThrow();

        assertThat(again(domain)).isEqualTo(domain);
    }

    static Stream<String> constraints() {
        return ComparisonTest.DIFFERENT_CONSTRAINTS.stream();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void should_write_constraints_that_are_read_back_as_they_were(String constraint) {
        Domain domain = reader.domain(Texts.domain(ComparisonTest.domainWithConstraint(constraint)))
                .orThrow();

        assertThat(again(domain)).isEqualTo(domain);
    }

    @Test
    void should_write_every_readable_problem_of_the_corpus_so_that_it_is_read_back_as_it_was() throws IOException {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("validation/files");
        assumeTrue(Files.isDirectory(folder), "the corpus is absent: validation");
        int readable = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path domainFile :
                    files.filter(file -> file.endsWith("domain.pddl")).toList()) {
                if (reader.domain(domainFile) instanceof Reading.Read<Domain> read) {
                    assertThat(again(read.value())).as(domainFile.toString()).isEqualTo(read.value());
                    readable += problems(read.value(), domainFile.getParent());
                }
            }
        }
        assertThat(readable).isGreaterThan(80);
    }

    private int problems(Domain domain, Path folder) throws IOException {
        int readable = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("domain.pddl")).toList();
        }
        for (Path file : files) {
            if (reader.problem(domain, file) instanceof Reading.Read<Problem> read) {
                readable++;
                assertThat(again(read.value())).as(file.toString()).isEqualTo(read.value());
            }
        }
        return readable;
    }
}
