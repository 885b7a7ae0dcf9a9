package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.reading.PddlException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The product against the naive validator on random tasks and plans: verdict, failing step, unmet literals, form and cost
 * must be the same. Only PDDL and plan text goes from one side to the other. An extension that the product says it does
 * not support is left out with a message; from the day on that it is supported, it is compared.
 */
class DifferentialFuzzTest {

    private static final int PLANS_PER_TASK = 20;
    private static final int SAMPLE = 20_000;
    private static final int FULL = 2_000_000;

    /** These make a plan invalid, so that no valid one meets them. */
    private static final Set<Construct> NEVER_VALID = EnumSet.of(
            Construct.UNKNOWN_ACTION,
            Construct.UNKNOWN_OBJECT,
            Construct.WRONG_ARITY,
            Construct.WRONG_TYPE,
            Construct.UNDEFINED_COST,
            Construct.UNDEFINED_VALUE,
            Construct.UPDATES_CONFLICT);

    @ParameterizedTest
    @EnumSource(Extension.class)
    void should_judge_plans_as_the_definitions_say(Extension extension) {
        boolean full = System.getProperty("llmmodulo.sweeps", "sample").equals("full");
        int pairs = pairs(extension, full ? FULL : SAMPLE);
        Tally tally = new Tally();
        int decidedByChecker = 0;
        for (int seed = 0; tally.pairs() < pairs; seed++) {
            RandomCases cases = RandomCases.of(seed, extension.constructs(), PLANS_PER_TASK);
            decidedByChecker += compare(cases, tally);
        }
        System.out.printf("%s%n%sthe compiled checker decided %d%n", extension, tally, decidedByChecker);
        assertThat(tally.undecided()).isLessThanOrEqualTo(pairs / 1000);
        for (Construct construct : extension.constructs()) {
            assertThat(tally.notValid(construct))
                    .as(construct + " in plans that are not valid")
                    .isPositive();
            if (!NEVER_VALID.contains(construct)) {
                assertThat(tally.valid(construct))
                        .as(construct + " in valid plans")
                        .isPositive();
            }
        }
    }

    /** How many plans the compiled checker decided. */
    private static int compare(RandomCases cases, Tally tally) {
        String domain = Printer.domain(cases.task());
        String problem = Printer.problem(cases.task());
        Product product = product(cases, domain, problem);
        NaiveValidator naive = new NaiveValidator(new NaiveSemantics(cases.task()));
        ConstructFinder finder = new ConstructFinder(cases.task());
        int decidedByChecker = 0;
        for (List<Atom> plan : cases.plans()) {
            String text = Printer.plan(plan);
            NaiveVerdict expected = naive.judge(plan);
            NaiveVerdict actual = product.validate(text);
            if (actual.kind() == NaiveVerdict.Kind.UNDECIDED) {
                tally.countUndecided();
                continue;
            }
            if (!expected.agrees(actual) && !expected.mayBeNamedByConstraint(actual)) {
                throw new AssertionError(report(cases, domain, problem, text, "validator", expected, actual));
            }
            Optional<NaiveVerdict> checked = product.check(text);
            if (checked.isPresent() && !expected.agrees(checked.get())) {
                throw new AssertionError(
                        report(cases, domain, problem, text, "compiled checker", expected, checked.get()));
            }
            decidedByChecker += checked.isPresent() ? 1 : 0;
            tally.count(finder.of(plan, expected), expected);
        }
        return decidedByChecker;
    }

    private static Product product(RandomCases cases, String domain, String problem) {
        try {
            return new Product(domain, problem);
        } catch (PddlException refused) {
            throw new AssertionError("seed " + cases.seed() + "\n" + domain + problem, refused);
        }
    }

    private static String report(
            RandomCases cases,
            String domain,
            String problem,
            String plan,
            String who,
            NaiveVerdict expected,
            NaiveVerdict actual) {
        return "seed " + cases.seed() + "\n" + domain + problem + plan + "by the definitions: " + expected + "\nthe "
                + who + ": " + actual;
    }

    /** The tasks and plans of the sample mode. */
    static Stream<RandomCases> sample(Extension extension) {
        return LongStream.range(0, pairs(extension, SAMPLE) / PLANS_PER_TASK)
                .mapToObj(seed -> RandomCases.of(seed, extension.constructs(), PLANS_PER_TASK));
    }

    private static int pairs(Extension extension, int classical) {
        return extension == Extension.NOTHING ? classical : classical / 4;
    }
}
