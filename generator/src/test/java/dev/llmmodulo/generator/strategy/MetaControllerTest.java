package dev.llmmodulo.generator.strategy;

import static dev.llmmodulo.generator.strategy.Divisors.answer;
import static dev.llmmodulo.generator.strategy.Divisors.asked;
import static dev.llmmodulo.generator.strategy.Divisors.candidates;
import static dev.llmmodulo.generator.strategy.Divisors.guesses;
import static dev.llmmodulo.generator.strategy.Divisors.prompt;
import static dev.llmmodulo.generator.strategy.Divisors.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules make of a solve, round by round. */
class MetaControllerTest {

    private final Divisors divisors = new Divisors();
    private Reserves<Integer, Integer> reserves = Reserves.none();

    private Outcome<Integer> solve(MetaRules rules, Budget budget, Proposer model) {
        return divisors.solve(new MetaController<>(rules, Divisors.FINGERPRINTS, reserves), 12, budget, model);
    }

    private Outcome<Integer> solve(MetaRules rules, Object... guesses) {
        return solve(rules, Budget.ofRounds(guesses.length), guesses(guesses));
    }

    private static MetaRules when(Sign sign, int times, Move move) {
        return new MetaRules(List.of(new MetaRule(sign, times, move, "because")));
    }

    private static List<String> choices(Outcome<Integer> outcome) {
        return outcome.transcript().decisions().stream().map(Decision::choice).toList();
    }

    @Test
    void should_be_the_loop_without_rules() {
        Outcome<Integer> outcome = solve(new MetaRules(List.of()), 5, 7, 5, 4);
        Outcome<Integer> loop = new LlmModulo<>(divisors.parts(guesses(5, 7, 5, 4)), event -> {})
                .solve("i1", 12, new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), Divisors.CLOCK));

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(outcome.transcript().turns()).isEqualTo(loop.transcript().turns());
        assertThat(outcome.transcript().decisions())
                .contains(new Decision(1, "critique", "nothing speaks against telling the critique"));
    }

    /** Of 12, 5 and 10 leave 2, 7 leaves 5, 8 leaves 4 and 9 leaves 3. */
    @ParameterizedTest
    @CsvSource({
        "REPEATED,   2, 5 7 5 5 7,               critique critique critique stop",
        "REPEATED,   3, 5 5 7 7 7,               critique critique critique critique stop",
        "REPEATED,   2, ? ? 5 5,                 critique critique critique stop",
        "CYCLING,    2, 5 5 7 5,                 critique critique critique stop",
        "CYCLING,    3, 5 7 5 7 5,               critique critique critique critique stop",
        "STALLED,    2, 5 7 5 10,                critique critique critique stop",
        "STALLED,    3, 5 5 7 5 10 5,            critique critique critique critique critique stop",
        "TRUNCATED,  2, cut_off 5 cut_off cut_off, critique critique critique stop",
        "REFUSED,    1, 5 refused,               critique stop",
        "UNREADABLE, 2, ? 5 ? !,                 critique critique critique stop",
        "ROUNDS,     3, 5 7 8,                   critique critique stop"
    })
    void should_see_the_signs(Sign sign, int times, String guesses, String expected) {
        Object[] answers = Arrays.stream(guesses.split(" "))
                .map(word -> word.replace('_', ' '))
                .toArray();

        Outcome<Integer> outcome = solve(when(sign, times, Move.STOP), answers);

        assertThat(String.join(" ", choices(outcome))).isEqualTo(expected);
    }

    @Test
    void should_stop_with_its_reason_and_claim_nothing() {
        Outcome<Integer> outcome = solve(when(Sign.REPEATED, 2, Move.STOP), Budget.UNBOUNDED, guesses(5, 5, 4));

        assertThat(outcome).isInstanceOf(BudgetExhausted.class);
        assertThat(outcome.transcript().decisions()).contains(new Decision(2, "stop", "because"));
        assertThat(divisors.events.stream().filter(SolveEvent.Decided.class::isInstance))
                .hasSize(2);
    }

    @Test
    void should_ask_anew_when_it_restarts_and_look_only_at_what_came_since() {
        Outcome<Integer> outcome = solve(when(Sign.REPEATED, 2, Move.RESTART), 5, 5, 5, 7, 7, 4);

        assertThat(choices(outcome)).containsExactly("critique", "restart", "critique", "critique", "restart");
        assertThat(asked(outcome))
                .containsExactly("divisor of 12", "not [5]", "divisor of 12", "not [5]", "not [5, 7]", "divisor of 12");
    }

    @Test
    void should_go_on_from_what_is_right_and_still_see_what_came_before() {
        reserves = reserves.withRest((number, turns) -> prompt("rest of " + turns.size()));
        MetaRules rules = new MetaRules(List.of(
                new MetaRule(Sign.REPEATED, 2, Move.RESTART, "the same"),
                new MetaRule(Sign.ROUNDS, 1, Move.GO_ON, "a part is right")));

        Outcome<Integer> outcome = solve(rules, 5, 5, 7, 4);

        assertThat(choices(outcome)).containsExactly("go-on", "restart", "go-on");
        assertThat(asked(outcome)).containsExactly("divisor of 12", "rest of 1", "divisor of 12", "rest of 1");
    }

    @Test
    void should_resample_with_one_augmentation_after_the_other_and_stay_with_it() {
        reserves = reserves.withAugmentations(
                List.of(number -> prompt("think: " + number), number -> prompt("example: " + number)));
        MetaRules rules = new MetaRules(List.of(
                new MetaRule(Sign.REPEATED, 2, Move.RESAMPLE, "again the same"),
                new MetaRule(Sign.REPEATED, 2, Move.RESTART, "no other wording is left")));

        Outcome<Integer> outcome = solve(rules, 5, 5, 7, 7, 8, 8, 4);

        assertThat(choices(outcome))
                .containsExactly("critique", "resample", "critique", "resample", "critique", "restart");
        assertThat(asked(outcome))
                .containsExactly(
                        "divisor of 12", "not [5]", "think: 12", "not [7]", "example: 12", "not [8]", "example: 12");
        assertThat(outcome).isInstanceOf(Solved.class);
    }

    @Test
    void should_tell_the_critique_to_a_stronger_model_that_stays() {
        Proposer weak = request -> answer(request, "weak", "5");
        Proposer strong = request -> answer(request, "strong", request.round() == 3 ? "7" : "4");
        reserves = reserves.withStronger(List.of(strong));

        Outcome<Integer> outcome = solve(when(Sign.REPEATED, 2, Move.ASK_STRONGER), Budget.UNBOUNDED, weak);

        assertThat(choices(outcome)).containsExactly("critique", "ask-stronger", "critique");
        assertThat(outcome.transcript().turns())
                .extracting(turn -> turn.answer().model())
                .containsExactly("weak", "weak", "strong", "strong");
        assertThat(asked(outcome)).containsExactly("divisor of 12", "not [5]", "not [5, 5]", "not [5, 5, 7]");
    }

    @Test
    void should_leave_the_rest_of_the_budget_to_a_search_that_goes_on_with_the_rounds() {
        reserves = reserves.withSearch(new Resample<>(9, new Parallelism(2)));

        Outcome<Integer> outcome =
                solve(when(Sign.REPEATED, 2, Move.SEARCH), Budget.ofRounds(5), guesses(5, 5, 7, 8, 9, 4));

        assertThat(outcome).isInstanceOf(BudgetExhausted.class);
        assertThat(candidates(outcome)).containsExactly(5, 5, 7, 8, 9);
        assertThat(rounds(outcome)).containsExactly(1, 2, 3, 4, 5);
        assertThat(choices(outcome)).containsExactly("critique", "search");
    }

    @Test
    void should_hand_out_what_the_search_found_with_the_whole_record() {
        reserves = reserves.withSearch(new BestOf<>(3, Integer::compare, Parallelism.NONE));

        Outcome<Integer> outcome = solve(when(Sign.REPEATED, 2, Move.SEARCH), 5, 5, 6, 4, 9);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(4));
        assertThat(candidates(outcome)).containsExactly(5, 5, 6, 4, 9);
        assertThat(choices(outcome)).containsExactly("critique", "search", "hand-out");
        assertThat(outcome.transcript().calls()).hasSize(5);
    }

    @Test
    void should_never_hand_out_what_the_last_check_refuses_whoever_found_it() {
        divisors.handover = divisor -> new Handover.Confirmation.Refused("the file has changed");
        reserves = reserves.withSearch(new Resample<>(1, Parallelism.NONE));

        for (Object[] guesses : List.of(new Object[] {4}, new Object[] {5, 5, 4})) {
            assertThat(solve(when(Sign.REPEATED, 2, Move.SEARCH), guesses))
                    .isInstanceOfSatisfying(
                            Aborted.class,
                            aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.HANDOVER));
        }
    }

    @Test
    void should_abort_when_a_candidate_cannot_be_decided() {
        assertThat(solve(MetaRules.DEFAULT, 5, 0, 4))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.VERIFIER));
    }

    @Test
    void should_pass_over_moves_that_cannot_be_made() {
        Outcome<Integer> outcome = solve(MetaRules.DEFAULT, 5, 5, 7, 4);

        assertThat(choices(outcome)).containsExactly("critique", "restart", "critique");
    }

    @Test
    void should_go_from_what_is_cheap_to_what_is_dear_by_default() {
        reserves = reserves.withAugmentations(List.of(number -> prompt("think: " + number)))
                .withStronger(List.of(guesses(5, 5, 5, 5, 8, 8)))
                .withSearch(new Resample<>(2, Parallelism.NONE));

        Outcome<Integer> outcome = solve(MetaRules.DEFAULT, 5, 5, 7, 7, 8, 8, 9, 4);

        assertThat(choices(outcome))
                .containsExactly("critique", "resample", "critique", "ask-stronger", "critique", "search");
        assertThat(outcome).isInstanceOf(Solved.class);
    }

    @Test
    void should_stop_asking_a_model_that_keeps_refusing() {
        assertThat(choices(solve(MetaRules.DEFAULT, "refused", "refused", "refused", 4)))
                .containsExactly("critique", "critique", "stop");
    }
}
