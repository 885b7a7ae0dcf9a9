package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PddlFilesTest {

    @TempDir
    private Path folder;

    @Test
    void should_take_the_first_file_for_the_domain_when_it_defines_one() throws Exception {
        Path domain = file("moves.pddl", "; (define (problem no))\n( DEFINE\n(Domain moves))");
        Path problem = file("p.pddl", "(define (problem p))");

        assertThat(PddlFiles.of(List.of(domain, problem)))
                .isEqualTo(new PddlFiles(Optional.of(domain), List.of(problem)));
    }

    @Test
    void should_take_a_broken_first_file_for_the_domain_when_the_second_defines_a_problem() throws Exception {
        Path broken = file("broken.pddl", "(defne (domain moves))");
        Path problem = file("p.pddl", "(define (problem p))");

        assertThat(PddlFiles.of(List.of(broken, problem)).domain()).contains(broken);
    }

    @Test
    void should_take_all_files_for_problems_when_the_first_defines_one() throws Exception {
        Path first = file("p.pddl", "(define (problem p))");
        Path second = file("q.pddl", "(define (problem q))");

        assertThat(PddlFiles.of(List.of(first, second)))
                .isEqualTo(new PddlFiles(Optional.empty(), List.of(first, second)));
    }

    @Test
    void should_take_the_first_file_for_a_problem_when_the_second_is_a_plan() throws Exception {
        Path problem = file("p.pddl", "(define (problem p))");
        Path plan = file("p.plan", "(move a b)");

        assertThat(PddlFiles.of(List.of(problem, plan)))
                .isEqualTo(new PddlFiles(Optional.empty(), List.of(problem, plan)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain.pddl", "p1-domain.pddl", "domain-p1.pddl", "domain_p1.pddl", "../domain.pddl"})
    void should_find_the_domain_beside_the_problem(String name) throws Exception {
        Path problem = file("p1.pddl", "(define (problem p))");
        Path domain = file(name, "(define (domain moves))");

        assertThat(PddlFiles.of(List.of(problem)).domainOf(problem)).isEqualTo(domain);
    }

    /** Another domain may allow what the right one forbids. */
    @ParameterizedTest
    @ValueSource(
            strings = {"; (:domain moves)\n", "// (:domain moves)\n", "/* (:domain moves)\n */", "(:x (:domain moves))"
            })
    void should_not_take_a_domain_of_another_name_that_nobody_named(String before) throws Exception {
        Path problem = file("p1.pddl", "(define (problem p) " + before + " (:DOMAIN Strict-moves))");
        Path domain = file("../domain.pddl", "/* (define (domain strict-moves) */ (define (domain /* */ moves))");

        assertThatThrownBy(() -> PddlFiles.of(List.of(problem)).domainOf(problem))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("p1.pddl: this is for the domain strict-moves", "is moves", "name the domain");
        assertThat(PddlFiles.of(List.of(domain, problem)).domainOf(problem)).isEqualTo(domain);
    }

    @Test
    void should_see_what_a_file_defines_behind_comments() throws Exception {
        Path domain = file("moves.pddl", "/* (define (problem no)\n *//**/ // moves\n(define /* */ (domain moves))");
        Path problem = file("p.pddl", "(define (problem p))");

        assertThat(PddlFiles.of(List.of(domain, problem)).domain()).contains(domain);
        assertThat(PddlFiles.of(List.of(domain, domain)).domain()).contains(domain);
    }

    @Test
    void should_take_a_domain_whose_name_is_written_in_other_letters() throws Exception {
        Path problem = file("p1.pddl", "(define (problem p) (:domain MOVES))");
        Path domain = file("domain.pddl", "(define (domain moves))");

        assertThat(PddlFiles.of(List.of(problem)).domainOf(problem)).isEqualTo(domain);
    }

    @Test
    void should_say_where_it_looked_for_the_domain() throws Exception {
        Path problem = file("p1.pddl", "(define (problem p))");

        assertThatThrownBy(() -> PddlFiles.of(List.of(problem)).domainOf(problem))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("p1.pddl: no domain is given", "p1-domain.pddl", "../domain.pddl");
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve("problems").resolve(name).normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
