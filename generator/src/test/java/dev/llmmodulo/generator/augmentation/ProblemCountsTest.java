package dev.llmmodulo.generator.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemCountsTest {

    private static final NamedDomain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();
    private static final String ASKED = "(on a b) (ontable b) (clear a)";

    private static Problem problem(String domain, String objects, String init, String goal) {
        return new PddlReader()
                .problem(
                        Source.of("domain", domain),
                        Source.of(
                                "problem",
                                "(define (problem p) (:domain blocksworld-4ops) (:objects " + objects + ") (:init "
                                        + init + ") (:goal (and " + goal + ")))"))
                .orThrow();
    }

    private static ProblemCounts counts(String objects, String init, String goal) {
        return ProblemCounts.of(problem(BLOCKSWORLD.pddl(), objects, init, goal));
    }

    @ParameterizedTest
    @CsvSource({
        "a b,   (on a b) (ontable b) (clear a),             (on b a),            0",
        "x y,   (clear y) (on y x) (ontable x),             (on x y),            0",
        "a b,   (on a b) (ontable b) (clear a),             (on b a) (clear b),  1",
        "a b,   (on a b) (ontable b) (clear a),             (ontable a),         2",
        "a b c, (on a b) (ontable b) (clear a),             (on b a),            1",
        "a b c, (on a b) (on b c) (ontable c) (clear a),    (on b a),            2",
        "a b,   (ontable a) (ontable b) (clear a) (clear b),(on b a),            3"
    })
    void should_be_as_far_apart_as_the_counts_differ(String objects, String init, String goal, int distance) {
        ProblemCounts asked = counts("a b", ASKED, "(on b a)");
        ProblemCounts other = counts(objects, init, goal);

        assertThat(asked.distance(other)).isEqualTo(distance);
        assertThat(other.distance(asked)).isEqualTo(distance);
    }

    @Test
    void should_order_examples_by_distance_and_keep_the_order_of_equals() {
        Problem asked = problem(BLOCKSWORLD.pddl(), "a b", ASKED, "(on b a)");
        Problem far = problem(BLOCKSWORLD.pddl(), "a b c d", ASKED + " (ontable c) (on d c)", "(on b a)");
        Problem near = problem(BLOCKSWORLD.pddl(), "a b c", ASKED, "(on b a)");
        Problem asNear = problem(BLOCKSWORLD.pddl(), "a b c", ASKED, "(on b c)");

        assertThat(new ExamplePool(List.of(far, near, asNear), new ReferencePlans()).mostSimilarTo(asked))
                .containsExactly(near, asNear, far);
    }

    @Test
    void should_hold_a_domain_with_other_conditions_for_another_one() {
        String changed = BLOCKSWORLD.pddl().replace("(and (clear ?ob) (ontable ?ob) (handempty))", "(clear ?ob)");
        assertThat(changed).isNotEqualTo(BLOCKSWORLD.pddl());
        Problem asked = problem(BLOCKSWORLD.pddl(), "a b", ASKED, "(on b a)");
        Problem other = problem(changed, "a b c", ASKED, "(on b a)");

        assertThat(new ExamplePool(List.of(other), new ReferencePlans()).mostSimilarTo(asked))
                .isEmpty();
    }
}
