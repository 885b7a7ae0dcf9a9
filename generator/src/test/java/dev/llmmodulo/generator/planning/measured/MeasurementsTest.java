package dev.llmmodulo.generator.planning.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsTest {

    private static final String BLOCKS = "blocksworld-4ops";

    /** Of 100 tries, how many were right by some numbers of proposals and tokens. */
    private static MeasuredStrategy strategy(
            String name, Map<Integer, Integer> proposals, Map<Integer, Integer> tokens) {
        return new MeasuredStrategy(
                name, 100, Map.of(SpendUnit.PROPOSALS, points(proposals), SpendUnit.TOKENS, points(tokens)));
    }

    private static List<Point> points(Map<Integer, Integer> curve) {
        return curve.entrySet().stream()
                .map(point -> new Point(BigDecimal.valueOf(point.getKey()), point.getValue()))
                .toList();
    }

    private static final Measurements MEASURED = new Measurements(
            Measurements.FORMAT,
            "a test",
            List.of(
                    new MeasuredProblems(
                            "m",
                            BLOCKS,
                            5,
                            6,
                            List.of(
                                    strategy("single", Map.of(1, 30), Map.of(100, 30)),
                                    strategy("loop", Map.of(1, 30, 5, 45), Map.of(100, 30, 1000, 45)),
                                    strategy("vote:20", Map.of(20, 60), Map.of(2000, 60)),
                                    strategy("puct", Map.of(5, 20, 50, 90), Map.of(1000, 20, 9000, 90)))),
                    new MeasuredProblems(
                            "m", BLOCKS, 8, 8, List.of(strategy("best-first", Map.of(3, 7), Map.of(300, 7)))),
                    new MeasuredProblems(
                            "m", "lost", 3, 3, List.of(strategy("single", Map.of(1, 0), Map.of(100, 0))))));

    private static Problem problem(int blocks) {
        String names = IntStream.range(0, blocks).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        return new PddlReader()
                .problem(
                        Source.of(
                                "domain",
                                DomainLibrary.bundled()
                                        .domain("blocksworld")
                                        .orElseThrow()
                                        .pddl()),
                        Source.of(
                                "problem",
                                "(define (problem p) (:domain " + BLOCKS + ") (:objects " + names
                                        + ") (:init (handempty)) (:goal (holding b0)))"))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1,      , loop",
        "5,      , loop",
        "20,     , vote:20",
        "50,     , puct",
        "50, 1000, loop",
        "50, 2500, vote:20",
        "19, 9000, loop",
        "99, 9999, puct",
    })
    void should_take_what_solved_most_within_all_bounds(int rounds, Long tokens, String best) {
        Budget budget = tokens == null
                ? Budget.ofRounds(rounds)
                : Budget.ofRounds(rounds).withTokens(tokens);

        assertThat(MEASURED.best("m", problem(5), budget).strategy()).isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({
        "1,   1,  95, 100, many",
        "3,   3, 950, 999, many",
        "20, 20,  50, 100, few",
        "1,   2,  40, 100, many",
        "0,   1,   1, 100, many",
    })
    void should_trust_many_tries_more_than_few(int right, int tries, int rightOfMany, int many, String best) {
        Measurements both = new Measurements(
                Measurements.FORMAT,
                "a test",
                List.of(new MeasuredProblems(
                        "m",
                        BLOCKS,
                        5,
                        5,
                        List.of(
                                new MeasuredStrategy(
                                        "few", tries, Map.of(SpendUnit.PROPOSALS, points(Map.of(1, right)))),
                                new MeasuredStrategy(
                                        "many", many, Map.of(SpendUnit.PROPOSALS, points(Map.of(1, rightOfMany))))))));

        assertThat(both.best("m", problem(5), Budget.ofRounds(1)).strategy()).isEqualTo(best);
    }

    /** Those of R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553", "15, 148, 0.0624", "0, 20, 0", "1, 29, 0.0061"})
    void should_know_the_lower_bound_of_a_share(int right, int tries, double bound) {
        assertThat(WilsonBound.lower(right, tries)).isCloseTo(bound, within(0.00005));
    }

    /** With ten votes fewer win than with three. */
    @Test
    void should_go_by_what_is_right_under_the_budget_though_more_was_right_under_a_smaller_one() {
        Measurements measured = new Measurements(
                Measurements.FORMAT,
                "a test",
                List.of(new MeasuredProblems(
                        "m",
                        BLOCKS,
                        5,
                        6,
                        List.of(
                                strategy("vote:10", Map.of(3, 60, 10, 20), Map.of(100, 60)),
                                strategy("single", Map.of(1, 40), Map.of(100, 40))))));

        assertThat(measured.best("m", problem(5), Budget.ofRounds(3)).strategy())
                .isEqualTo("vote:10");
        assertThat(measured.best("m", problem(5), Budget.ofRounds(10)).strategy())
                .isEqualTo("single");
    }

    @Test
    void should_give_its_reason_with_the_numbers_and_where_they_are_from() {
        assertThat(MEASURED.best("m", problem(6), Budget.ofRounds(20).withTokens(2000))
                        .reason())
                .isEqualTo(
                        "the best that was measured with m on blocksworld-4ops of 5 to 6 objects within 20 proposals and "
                                + "2000 tokens: vote:20 60 of 100, loop 45 of 100, single 30 of 100 (a test)");
    }

    @Test
    void should_take_a_budget_without_bounds_for_a_large_one() {
        assertThat(MEASURED.best("m", problem(5), Budget.UNBOUNDED).strategy()).isEqualTo("puct");
    }

    @ParameterizedTest
    @CsvSource({"4, loop", "7, best-first", "8, best-first", "9, loop"})
    void should_go_by_the_larger_of_two_measured_sizes_and_by_none_outside_of_them(int blocks, String best) {
        assertThat(MEASURED.best("m", problem(blocks), Budget.ofRounds(10)).strategy())
                .isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({
        "other, 5, nothing was measured with other on blocksworld-4ops of 5 objects",
        "m,     9, nothing was measured with m on blocksworld-4ops of 9 objects",
    })
    void should_fall_back_to_the_loop_where_nothing_was_measured(String model, int blocks, String words) {
        BestMeasured best = MEASURED.best(model, problem(blocks), Budget.ofRounds(10));

        assertThat(best.strategy()).isEqualTo("loop");
        assertThat(best.reason()).startsWith(words);
    }

    @Test
    void should_fall_back_to_the_loop_where_nothing_helped_or_the_bound_was_not_measured() {
        assertThat(MEASURED.best("m", problem(8), Budget.ofRounds(2)))
                .isEqualTo(new BestMeasured(
                        "loop",
                        "nothing that was measured with m on blocksworld-4ops of 8 objects within 2 proposals solved a "
                                + "problem (a test), so that it is left at the usual one",
                        false));
        assertThat(MEASURED.best("m", problem(5), Budget.ofRounds(9).withTime(Duration.ofSeconds(1)))
                        .strategy())
                .isEqualTo("loop");
    }

    private static final Measurements PRICED = new Measurements(
            Measurements.FORMAT,
            "a test",
            List.of(new MeasuredProblems(
                    "m",
                    BLOCKS,
                    5,
                    5,
                    List.of(
                            priced("loop", Map.of("0.001", 30, "0.02", 45)),
                            priced("vote:20", Map.of("0.03", 60)),
                            strategy("puct", Map.of(5, 90), Map.of(1000, 90))))));

    private static MeasuredStrategy priced(String name, Map<String, Integer> dollars) {
        List<Point> points = dollars.entrySet().stream()
                .map(point -> new Point(new BigDecimal(point.getKey()), point.getValue()))
                .toList();
        int most = points.stream().mapToInt(Point::right).max().orElseThrow();
        return new MeasuredStrategy(
                name, 100, Map.of(SpendUnit.DOLLARS, points, SpendUnit.PROPOSALS, points(Map.of(10, most))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0009,  , loop,    nothing that was measured with m on blocksworld-4ops of 5 objects within 0.0009 dollars solved",
        "0.001,   , loop,    the best that was measured with m on blocksworld-4ops of 5 objects within 0.001 dollars: loop 30 of 100",
        "0.029,   , loop,    'the best that was measured with m on blocksworld-4ops of 5 objects within 0.029 dollars: loop 45 of 100, vote:20 0 of 100 (a test)'",
        "0.03,    , vote:20, 'the best that was measured with m on blocksworld-4ops of 5 objects within 0.03 dollars: vote:20 60 of 100, loop 45'",
        "0.03,   9, loop,    nothing that was measured with m on blocksworld-4ops of 5 objects within 9 proposals and 0.03 dollars solved",
        "0.03,  10, vote:20, 'the best that was measured with m on blocksworld-4ops of 5 objects within 10 proposals and 0.03 dollars: vote:20 60'",
    })
    void should_go_by_the_tightest_bound_money_among_them(
            BigDecimal dollars, Integer rounds, String best, String words) {
        Budget budget = Budget.UNBOUNDED.withMoney(dollars);

        BestMeasured chosen = PRICED.best("m", problem(5), rounds == null ? budget : budget.withRounds(rounds));

        assertThat(chosen.strategy()).isEqualTo(best);
        assertThat(chosen.reason()).startsWith(words);
    }

    @Test
    void should_say_nothing_of_money_where_none_was_measured() {
        assertThat(MEASURED.best(
                        "m", problem(5), Budget.ofRounds(20).withTokens(2000).withMoney(BigDecimal.ONE)))
                .isEqualTo(new BestMeasured(
                        "loop",
                        "how many dollars it takes was not measured with m on blocksworld-4ops of 5 to 6 objects (a test), "
                                + "so that it is left at the usual one",
                        false));
    }

    /** Whoever asks for opinions too needs more calls than proposals. */
    @ParameterizedTest
    @CsvSource({
        "10, 10, loop,                 within 10 proposals and 10 calls: loop 50 of 100",
        "10, 20, 'loop,critic=model',  'within 10 proposals and 20 calls: loop,critic=model 90 of 100, loop 50 of 100'",
        "9,  20, loop,                 within 9 proposals and 20 calls solved a problem",
    })
    void should_not_take_a_budget_of_calls_for_one_of_proposals(int rounds, int calls, String best, String words) {
        Measurements measured = new Measurements(
                Measurements.FORMAT,
                "a test",
                List.of(new MeasuredProblems(
                        "m",
                        BLOCKS,
                        5,
                        5,
                        List.of(called("loop", 50, 10, 10), called("loop,critic=model", 90, 10, 20)))));

        BestMeasured chosen =
                measured.best("m", problem(5), Budget.ofRounds(rounds).withCalls(calls));

        assertThat(chosen.strategy()).isEqualTo(best);
        assertThat(chosen.reason()).contains(words);
    }

    private static MeasuredStrategy called(String name, int right, int proposals, int calls) {
        return new MeasuredStrategy(
                name,
                100,
                Map.of(
                        SpendUnit.PROPOSALS, points(Map.of(proposals, right)),
                        SpendUnit.CALLS, points(Map.of(calls, right))));
    }

    @Test
    void should_say_nothing_of_calls_where_only_proposals_were_counted() {
        assertThat(MEASURED.best("m", problem(5), Budget.ofRounds(20).withCalls(20))
                        .reason())
                .startsWith("how many calls it takes was not measured with m");
    }

    @Test
    void should_keep_money_in_its_file() {
        assertThat(PRICED.write()).contains("\"dollars\"", "\"most\" : 0.001");
        assertThat(Measurements.read(Source.of("m.json", PRICED.write()))).isEqualTo(PRICED);
    }

    @Test
    void should_come_back_from_its_file_as_it_was() {
        assertThat(Measurements.read(Source.of("m.json", MEASURED.write()))).isEqualTo(MEASURED);
    }

    @Test
    void should_bring_measurements_of_the_embedded_model() {
        assertThat(Measurements.bundled()
                        .best("embedded", problem(16), Budget.ofRounds(100).withTokens(6000))
                        .strategy())
                .isEqualTo("mcts-g,reward=h-ff");
    }

    /** Where the loop is beaten by asking for the rest. */
    @Test
    void should_bring_measurements_of_the_sizes_of_planbench_logistics() {
        NamedDomain logistics = DomainLibrary.bundled().domain("logistics").orElseThrow();
        assertThat(logistics.instances()).hasSize(25).allSatisfy(instance -> {
            Problem problem = new PddlReader()
                    .problem(logistics.domain(), Source.of("problem", instance.pddl()))
                    .orThrow();
            BestMeasured best = Measurements.bundled()
                    .best("embedded", problem, Budget.ofRounds(100).withTokens(6000));
            assertThat(best.reason()).startsWith("the best that was measured with embedded");
            assertThat(best.strategy()).isNotEqualTo("loop");
        });
    }

    @Test
    void should_bring_measurements_that_hold_within_any_budget_of_money_since_the_embedded_model_costs_none() {
        assertThat(Measurements.bundled()
                        .best("embedded", problem(16), Budget.ofRounds(100).withMoney(new BigDecimal("0.01")))
                        .reason())
                .startsWith("the best that was measured with embedded");
    }

    @Test
    void should_refuse_a_document_that_holds_nothing() {
        assertThatThrownBy(() -> Measurements.read(Source.of("m.json", "null")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("m.json:1:1: error: no measurements can be read: the text holds nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\": \"other/1\", \"from\": \"\", \"measured\": []}",
                "{\"format\": \"llm-modulo-measured/1\", \"from\": \"\"}",
                "{\"format\": \"llm-modulo-measured/1\", \"from\": \"\", \"measured\": [], \"more\": 1}",
                "{\"format\": \"llm-modulo-measured/1\", \"from\": \"\", \"measured\": [{\"model\": \"m\", \"domain\": \"d\", "
                        + "\"leastObjects\": 1, \"mostObjects\": 1, \"strategies\": [{\"strategy\": \"loop\", \"tries\": 1, "
                        + "\"right\": {\"tokens\": [{\"most\": 1, \"right\": 2}]}}]}]}"
            })
    void should_refuse_what_holds_no_measurements(String text) {
        assertThatThrownBy(() -> Measurements.read(Source.of("m.json", text)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("m.json:")
                .hasMessageContaining("no measurements can be read");
    }
}
