package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.validation.Tasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {

    @ParameterizedTest
    @ValueSource(strings = {"a b c d", "d c b a", "b d a c"})
    void should_go_on_until_nothing_is_new_in_whatever_order_the_objects_stand(String objects) {
        Universe universe = new Universe(Tasks.problem("""
                (define (domain d) (:requirements :derived-predicates :existential-preconditions)
                  (:predicates (start ?x) (next ?x ?y) (reached ?x))
                  (:derived (reached ?x) (start ?x))
                  (:derived (reached ?x) (exists (?y) (and (reached ?y) (next ?y ?x)))))
                """, """
                (define (problem x) (:domain d) (:objects %s)
                  (:init (start d) (next d c) (next c b) (next b a)) (:goal (reached a)))
                """.formatted(objects)));

        assertThat(new Execution(universe, new WorkLimit()).reachesGoal()).isTrue();
    }
}
