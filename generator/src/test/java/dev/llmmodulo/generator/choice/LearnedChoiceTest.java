package dev.llmmodulo.generator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.Transcript;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arms that solve a problem with a known probability and a known spend. */
class LearnedChoiceTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private final List<SolveEvent> events = new ArrayList<>();

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("arms.json");
    }

    /** What a synthetic arm does in one solve; the problem is how its coin falls. */
    private record Synthetic(double success, Optional<BigDecimal> money, Optional<TokenUsage> usage, int calls) {

        static Synthetic ofMoney(double success, String dollars) {
            return new Synthetic(success, Optional.of(new BigDecimal(dollars)), Optional.of(TokenUsage.of(1, 1)), 1);
        }

        static Synthetic ofTokens(double success, long tokens) {
            return new Synthetic(success, Optional.empty(), Optional.of(TokenUsage.of(tokens, 0)), 1);
        }

        static Synthetic ofCalls(double success, int calls) {
            return new Synthetic(success, Optional.empty(), Optional.empty(), calls);
        }

        Strategy<Double, String> strategy(SolveListener listener) {
            return (instance, coin, meter) -> {
                for (int i = 0; i < calls; i++) {
                    meter.ledger().record(call(PhysicalCall.OK, usage, money));
                }
                Transcript<String> transcript = transcript(instance, meter);
                Outcome<String> outcome = coin < success
                        ? new Outcome.Solved<>("plan", "plan", List.of(), transcript)
                        : new Outcome.BudgetExhausted<>(Limit.ROUNDS, transcript);
                listener.on(
                        new SolveEvent.Ended(instance, outcome, meter.ledger().total()));
                return outcome;
            };
        }
    }

    private static PhysicalCall call(String result, Optional<TokenUsage> usage, Optional<BigDecimal> money) {
        return new PhysicalCall("test:model", 1, 1, Instant.EPOCH, Duration.ZERO, result, usage, money);
    }

    private static Transcript<String> transcript(String instance, BudgetMeter meter) {
        return new Transcript<>(
                instance,
                List.of(),
                List.of(new Decision(0, "of the arm itself", "")),
                meter.ledger().calls());
    }

    private static Arm<Double, String> arm(String name, Synthetic synthetic) {
        return new Arm<>(name, synthetic::strategy);
    }

    private LearnedChoice<Double, String> choice(List<Arm<Double, String>> arms) {
        return new LearnedChoice<>(arms, ArmRecords.open(file), "toy", "test:model", 11, events::add);
    }

    private static BudgetMeter meter() {
        return new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), InstantSource.fixed(Instant.EPOCH));
    }

    /** How often each arm was chosen in so many solves. */
    private Map<String, Integer> chosen(LearnedChoice<Double, String> choice, int from, int to) {
        SplittableRandom coins = new SplittableRandom(3);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < to; i++) {
            double coin = coins.nextDouble();
            if (i >= from) {
                Outcome<String> outcome = choice.solve("i" + i, coin, meter());
                counts.merge(outcome.transcript().decisions().get(0).choice(), 1, Integer::sum);
            }
        }
        return counts;
    }

    @Test
    void should_come_to_choose_the_arm_that_solves_most_for_its_money() {
        LearnedChoice<Double, String> choice = choice(List.of(
                arm("dear", Synthetic.ofMoney(0.9, "0.30")),
                arm("cheap", Synthetic.ofMoney(0.6, "0.10")),
                arm("useless", Synthetic.ofMoney(0.1, "0.05"))));

        assertThat(chosen(choice, 0, 200).get("arm cheap")).isGreaterThan(120);
    }

    @Test
    void should_measure_by_tokens_where_prices_are_not_known_and_by_calls_where_nothing_is() {
        LearnedChoice<Double, String> byTokens = choice(
                List.of(arm("long", Synthetic.ofTokens(0.8, 4000)), arm("short", Synthetic.ofTokens(0.7, 1000))));
        assertThat(chosen(byTokens, 0, 100).get("arm short")).isGreaterThan(80);
        assertThat(lastDecision().reason()).startsWith("the most success per token of these draws for toy and ");

        file = folder.resolve("calls.json");
        LearnedChoice<Double, String> byCalls =
                choice(List.of(arm("many", Synthetic.ofCalls(0.8, 9)), arm("one", Synthetic.ofCalls(0.7, 1))));
        assertThat(chosen(byCalls, 0, 100).get("arm one")).isGreaterThan(80);
        assertThat(lastDecision().reason()).startsWith("the most success per call ");
    }

    private Decision lastDecision() {
        return events.stream()
                .filter(SolveEvent.Decided.class::isInstance)
                .map(event -> ((SolveEvent.Decided) event).decision())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void should_choose_the_same_again_and_after_a_resumption() throws IOException {
        List<Arm<Double, String>> arms =
                List.of(arm("a", Synthetic.ofMoney(0.5, "0.10")), arm("b", Synthetic.ofMoney(0.6, "0.10")));
        chosen(choice(arms), 0, 40);
        List<SolveEvent> atOnce = withoutOutcomes();
        String learned = Files.readString(file);

        events.clear();
        file = folder.resolve("resumed.json");
        chosen(choice(arms), 0, 25);
        chosen(choice(arms), 25, 40);

        assertThat(withoutOutcomes()).isEqualTo(atOnce);
        assertThat(Files.readString(file)).isEqualTo(learned);
    }

    private List<SolveEvent> withoutOutcomes() {
        return events.stream().filter(SolveEvent.Decided.class::isInstance).toList();
    }

    @Test
    void should_keep_what_was_learned_apart_for_each_domain_and_model() {
        List<Arm<Double, String>> arms = List.of(arm("a", Synthetic.ofMoney(1, "0.10")));
        choice(arms).solve("i", 0.5, meter());
        ArmRecords records = ArmRecords.open(file);

        assertThat(records.of("toy", "test:model", "a").solved()).isEqualTo(1);
        assertThat(records.of("toy", "test:other", "a")).isEqualTo(Experience.NONE);
        assertThat(records.of("other", "test:model", "a")).isEqualTo(Experience.NONE);
    }

    @Test
    void should_write_what_was_learned_as_json() throws IOException {
        choice(List.of(arm("a", Synthetic.ofMoney(1, "0.10")))).solve("i", 0.5, meter());

        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "format" : "llm-modulo-arms/1",
                  "arms" : [ {
                    "domain" : "toy",
                    "model" : "test:model",
                    "arm" : "a",
                    "experience" : {
                      "solved" : 1,
                      "failed" : 0,
                      "untold" : 0,
                      "calls" : 1,
                      "tokens" : 2,
                      "money" : 0.10,
                      "unpricedCalls" : 0,
                      "uncountedCalls" : 0
                    }
                  } ]
                }
                """);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("arms.json.lock"));
        }
    }

    @ParameterizedTest
    @CsvSource({"MODEL", "VERIFIER", "HANDOVER", "INTERRUPTED"})
    void should_not_hold_an_aborted_solve_against_an_arm(Outcome.Boundary boundary) {
        Arm<Double, String> aborting = new Arm<>("a", listener -> (instance, coin, meter) -> {
            meter.ledger().record(call("SERVER_ERROR", Optional.empty(), Optional.empty()));
            return new Outcome.Aborted<>(boundary, "SERVER_ERROR: 500", transcript(instance, meter));
        });

        Outcome<String> outcome = choice(List.of(aborting)).solve("i", 0.5, meter());

        assertThat(outcome).isInstanceOf(Outcome.Aborted.class);
        Experience experience = ArmRecords.open(file).of("toy", "test:model", "a");
        assertThat(experience.told()).isZero();
        assertThat(experience.untold()).isEqualTo(1);
        assertThat(experience.calls()).isZero();
    }

    @Test
    void should_not_lose_prices_for_a_call_that_failed() {
        Arm<Double, String> retrying = new Arm<>("a", listener -> (instance, coin, meter) -> {
            meter.ledger().record(call("SERVER_ERROR", Optional.empty(), Optional.empty()));
            return Synthetic.ofMoney(1, "0.10").strategy(listener).solve(instance, coin, meter);
        });
        LearnedChoice<Double, String> choice = choice(List.of(retrying));
        choice.solve("i", 0.5, meter());
        choice.solve("j", 0.5, meter());

        assertThat(lastDecision().reason()).contains("per dollar").contains("(1 of 1 solved)");
    }

    @Test
    void should_count_only_what_the_solve_itself_spent() {
        BudgetMeter meter = meter();
        meter.ledger().record(call(PhysicalCall.OK, Optional.of(TokenUsage.of(5, 5)), Optional.of(BigDecimal.TEN)));

        choice(List.of(arm("a", Synthetic.ofMoney(1, "0.10")))).solve("i", 0.5, meter);

        assertThat(ArmRecords.open(file).of("toy", "test:model", "a").money()).isEqualByComparingTo("0.10");
    }

    @Test
    void should_record_the_choice_and_why_and_end_once() {
        Outcome<String> outcome =
                choice(List.of(arm("a", Synthetic.ofMoney(1, "0.10")))).solve("i", 0.5, meter());

        Decision decision = outcome.transcript().decisions().get(0);
        assertThat(outcome.transcript().decisions()).hasSize(2);
        assertThat(decision.afterRound()).isZero();
        assertThat(decision.choice()).isEqualTo("arm a");
        assertThat(decision.reason())
                .matches("the most success per call of these draws for toy and test:model: "
                        + "a 0\\.\\d{4} for 1\\.000000 \\(0 of 0 solved\\)");
        assertThat(events)
                .containsExactly(
                        new SolveEvent.Decided("i", decision),
                        new SolveEvent.Ended("i", outcome, ((SolveEvent.Ended) events.get(1)).spend()));
    }

    @Test
    void should_lose_nothing_when_solves_end_at_once() throws InterruptedException {
        LearnedChoice<Double, String> choice = new LearnedChoice<>(
                List.of(arm("a", Synthetic.ofMoney(0.5, "0.10"))),
                ArmRecords.open(file),
                "toy",
                "test:model",
                11,
                SolveListener.SILENT);
        List<Thread> threads = Stream.of(0, 1, 2, 3)
                .map(number -> new Thread(() -> {
                    for (int i = 0; i < 10; i++) {
                        choice.solve(number + "-" + i, i < 3 ? 0.0 : 1.0, meter());
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        Experience experience = ArmRecords.open(file).of("toy", "test:model", "a");
        assertThat(experience.solved()).isEqualTo(12);
        assertThat(experience.failed()).isEqualTo(28);
    }

    @Test
    void should_add_to_what_others_have_written_to_the_file_meanwhile() {
        ArmRecords one = ArmRecords.open(file);
        ArmRecords other = ArmRecords.open(file);
        Experience solved = new Experience(1, 0, 0, 1, 5, BigDecimal.ONE, 0, 0);

        one.add("toy", "test:model", "a", solved);
        other.add("toy", "test:model", "a", solved);
        other.add("toy", "test:model", "b", solved);
        one.add("toy", "test:model", "a", solved);

        assertThat(ArmRecords.open(file).of("toy", "test:model", "a").solved()).isEqualTo(3);
        assertThat(one.of("toy", "test:model", "a").solved()).isEqualTo(3);
        assertThat(one.of("toy", "test:model", "b").solved()).isEqualTo(1);
    }

    @Test
    void should_lose_nothing_when_several_keep_the_file_at_once() throws InterruptedException {
        Experience solved = new Experience(1, 0, 0, 1, 5, BigDecimal.ONE, 0, 0);
        List<Thread> threads = Stream.of(0, 1, 2, 3)
                .map(number -> new Thread(() -> {
                    ArmRecords own = ArmRecords.open(file);
                    for (int i = 0; i < 10; i++) {
                        own.add("toy", "test:model", "a", solved);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(ArmRecords.open(file).of("toy", "test:model", "a").solved()).isEqualTo(40);
    }

    @Test
    void should_keep_what_an_interrupted_solve_taught_and_stay_interrupted() {
        Thread.currentThread().interrupt();
        ArmRecords.open(file).add("toy", "test:model", "a", new Experience(1, 0, 0, 1, 5, BigDecimal.ONE, 0, 0));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ArmRecords.open(file).of("toy", "test:model", "a").solved()).isEqualTo(1);
    }

    /** The last call of a solve whose budget ended, and whether that tells of the arm. */
    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, false",
        "SERVER_ERROR, false",
        "UNREACHABLE,  false",
        "TIMED_OUT,    true",
        "ok,           true",
    })
    void should_not_hold_against_an_arm_that_the_budget_ended_while_the_service_failed(String last, boolean told) {
        Arm<Double, String> waiting = new Arm<>("a", listener -> (instance, coin, meter) -> {
            meter.ledger().record(call(PhysicalCall.OK, Optional.of(TokenUsage.of(1, 1)), Optional.empty()));
            meter.ledger().record(call(last, Optional.empty(), Optional.empty()));
            meter.ledger().record(call(PhysicalCall.SUPERSEDED, Optional.empty(), Optional.empty()));
            return new Outcome.BudgetExhausted<>(Limit.TIME, transcript(instance, meter));
        });

        choice(List.of(waiting)).solve("i", 0.5, meter());

        Experience experience = ArmRecords.open(file).of("toy", "test:model", "a");
        assertThat(experience.failed()).isEqualTo(told ? 1 : 0);
        assertThat(experience.untold()).isEqualTo(told ? 0 : 1);
    }

    @Test
    void should_believe_a_prior_until_it_is_proven_wrong() {
        List<Arm<Double, String>> arms = List.of(
                new Arm<>("praised", new Prior(10, 1), Synthetic.ofMoney(0.1, "0.10")::strategy),
                new Arm<>("scorned", new Prior(1, 10), Synthetic.ofMoney(0.9, "0.10")::strategy));
        LearnedChoice<Double, String> choice = choice(arms);

        assertThat(chosen(choice, 0, 3)).containsOnlyKeys("arm praised");
        assertThat(chosen(choice, 3, 200).get("arm scorned")).isGreaterThan(100);
    }

    @Test
    void should_draw_as_often_below_any_probability_as_the_posterior_says() {
        List<Double> drawn = new ArrayList<>();
        Experience experience =
                new Experience(3, 1, 0, 4, 0, BigDecimal.ZERO, 0, 0); // With a uniform prior: Beta(4, 2).
        for (int seed = 0; seed < 4000; seed++) {
            drawn.add(new ThompsonSampling(Draw.seeded(seed))
                    .draw(List.of(new ThompsonSampling.Choice("a", Prior.UNIFORM, experience)), Measure.CALLS)
                    .get(0)
                    .success());
        }
        double mean = drawn.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance = drawn.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(0.657, 0.677); // 4/6
        assertThat(variance).isBetween(0.0290, 0.0345); // 8/252
        assertThat(drawn.stream().filter(each -> each < 0.5).count()).isBetween(650L, 850L); // 0.1875 of them
    }

    @Test
    void should_draw_quickly_from_a_long_experience() {
        Experience experience = new Experience(3_000_000_000L, 1_000_000_000L, 0, 4, 0, BigDecimal.ZERO, 0, 0);

        double drawn = new ThompsonSampling(Draw.seeded(1))
                .draw(List.of(new ThompsonSampling.Choice("a", Prior.UNIFORM, experience)), Measure.CALLS)
                .get(0)
                .success();

        assertThat(drawn).isBetween(0.74, 0.76);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                        | 1",
                "[]                                                       | 1",
                "{\"format\": \"llm-modulo-arms/9\", \"arms\": []}        | llm-modulo-arms/9",
                "{\"format\": \"llm-modulo-arms/1\"}                      | arms",
                "{\"format\": \"llm-modulo-arms/1\", \"arms\": []} more   | more",
                "{\"format\": \"llm-modulo-arms/1\", \"arms\": [{\"domain\": \"d\"}]} | model",
            })
    void should_say_that_a_file_is_damaged_and_leave_it_alone(String text, String said) throws IOException {
        Files.writeString(file, text);

        assertThatThrownBy(() -> ArmRecords.open(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(file + ":1:")
                .hasMessageContaining("what was learned cannot be read")
                .hasMessageContaining(said)
                .hasMessageContaining("hint: restore the file from a copy");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void should_refuse_a_document_that_holds_nothing() throws IOException {
        for (String text : List.of("null", "{\"format\": \"llm-modulo-arms/1\", \"arms\": [null]}")) {
            Files.writeString(file, text);

            assertThatThrownBy(() -> ArmRecords.open(file))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining(file + ":1:")
                    .hasMessageContaining("what was learned cannot be read");
        }
    }

    @Test
    void should_hand_out_the_plan_though_what_was_learned_cannot_be_written() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        file = kept.resolve("arms.json");

        assertIsHandedOutThough(() -> Files.delete(kept), "what was learned cannot be written to " + file);
    }

    @Test
    void should_hand_out_the_plan_though_the_records_were_damaged_meanwhile() {
        assertIsHandedOutThough(() -> Files.writeString(file, "{"), "what was learned cannot be read");
    }

    /** What happens to the file while an arm is at work. */
    @FunctionalInterface
    private interface Mishap {

        void happen() throws IOException;
    }

    private void assertIsHandedOutThough(Mishap mishap, String why) {
        Arm<Double, String> arm = new Arm<>("a", listener -> (instance, coin, meter) -> {
            try {
                mishap.happen();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Synthetic.ofMoney(1, "0.10").strategy(listener).solve(instance, coin, meter);
        });

        Outcome<String> outcome = choice(List.of(arm)).solve("i", 0.5, meter());

        assertThat(outcome).isInstanceOf(Outcome.Solved.class);
        assertThat(outcome.transcript().decisions()).hasSize(3);
        Decision lost = outcome.transcript().decisions().get(2);
        assertThat(lost.choice()).isEqualTo("not-learned");
        assertThat(lost.reason()).contains(why).doesNotContain("\n");
        assertThat(events).hasSize(3);
        assertThat(events.get(1)).isEqualTo(new SolveEvent.Decided("i", lost));
        assertThat(events.get(2))
                .isInstanceOfSatisfying(
                        SolveEvent.Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(outcome));
    }

    @Test
    void should_notice_before_anything_is_spent_that_nothing_can_be_kept() {
        assertThatThrownBy(() -> ArmRecords.open(folder.resolve("nowhere").resolve("arms.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("nowhere");
    }

    @Test
    void should_refuse_counts_that_cannot_be() throws IOException {
        choice(List.of(arm("a", Synthetic.ofMoney(1, "0.10")))).solve("i", 0.5, meter());
        Files.writeString(file, Files.readString(file).replace("\"solved\" : 1", "\"solved\" : -1"));

        assertThatThrownBy(() -> ArmRecords.open(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("a count is negative");
    }

    @Test
    void should_read_a_list_of_arms() {
        ArmList list = ArmList.read(Source.of("arms.yaml", """
                seed: 7
                arms:
                - {name: plain, use: none}
                - {name: advice, prior: {solved: 3, failed: 2}}
                """));

        assertThat(list.seed()).isEqualTo(7);
        assertThat(list.arms())
                .containsExactly(
                        new ArmList.Entry("plain", "none", Prior.UNIFORM),
                        new ArmList.Entry("advice", "advice", new Prior(3, 2)));
        List<Arm<Double, String>> arms = list.with(use -> Synthetic.ofMoney(use.equals("none") ? 0 : 1, "1")::strategy);
        assertThat(arms).extracting(Arm::name).containsExactly("plain", "advice");
        assertThat(arms.get(1).strategy().apply(SolveListener.SILENT).solve("i", 0.5, meter()))
                .isInstanceOf(Outcome.Solved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "seed: 1",
                "arms: []",
                "arms: [~]",
                "arms: [{use: none}]",
                "arms: [{name: a}, {name: a}]",
                "arms: [{name: a, prior: {solved: 0, failed: 1}}]",
                "arms: [{name: a, prior: {solved: 1}}]",
                "arms: [{name: a, colour: red}]",
                "arms: [{name: a",
                "seed: many\narms: [{name: a}]"
            })
    void should_say_what_is_wrong_with_a_list_of_arms(String yaml) {
        assertThatThrownBy(() -> ArmList.read(Source.of("arms.yaml", yaml)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("arms.yaml:")
                .hasMessageContaining("this is no list of arms")
                .hasMessageContaining("hint: a list of arms looks like");
    }

    @Test
    void should_not_choose_among_no_arms_or_two_of_one_name() {
        Arm<Double, String> arm = arm("a", Synthetic.ofCalls(1, 1));
        assertThatThrownBy(() -> choice(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choice(List.of(arm, arm))).isInstanceOf(IllegalArgumentException.class);
    }
}
