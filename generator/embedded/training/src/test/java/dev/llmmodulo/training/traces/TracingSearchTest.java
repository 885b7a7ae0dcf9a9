package dev.llmmodulo.training.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.training.traces.SearchTrace.Visit;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.StateValue;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracingSearchTest {

    private static Optional<Long> number(OptionalLong estimate) {
        return estimate.stream().boxed().findFirst();
    }

    /** By the validator's semantics, and the estimates by another road to h_FF. */
    @ParameterizedTest
    @CsvSource({"blocksworld-4, 10", "blocksworld-7, 4", "logistics, 3", "depots, 3"})
    void should_reach_each_state_once_by_steps_that_apply(String kind, int count) {
        for (Searched one : Searched.of(kind, count, 40)) {
            StateValue value = StateValue.about(one.problem(), SearchLimits.USUAL);
            Set<State> reached = new HashSet<>(Set.of(new State(one.problem().init())));
            assertThat(number(one.trace().initially()))
                    .isEqualTo(value.of(one.problem().init()).map(BigDecimal::longValueExact));
            for (int state = 1; state <= one.trace().visits().size(); state++) {
                List<Move> way = one.trace().way(state).stream()
                        .map(number -> one.trace().visit(number).move())
                        .toList();
                List<State> states = PlanTrace.of(one.problem(), one.plan(way)).states();

                assertThat(states).hasSize(way.size() + 1);
                State last = states.get(way.size());
                assertThat(reached.add(last)).isTrue();
                assertThat(number(one.trace().visit(state).estimate()))
                        .isEqualTo(value.of(last.facts()).map(BigDecimal::longValueExact));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"blocksworld-3, 20, 15", "blocksworld-8, 10, 10", "logistics, 8, 8", "depots, 8, 6"})
    void should_end_with_a_valid_plan_for_nearly_every_problem(String kind, int count, int found) {
        List<Searched> searched = Searched.of(kind, count, 70);

        assertThat(searched)
                .hasSizeGreaterThanOrEqualTo(found)
                .allMatch(one -> CriticBank.of(new PlanValidator())
                                .judge(
                                        one.problem(),
                                        PlanReading.Read.of(one.plan(one.trace().plan())))
                        instanceof Verdict.Valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-8", "depots"})
    void should_look_at_other_states_than_those_of_the_plan(String kind) {
        assertThat(Searched.of(kind, 5, 90))
                .anyMatch(
                        one -> one.trace().visits().size() > one.trace().plan().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-6", "logistics"})
    void should_search_the_same_way_whenever_the_problem_is_said_the_same_way(String kind) {
        for (Searched one : Searched.of(kind, 3, 110)) {
            Drawing first = new Drawing(one.drawing().world(), Draw.seeded(3));
            Drawing again = new Drawing(one.drawing().world(), Draw.seeded(3));

            assertThat(new TracingSearch(1000).trace(one.problem(), again))
                    .isEqualTo(new TracingSearch(1000).trace(one.problem(), first));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void should_look_at_no_more_states_than_allowed(int most) {
        for (Searched one : Searched.of("blocksworld-6", 5, 130)) {
            List<Visit> visits = one.trace().visits();
            Optional<SearchTrace> bounded = new TracingSearch(most).trace(one.problem(), one.drawing());

            assertThat(bounded).isEqualTo(visits.size() <= most ? Optional.of(one.trace()) : Optional.empty());
        }
    }
}
