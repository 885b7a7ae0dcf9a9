package dev.llmmodulo.verifiers.certificate.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.checking.Condition.All;
import dev.llmmodulo.verifiers.certificate.checking.Condition.Any;
import dev.llmmodulo.verifiers.certificate.checking.Condition.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssumptionsTest {

    private static final int FACTS = 5;
    private static final CheckLimits LIMITS = new CheckLimits(20_000, Duration.ofMinutes(1), 1 << 20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void should_call_conditions_impossible_exactly_when_no_state_satisfies_them(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int impossible = 0;
        for (int i = 0; i < 500; i++) {
            List<Condition> conditions = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(any -> condition(random, 3))
                    .toList();
            boolean satisfiable = IntStream.range(0, 1 << FACTS)
                    .anyMatch(state -> conditions.stream().allMatch(condition -> holds(condition, state)));
            assertThat(new Assumptions(new Visits(LIMITS)).every(conditions, () -> false))
                    .as(conditions.toString())
                    .isEqualTo(!satisfiable);
            impossible += satisfiable ? 0 : 1;
        }
        assertThat(impossible).isBetween(50, 450);
    }

    @Test
    void should_not_tell_cases_apart_that_have_nothing_to_do_with_a_contradiction() {
        List<Condition> conditions = new ArrayList<>(List.of(new Literal(1), new Literal(3)));
        for (int fact = 2; fact < 62; fact += 2) {
            conditions.add(new Any(List.of(new Literal(2 * fact), new Literal(2 * fact + 2))));
        }
        conditions.add(new Any(List.of(new Literal(0), new Literal(2))));

        assertThat(new Assumptions(new Visits(LIMITS)).every(conditions, () -> false))
                .isTrue();
    }

    private static Condition condition(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return new Literal(random.nextInt(2 * FACTS));
        }
        List<Condition> parts = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(any -> condition(random, depth - 1))
                .toList();
        return random.nextBoolean() ? Condition.all(parts) : Condition.any(parts);
    }

    private static boolean holds(Condition condition, int state) {
        if (condition instanceof Literal literal) {
            return (state >> literal.literal() / 2 & 1) != literal.literal() % 2;
        }
        return condition instanceof All all
                ? all.parts().stream().allMatch(part -> holds(part, state))
                : ((Any) condition).parts().stream().anyMatch(part -> holds(part, state));
    }
}
