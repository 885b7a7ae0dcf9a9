package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At first (here) holds, and (gone) does not. */
class ChangeTest {

    private final Universe universe = new Universe(problem());
    private final WorkLimit limit = new WorkLimit();
    private final World world =
            World.of(universe.problem().init(), universe.problem(), new Derivation(universe, limit));

    private static Problem problem() {
        return Tasks.problem("""
                (define (domain d) (:requirements :adl :numeric-fluents)
                  (:predicates (here) (gone) (fresh) (both)) (:functions (f) (g))
                  (:action act :parameters () :precondition (and)
                    :effect (and (not (here)) (not (gone)) (fresh) (here) (both) (not (both))
                      (increase (f) 2) (decrease (f) 1) (assign (g) (f)))))
                """, "(define (problem x) (:domain d) (:init (here) (= (f) 5) (= (g) 0)) (:goal (and)))");
    }

    private Change change() {
        return Change.of(universe.action("act").orElseThrow().effect(), world, new Binding(universe, limit));
    }

    @ParameterizedTest
    @CsvSource({
        "fresh, true, true",
        "fresh, false, false",
        "gone, true, false",
        "gone, false, true",
        "here, true, true",
        "here, false, false",
        "both, true, true",
        "both, false, false",
        "other, true, false",
        "other, false, false"
    })
    void should_say_which_literals_it_makes_true_whatever_holds_now(String predicate, boolean positive, boolean makes) {
        assertThat(change().makesTrue(new Literal(new Fact(predicate, List.of()), positive)))
                .isEqualTo(makes);
    }

    @Test
    void should_tell_apart_values_that_are_added_to_and_values_that_are_set() {
        assertThat(change().increased()).hasToString("[(f)]");
        assertThat(change().assigned()).hasToString("[(g)]");
    }

    @Test
    void should_tell_of_each_fact_that_is_not_what_it_was() {
        List<String> changed = new ArrayList<>();

        change().apply(fact -> changed.add(fact.toString()));

        assertThat(changed).containsExactly("(fresh)", "(both)");
        assertThat(world.facts()).map(Fact::toString).containsExactlyInAnyOrder("(here)", "(fresh)", "(both)");
    }
}
