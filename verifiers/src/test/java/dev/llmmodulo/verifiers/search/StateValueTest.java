package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateValueTest {

    /** A lamp that burns out when it is switched off. */
    private static final Problem LAMPS = Tasks.problem("""
            (define (domain lamps) (:requirements :strips :typing :derived-predicates :action-costs)
              (:predicates (off ?l) (on ?l) (burnt ?l) (bright ?l) (tall ?l))
              (:functions (total-cost))
              (:derived (bright ?l) (and (on ?l) (tall ?l)))
              (:action switch-on :parameters (?l) :precondition (off ?l)
                :effect (and (not (off ?l)) (on ?l) (increase (total-cost) 2.5)))
              (:action switch-off :parameters (?l) :precondition (on ?l)
                :effect (and (not (on ?l)) (burnt ?l) (increase (total-cost) 1))))
            """, """
            (define (problem two) (:domain lamps) (:objects a b)
              (:init (off a) (off b) (tall a) (tall b))
              (:goal (and (bright a) (bright b))) (:metric minimize (total-cost)))
            """);

    static Stream<StateValue> values() {
        return Stream.of(
                StateValue.atLeast(LAMPS, SearchHeuristic.LM_CUT, SearchLimits.USUAL),
                StateValue.about(LAMPS, SearchLimits.USUAL));
    }

    private static Set<Fact> state(String... facts) {
        return Stream.concat(Stream.of("tall a", "tall b"), Stream.of(facts))
                .map(text -> List.of(text.split(" ")))
                .map(words -> new Fact(words.get(0), words.subList(1, words.size())))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("values")
    void should_fall_by_the_cost_of_each_step_towards_the_goal(StateValue value) {
        assertThat(value.of(LAMPS.init())).contains(BigDecimal.valueOf(5));
        assertThat(value.of(state("on a", "bright a", "off b"))).contains(new BigDecimal("2.5"));
        assertThat(value.of(state("on a", "on b"))).contains(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @MethodSource("values")
    void should_be_missing_where_no_plan_leads_on(StateValue value) {
        assertThat(value.of(state("burnt a", "off b"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void should_not_depend_on_what_the_goal_does_not_depend_on(StateValue value) {
        assertThat(value.of(state("on a", "off b", "burnt b"))).contains(new BigDecimal("2.5"));
    }
}
