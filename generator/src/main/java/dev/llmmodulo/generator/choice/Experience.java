package dev.llmmodulo.generator.choice;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one arm has done for one domain and model. The spend is that of solves that tell something of the arm.
 *
 * @param solved solves that ended with a solution that was verified
 * @param failed solves that used up their budget
 * @param untold solves that tell nothing of the arm: a service or verifier failed, or there was proven to be no solution
 * @param money in US dollars, as far as it is known
 * @param unpricedCalls answered calls that {@code money} leaves out
 * @param uncountedCalls answered calls that {@code tokens} leaves out
 */
record Experience(
        long solved,
        long failed,
        long untold,
        long calls,
        long tokens,
        BigDecimal money,
        long unpricedCalls,
        long uncountedCalls) {

    static final Experience NONE = new Experience(0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0);

    Experience {
        if (solved < 0
                || failed < 0
                || untold < 0
                || calls < 0
                || tokens < 0
                || money.signum() < 0
                || unpricedCalls < 0
                || uncountedCalls < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    /**
     * @param outcome its {@link Outcome#id}
     * @param calls those of this solve
     */
    static Experience of(String outcome, List<PhysicalCall> calls) {
        boolean solved = outcome.equals("solved");
        if (!solved && !outcome.equals("budget-exhausted")) {
            return new Experience(0, 0, 1, 0, 0, BigDecimal.ZERO, 0, 0);
        }
        return new Experience(
                solved ? 1 : 0,
                solved ? 0 : 1,
                0,
                calls.size(),
                calls.stream()
                        .flatMap(call -> call.usage().stream())
                        .mapToLong(TokenUsage::total)
                        .sum(),
                calls.stream().flatMap(call -> call.money().stream()).reduce(BigDecimal.ZERO, BigDecimal::add),
                calls.stream()
                        .filter(call -> call.isAnswered() && call.money().isEmpty())
                        .count(),
                calls.stream()
                        .filter(call -> call.isAnswered() && call.usage().isEmpty())
                        .count());
    }

    Experience plus(Experience other) {
        return new Experience(
                solved + other.solved,
                failed + other.failed,
                untold + other.untold,
                calls + other.calls,
                tokens + other.tokens,
                money.add(other.money),
                unpricedCalls + other.unpricedCalls,
                uncountedCalls + other.uncountedCalls);
    }

    /** The solves that tell something of the arm. */
    long told() {
        return solved + failed;
    }
}
