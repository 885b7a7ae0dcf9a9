package dev.llmmodulo.verifiers.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationCheckTest {

    private static final NumberedStep STEP = new NumberedStep(1, PlanStep.of("wait"), "(wait)");

    @ParameterizedTest
    @CsvSource({
        "LESS,     2.9999, true", "LESS,     3,      false", "LESS,     3.0001, false",
        "AT_MOST,  3,      true", "AT_MOST,  3.001,  true", "AT_MOST,  3.00101, false",
        "EQUAL,    2.99901, true", "EQUAL,    2.999,  false", "EQUAL,    3.00099, true",
        "EQUAL,    3.001,  false", "AT_LEAST, 2.999,  true", "AT_LEAST, 2.9989, false",
        "GREATER,  3.0001, true", "GREATER,  3,      false", "GREATER,  2.9999, false"
    })
    void should_compare_a_duration_with_a_bound_of_3(Comparator comparator, BigDecimal duration, boolean holds) {
        DurationBound bound = new DurationBound(Moment.START, comparator, new Expression.Number(BigDecimal.valueOf(3)));
        LastingStep step = step(List.of(bound), List.of(), Optional.of(duration));

        Optional<StepCritique> failure =
                new DurationCheck(PlanValidator.EPSILON).failure(new Event.Edge(step, Moment.START), world());

        assertThat(failure.isEmpty()).isEqualTo(holds);
    }

    /** What is needed over all such a step would never be looked at. */
    @ParameterizedTest
    @CsvSource({
        "EQUAL, 0.0005, 0, false", "AT_LEAST, 0.0005, 0, false", "EQUAL, 0.0005, 0.0001, true",
        "EQUAL, 0, 0, true", "AT_LEAST, 0, 0, true", "AT_MOST, 0.0005, 0, true"
    })
    void should_not_take_a_step_that_is_to_last_for_one_of_no_time(
            Comparator comparator, BigDecimal bound, BigDecimal duration, boolean holds) {
        DurationBound asked = new DurationBound(Moment.START, comparator, new Expression.Number(bound));
        LastingStep step = step(List.of(asked), List.of(), Optional.of(duration));

        Optional<StepCritique> failure =
                new DurationCheck(PlanValidator.EPSILON).failure(new Event.Edge(step, Moment.START), world());

        assertThat(failure.isEmpty()).isEqualTo(holds);
    }

    @Test
    void should_not_take_an_effect_at_the_start_that_hangs_on_the_end() {
        TimedEffect effect = new TimedEffect(
                List.of(), List.of(new TimedCondition(Moment.END, Formula.TRUE)), Moment.START, Effect.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(List.of(), List.of(effect), Optional.of(BigDecimal.ONE)));
    }

    private static LastingStep step(
            List<DurationBound> bounds, List<TimedEffect> effects, Optional<BigDecimal> duration) {
        DurativeAction action = new DurativeAction("wait", List.of(), bounds, List.of(), effects);
        Binding binding = new Binding(new Universe(Tasks.threeBlocks()), new WorkLimit());
        return new LastingStep(STEP, action, binding, BigDecimal.ZERO, duration);
    }

    private static World world() {
        Universe universe = new Universe(Tasks.threeBlocks());
        WorkLimit limit = new WorkLimit();
        return World.of(universe.problem().init(), universe.problem(), new Derivation(universe, limit));
    }
}
