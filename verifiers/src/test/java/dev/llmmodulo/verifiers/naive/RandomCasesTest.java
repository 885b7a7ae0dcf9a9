package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomCasesTest {

    private static final int TASKS = 150;

    @Test
    void should_make_the_same_cases_from_the_same_seed() {
        assertThat(RandomCases.of(7, Construct.classical(), 20))
                .isEqualTo(RandomCases.of(7, Construct.classical(), 20))
                .isNotEqualTo(RandomCases.of(8, Construct.classical(), 20));
    }

    /** Whatever the product cannot judge yet, it must not call it wrong PDDL. */
    @ParameterizedTest
    @EnumSource(Extension.class)
    void should_write_pddl_without_errors_and_meet_every_construct(Extension extension) {
        Tally tally = new Tally();
        for (int seed = 0; seed < TASKS; seed++) {
            RandomCases cases = RandomCases.of(seed, extension.constructs(), 20);
            String domain = Printer.domain(cases.task());
            String problem = Printer.problem(cases.task());
            Reading<Problem> reading =
                    new PddlReader().problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem));
            assertThat(reading)
                    .as(() -> "seed " + cases.seed() + "\n" + domain + problem + reading.diagnostics())
                    .isInstanceOfAny(Reading.Read.class, Reading.Unsupported.class);
            NaiveValidator validator = new NaiveValidator(new NaiveSemantics(cases.task()));
            ConstructFinder finder = new ConstructFinder(cases.task());
            cases.plans().forEach(plan -> {
                NaiveVerdict verdict = validator.judge(plan);
                tally.count(finder.of(plan, verdict), verdict);
            });
        }
        assertThat(extension.constructs())
                .allSatisfy(construct -> assertThat(tally.notValid(construct)).isPositive());
    }
}
