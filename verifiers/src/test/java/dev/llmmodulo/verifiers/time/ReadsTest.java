package dev.llmmodulo.verifiers.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts (p) and (near a) hold, the others do not. */
class ReadsTest {

    private static Problem problem(String precondition, String effect) {
        return Tasks.problem("""
                (define (domain d)
                  (:requirements :adl :numeric-fluents :derived-predicates :preferences)
                  (:predicates (p) (q) (r) (near ?x) (far ?x) (odd ?x) (even ?x))
                  (:functions (f) (g) (of ?x))
                  (:derived (odd ?x) (and (far ?x) (not (even ?x))))
                  (:derived (even ?x) (exists (?y) (near ?y)))
                  (:action act :parameters (?a) :precondition %s :effect %s))
                """.formatted(precondition, effect), """
                (define (problem x) (:domain d) (:objects a b)
                  (:init (p) (near a) (= (f) 1) (= (g) 2) (= (of a) 3) (= (of b) 4)) (:goal (and)))
                """);
    }

    private static Reads reads(Universe universe) {
        WorkLimit limit = new WorkLimit();
        Problem problem = universe.problem();
        return new Reads(World.of(problem.init(), problem, new Derivation(universe, limit)), universe, limit);
    }

    private static Binding binding(Universe universe, Action action) {
        return Binding.of(action.parameters(), List.of("a"), universe, new WorkLimit());
    }

    private static String shown(Reads reads) {
        return Stream.concat(reads.facts().stream(), reads.values().stream())
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (near ?a)                                     | (near a)
            (not (far ?a))                                | (far a)
            (and (q) (p))                                 | (p) (q)
            (or (p) (q))                                  | (p) (q)
            (= ?a ?a)                                      | ''
            (and (= ?a ?a) (p))                            | (p)
            (forall (?x) (or (near ?x) (far ?a)))         | (far a) (near a) (near b)
            (exists (?x) (near ?x))                       | (near a) (near b)
            (exists (?x) (and (q) (not (near ?x))))       | (near a) (near b) (q)
            (even ?a)                                     | (even a) (near a) (near b)
            (odd ?a)                                      | (even a) (far a) (near a) (near b) (odd a)
            (>= (f) 5)                                    | (f)
            (>= 0 (f))                                    | (f)
            (>= (f) (g))                                  | (f) (g)
            (>= (+ (f) 1 (of ?a)) (* 2 (g)))              | (f) (g) (of a)
            (and (>= (- (f)) 0) (preference w (far ?a)))  | (f) (far a)
            """)
    void should_read_all_that_a_condition_names_whatever_its_value(String condition, String expected) {
        Universe universe = new Universe(problem(condition, "(and)"));
        Action action = universe.action("act").orElseThrow();
        Reads reads = reads(universe);

        reads.condition(action.precondition(), binding(universe, action));

        assertThat(shown(reads)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (near ?a)                                                        | ''
            (not (near ?a))                                                  | ''
            (increase (f) (g))                                               | (g)
            (and (p) (assign (f) (+ 1 (of ?a))))                             | (of a)
            (when (q) (increase (f) (g)))                                    | (q)
            (when (p) (increase (f) (g)))                                    | (g) (p)
            (and (when (q) (increase (f) (g))) (when (r) (p)))               | (q) (r)
            (forall (?x) (when (near ?x) (assign (f) (of ?x))))              | (near a) (near b) (of a)
            """)
    void should_read_what_an_effect_hangs_on(String effect, String expected) {
        Universe universe = new Universe(problem("(and)", effect));
        Action action = universe.action("act").orElseThrow();
        Reads reads = reads(universe);

        reads.effect(action.effect(), binding(universe, action));

        assertThat(shown(reads)).isEqualTo(expected);
    }

    @Test
    void should_read_what_a_duration_is_compared_with() {
        Universe universe = new Universe(problem("(and)", "(and)"));
        Reads reads = reads(universe);
        Formula comparison = new Formula.Comparison(
                Comparator.LESS, new Expression.Duration(), new Expression.Value("f", List.of()));

        reads.condition(comparison, new Binding(universe, new WorkLimit()));

        assertThat(shown(reads)).isEqualTo("(f)");
    }
}
