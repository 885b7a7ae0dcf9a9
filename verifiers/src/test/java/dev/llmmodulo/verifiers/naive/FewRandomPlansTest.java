package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As many random tasks and plans as can be afforded for every mutant of a mutation test. */
class FewRandomPlansTest {

    private static final int TASKS = 6;
    private static final int PLANS_PER_TASK = 10;

    @ParameterizedTest
    @EnumSource(Extension.class)
    void should_judge_a_few_plans_as_the_definitions_say(Extension extension) {
        for (int seed = 0; seed < TASKS; seed++) {
            RandomCases cases = RandomCases.of(seed, extension.constructs(), PLANS_PER_TASK);
            Product product = new Product(Printer.domain(cases.task()), Printer.problem(cases.task()));
            NaiveValidator naive = new NaiveValidator(new NaiveSemantics(cases.task()));
            for (List<Atom> plan : cases.plans()) {
                NaiveVerdict expected = naive.judge(plan);
                NaiveVerdict actual = product.validate(Printer.plan(plan));
                assertThat(expected.agrees(actual) || expected.mayBeNamedByConstraint(actual))
                        .as("seed %d, %s: %s by the definitions, not %s", seed, plan, expected, actual)
                        .isTrue();
            }
        }
    }

    @Test
    void should_judge_a_few_plans_with_times_as_the_definitions_say() {
        for (int seed = 0; seed < TASKS; seed++) {
            RandomTimedCases cases = RandomTimedCases.of(seed, Construct.temporal(), PLANS_PER_TASK);
            Product product = new Product(Printer.domain(cases.task()), Printer.problem(cases.task()));
            NaiveSemantics semantics = new NaiveSemantics(cases.task());
            for (List<TimedStep> plan : cases.plans()) {
                NaiveVerdict expected = NaiveTimeline.judge(semantics, plan);
                NaiveVerdict actual = product.validate(TimedPrinter.plan(plan));
                assertThat(expected.isValid() == actual.isValid() && expected.hasSameCost(actual))
                        .as("seed %d, %s: %s by the definitions, not %s", seed, plan, expected, actual)
                        .isTrue();
            }
        }
    }
}
