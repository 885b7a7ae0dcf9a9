package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value (one) is 1, (of a) is 2; (none), (other) and (of b) are not defined; (p) holds and (q) does not. */
class UndefinedReadsTest {

    private static Problem problem(String condition) {
        return Tasks.problem(
                """
                (define (domain d) (:requirements :adl :numeric-fluents :preferences)
                  (:constants a b) (:predicates (p) (q)) (:functions (one) (none) (other) (of ?x))
                  (:action act :parameters () :precondition %s :effect (and)))
                """.formatted(condition),
                "(define (problem x) (:domain d) (:init (p) (= (one) 1) (= (of a) 2)) (:goal (and)))");
    }

    private static World world(Universe universe) {
        Problem problem = universe.problem();
        return World.of(problem.init(), problem, new Derivation(universe, new WorkLimit()));
    }

    private static Formula condition(Universe universe) {
        return universe.action("act").map(Action::precondition).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (>= (none) 1)                                                  | (none)
            (>= (one) (none))                                              | (none)
            (>= (none) (other))                                            | (none)
            (not (>= (none) 1))                                            | (none)
            (and (p) (>= (none) 1))                                        | (none)
            (and (>= (one) 1) (>= (other) 1) (>= (none) 1))                | (other)
            (and (or (p) (>= (none) 1)) (>= (other) 1))                    | (other)
            (or (q) (>= (none) 1))                                         | (none)
            (or (and (q) (>= (none) 1)) (>= (other) 1))                    | (other)
            (or (= (one) 1) (>= (none) 1))                                     | TRUE
            (or (not (= (one) 1)) (>= (none) 1))                               | (none)
            (and (preference w (q)) (>= (none) 1))                         | (none)
            (forall (?x) (>= (of ?x) 1))                                   | (of b)
            (exists (?x) (>= (of ?x) 3))                                   | (of b)
            (exists (?x) (>= (of ?x) 1))                                   | TRUE
            (and (forall (?x) (>= (of a) 1)) (>= (none) 1))                | (none)
            (or (exists (?x) (>= (of a) 5)) (>= (none) 1))                 | (none)
            (>= (/ (one) (- (one) 1)) 1)                                   | a division by zero
            """)
    void should_find_the_value_that_the_truth_hangs_on(String condition, String expected) {
        Universe universe = new Universe(problem(condition));
        World world = world(universe);
        Binding binding = new Binding(universe, new WorkLimit());
        Formula formula = condition(universe);
        Truth truth = new Evaluation(world, binding).truth(formula);

        assertThat(
                        truth == Truth.UNDEFINED
                                ? UndefinedReads.first(formula, world, binding)
                                        .getMessage()
                                        .replace(" has no value", "")
                                : truth.name())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "(- (of a)), -2",
        "(- 5 1), 4",
        "(- (- 5) (of a)), -7",
        "(+ 1 2 3), 6",
        "(* 2 (of a) 5), 20",
        "(/ 1 4), 0.25"
    })
    void should_calculate(String expression, BigDecimal expected) {
        Universe universe = new Universe(problem("(>= " + expression + " 0)"));
        Formula.Comparison comparison = (Formula.Comparison) condition(universe);

        BigFraction value =
                new Arithmetic(world(universe), new Binding(universe, new WorkLimit())).value(comparison.left());

        assertThat(Fractions.toDecimal(value)).isEqualByComparingTo(expected);
    }

    @Test
    void should_not_read_outside_a_metric_what_only_a_plan_has() {
        Universe universe = new Universe(problem("(and)"));
        Arithmetic arithmetic = new Arithmetic(world(universe), new Binding(universe, new WorkLimit()));

        for (Expression expression :
                List.of(new Expression.Duration(), new Expression.TotalTime(), new Expression.IsViolated("w"))) {
            assertThatThrownBy(() -> arithmetic.value(expression)).isInstanceOf(UndefinedValueException.class);
        }
    }
}
