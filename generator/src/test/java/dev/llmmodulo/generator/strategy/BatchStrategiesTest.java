package dev.llmmodulo.generator.strategy;

import static dev.llmmodulo.generator.strategy.Divisors.answer;
import static dev.llmmodulo.generator.strategy.Divisors.asked;
import static dev.llmmodulo.generator.strategy.Divisors.candidates;
import static dev.llmmodulo.generator.strategy.Divisors.guesses;
import static dev.llmmodulo.generator.strategy.Divisors.rounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.Limit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strategies that ask the same question several times do, round by round. */
class BatchStrategiesTest {

    private static final Course<Integer, Integer> SINGLE = new SingleAnswer<>();

    private final Divisors divisors = new Divisors();

    private static Course<Integer, Integer> resample(int proposals, int atOnce) {
        return new Resample<>(proposals, new Parallelism(atOnce));
    }

    private static Course<Integer, Integer> bestOf(int proposals, int atOnce) {
        return new BestOf<>(proposals, Integer::compare, new Parallelism(atOnce));
    }

    private static Course<Integer, Integer> vote(int proposals, int atOnce) {
        return new MajorityVote<>(proposals, Divisors.FINGERPRINTS::of, new Parallelism(atOnce));
    }

    private Outcome<Integer> solve(Course<Integer, Integer> course, Object... guesses) {
        return divisors.solve(course, 12, Budget.UNBOUNDED, guesses(guesses));
    }

    @Test
    void should_ask_once_and_leave_it_at_that() {
        assertThat(solve(SINGLE, 4))
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("divisor 4"));
        assertThat(limit(solve(SINGLE, 5, 4))).isEqualTo(Limit.ROUNDS);
        assertThat(boundary(solve(SINGLE, 0, 4))).isEqualTo(Boundary.VERIFIER);
        assertThat(solve(SINGLE, -1, 4)).isInstanceOf(Outcome.ProvenUnsolvable.class);
    }

    @Test
    void should_resample_the_first_prompt_until_an_answer_is_valid() {
        Outcome<Integer> outcome = solve(resample(5, 1), 5, 7, 4, 3);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.text()).isEqualTo("divisor 4"));
        assertThat(candidates(outcome)).containsExactly(5, 7, 4);
        assertThat(asked(outcome)).containsOnly("divisor of 12");
    }

    @Test
    void should_finish_the_wave_in_which_a_valid_answer_came_and_hand_out_the_first() {
        Outcome<Integer> outcome = solve(resample(9, 3), 5, 7, 5, 8, 4, 3);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(4));
        assertThat(candidates(outcome)).containsExactly(5, 7, 5, 8, 4, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void should_end_as_budget_exhausted_when_all_proposals_were_refuted(int atOnce) {
        for (Course<Integer, Integer> course : List.of(resample(4, atOnce), bestOf(4, atOnce), vote(4, atOnce))) {
            Outcome<Integer> outcome = new Divisors().solve(course, 12, Budget.UNBOUNDED, guesses(5, 7, 8, 9, 4));

            assertThat(limit(outcome)).isEqualTo(Limit.ROUNDS);
            assertThat(candidates(outcome)).containsExactly(5, 7, 8, 9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void should_not_end_a_batch_for_an_undecided_proposal(int atOnce) {
        assertThat(solve(resample(5, atOnce), 0, 5, 4, 5, 5)).isInstanceOf(Solved.class);
        assertThat(solve(bestOf(5, atOnce), 0, 5, 4, 5, 3))
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void should_abort_when_nothing_is_valid_and_something_undecided(int atOnce) {
        for (Course<Integer, Integer> course : List.of(resample(5, atOnce), bestOf(5, atOnce))) {
            Outcome<Integer> outcome = new Divisors().solve(course, 12, Budget.UNBOUNDED, guesses(5, 0, 7, 8, 9));

            assertThat(boundary(outcome)).isEqualTo(Boundary.VERIFIER);
            assertThat(candidates(outcome)).hasSize(5);
        }
    }

    @Test
    void should_abort_for_an_undecided_proposal_even_if_the_budget_ended_the_batch() {
        Outcome<Integer> outcome = divisors.solve(resample(5, 2), 12, Budget.ofRounds(3), guesses(5, 0, 7, 4));

        assertThat(boundary(outcome)).isEqualTo(Boundary.VERIFIER);
        assertThat(candidates(outcome)).containsExactly(5, 0, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void should_cut_a_batch_to_the_rounds_that_are_left(int atOnce) {
        Outcome<Integer> refuted = divisors.solve(resample(5, atOnce), 12, Budget.ofRounds(3), guesses(5, 7, 8, 4));
        assertThat(limit(refuted)).isEqualTo(Limit.ROUNDS);
        assertThat(candidates(refuted)).containsExactly(5, 7, 8);

        Outcome<Integer> best = divisors.solve(bestOf(5, atOnce), 12, Budget.ofRounds(3), guesses(6, 5, 4, 3));
        assertThat(best)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(4));

        Outcome<Integer> vote = divisors.solve(vote(5, atOnce), 12, Budget.ofRounds(3), guesses(6, 5, 6, 5, 5));
        assertThat(vote)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void should_never_make_more_calls_than_are_left(int atOnce) {
        Outcome<Integer> outcome =
                divisors.solve(bestOf(5, atOnce), 12, Budget.UNBOUNDED.withCalls(3), guesses(5, 7, 8, 4, 3));

        assertThat(limit(outcome)).isEqualTo(Limit.CALLS);
        assertThat(outcome.transcript().calls()).hasSize(3);
        assertThat(candidates(outcome)).containsExactly(5, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({"30, 2, TOKENS", "31, 3, TOKENS"})
    void should_keep_what_was_answered_before_the_tokens_ran_out(long tokens, int answers, Limit limit) {
        Outcome<Integer> outcome =
                divisors.solve(bestOf(5, 1), 12, Budget.UNBOUNDED.withTokens(tokens), guesses(5, 7, 8, 4, 3));

        assertThat(limit(outcome)).isEqualTo(limit);
        assertThat(candidates(outcome)).hasSize(answers);
    }

    @Test
    void should_hand_out_the_best_valid_answer_that_the_money_paid_for() {
        Outcome<Integer> outcome = divisors.solve(
                bestOf(5, 1), 12, Budget.UNBOUNDED.withMoney(new BigDecimal("0.5")), guesses(6, 4, 3, 3, 3));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(4));
    }

    @Test
    void should_ask_nothing_when_no_round_is_allowed() {
        for (Course<Integer, Integer> course : List.of(SINGLE, resample(5, 2), bestOf(5, 2), vote(5, 2))) {
            Outcome<Integer> outcome = new Divisors().solve(course, 12, Budget.ofRounds(0), guesses());

            assertThat(limit(outcome)).isEqualTo(Limit.ROUNDS);
            assertThat(outcome.transcript().calls()).isEmpty();
        }
    }

    @Test
    void should_make_all_proposals_and_hand_out_the_best_valid_one_the_earliest_of_equals() {
        Course<Integer, Integer> byLastDigit =
                new BestOf<>(5, Comparator.comparing(guess -> guess % 10), new Parallelism(2));

        Outcome<Integer> outcome = divisors.solve(byLastDigit, 120, Budget.UNBOUNDED, guesses(7, 12, 11, 2, 15));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(12));
        assertThat(candidates(outcome)).hasSize(5);
        assertThat(outcome.transcript().decisions())
                .containsExactly(new Decision(5, "hand-out", "round 2 is the best of 3 valid among 5"));
    }

    @Test
    void should_hand_out_the_most_frequent_candidate_the_earliest_of_equals() {
        Outcome<Integer> outcome = solve(vote(5, 2), 5, 4, 3, 4, 3);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(4));
        assertThat(outcome.transcript().decisions())
                .containsExactly(new Decision(5, "vote", "round 2 has 2 of 5 votes, by the rounds [2, 4]"));
    }

    @Test
    void should_not_hand_out_a_valid_candidate_that_was_outvoted() {
        Outcome<Integer> outcome = solve(vote(5, 1), 4, 5, 5, 4, 5);

        assertThat(limit(outcome)).isEqualTo(Limit.ROUNDS);
        assertThat(outcome.transcript().decisions().get(0).reason()).startsWith("round 2 has 3 of 5 votes");
    }

    @Test
    void should_abort_when_the_winner_of_a_vote_is_undecided() {
        assertThat(boundary(solve(vote(3, 1), 4, 0, 0))).isEqualTo(Boundary.VERIFIER);
    }

    @Test
    void should_give_no_vote_to_what_cannot_be_read() {
        assertThat(solve(vote(4, 1), "?", "!", "?", 4)).isInstanceOf(Solved.class);

        Outcome<Integer> nothing = solve(vote(2, 1), "?", "?");
        assertThat(limit(nothing)).isEqualTo(Limit.ROUNDS);
        assertThat(nothing.transcript().decisions().get(0).reason())
                .isEqualTo("none of 2 answers has a candidate to vote for");
    }

    @Test
    void should_take_a_proof_that_there_is_no_solution_where_nothing_is_valid() {
        assertThat(solve(resample(5, 1), 5, -1, 4)).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(solve(bestOf(3, 1), 5, -1, 7)).isInstanceOf(Outcome.ProvenUnsolvable.class);
        assertThat(solve(vote(3, 1), 5, -1, -1)).isInstanceOf(Outcome.ProvenUnsolvable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void should_keep_the_others_when_the_service_fails_one_proposal(int atOnce) {
        Proposer model = failing(Kind.SERVER_ERROR, Set.of(2), 5, 7, 8, 4);

        Outcome<Integer> outcome = divisors.solve(resample(4, atOnce), 12, Budget.UNBOUNDED, model);

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(rounds(outcome)).containsExactly(1, 3, 4);
        assertThat(outcome.transcript().calls())
                .extracting(call -> call.round())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void should_vote_and_choose_among_what_was_answered() {
        Proposer model = failing(Kind.TIMED_OUT, Set.of(1), 5, 4, 3, 4, 4);

        assertThat(divisors.solve(vote(5, 5), 12, Budget.UNBOUNDED, model))
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(4));
        assertThat(divisors.solve(bestOf(4, 4), 12, Budget.UNBOUNDED, model))
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(3));
    }

    /** Of 12, 4 and 3 are divisors and 5 and 7 are none; in the rounds with a dash the service fails. */
    @ParameterizedTest
    @CsvSource({
        "4 4 4 - 5 5,  aborted,          4 could have been outvoted",
        "5 5 5 - 4 4,  aborted,          5 could have been outvoted",
        "4 - 5,        aborted,          and the earliest of equals could be another",
        "5 - 4,        aborted,          and the earliest of equals could be another",
        "4 4 -,        solved,           one vote does not change it",
        "5 5 -,        budget-exhausted, one vote does not change it",
        "4 4 4 - 5,    solved,           nor here",
        "5 5 5 - 4,    budget-exhausted, nor here",
        "4 4 4 - 5 -,  aborted,          but two would",
        "5 5 5 - 4 -,  aborted,          but two would",
        "4 4 4 4 - -,  solved,           though the service is given up",
        "5 5 5 5 - -,  budget-exhausted, though the service is given up",
        "4 4 - - 5 5,  aborted,          and those behind are missing too",
        "? - ?,        aborted,          nobody votes"
    })
    void should_end_a_vote_alike_whether_the_winner_is_valid_when_the_service_failed(
            String guesses, String outcome, String because) {
        String[] words = guesses.split(" ");
        for (int atOnce : new int[] {1, 2}) {
            Outcome<Integer> ended = new Divisors()
                    .solve(
                            vote(words.length, atOnce),
                            12,
                            Budget.UNBOUNDED,
                            failing(Kind.SERVER_ERROR, dashes(words), (Object[]) words));

            assertThat(ended.id()).as(because).isEqualTo(outcome);
            if (ended instanceof Aborted<Integer> aborted) {
                assertThat(aborted.boundary()).isEqualTo(Boundary.MODEL);
            }
        }
    }

    /** The service is given up after two failures running; what follows was not asked for. */
    @ParameterizedTest
    @CsvSource({
        "4 4 4 - -, 5, 99, solved,           the rounds allowed no more votes",
        "5 5 5 - -, 5, 99, budget-exhausted, alike whether the winner is valid",
        "4 4 4 - -, 6, 99, aborted,          one more could have come",
        "4 4 4 - -, 99, 5, solved,           the calls allowed no more votes",
        "4 4 4 - -, 99, 6, aborted,          one more call could have been made",
        "4 4 - -,   4, 99, aborted,          the two that failed are enough",
    })
    void should_not_weigh_in_a_vote_what_the_budget_did_not_allow(
            String guesses, int mostRounds, int mostCalls, String end, String because) {
        String[] words = guesses.split(" ");

        Outcome<Integer> outcome = divisors.solve(
                vote(15, 1),
                12,
                Budget.ofRounds(mostRounds).withCalls(mostCalls),
                failing(Kind.SERVER_ERROR, dashes(words), (Object[]) words));

        assertThat(outcome.id()).as(because).isEqualTo(end);
    }

    private static Set<Integer> dashes(String[] words) {
        return IntStream.rangeClosed(1, words.length)
                .filter(round -> words[round - 1].equals("-"))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Of 12, 4 and 3 are divisors and 5 and 7 are none. */
    @ParameterizedTest
    @CsvSource({
        "5 5 4, 0.2 0.2 0.9,  4, which weigh 0.9",
        "4 4 5, 0.2 0.2 0.9,  5, which weigh 0.9",
        "5 5 4, 0 0 0,        5, which weigh 0",
        "4 5 5, 1 0.5 0.5,    5, which weigh 1",
        "5 5 4, 0.7 0.1 0.8,  5, which weigh 0.8",
        "5 4 3, 0.5 0.5 0.5,  5, which weigh 0.5",
        "5 5 4, 0.12345 0.1 0.2, 5, which weigh 0.223",
        "5 4 4, 1 1 1,        4, ''",
        "? ? 4, 1 1 0.1,      4, which weigh 0.1",
    })
    void should_weigh_votes_by_an_opinion_and_decide_by_the_verdict(
            String guesses, String weights, int winner, String words) {
        String[] weight = weights.split(" ");
        Course<Integer, Integer> vote = new MajorityVote<>(
                3, Divisors.FINGERPRINTS::of, turn -> Double.parseDouble(weight[turn.round() - 1]), new Parallelism(2));

        Outcome<Integer> outcome = solve(vote, (Object[]) guesses.split(" "));

        assertThat(outcome.id()).isEqualTo(winner == 5 ? "budget-exhausted" : "solved");
        String reason = outcome.transcript().decisions().get(0).reason();
        int round = Integer.parseInt(reason.replaceFirst("round ([0-9]).*", "$1"));
        assertThat(candidates(outcome).get(round - 1)).isEqualTo(winner);
        assertThat(reason).endsWith(words.isEmpty() ? "]" : words);
    }

    /** The third proposal failed; a vote weighs 1 at most. */
    @ParameterizedTest
    @CsvSource({
        "4 4 - 5, 0.5 0.5 0 0.1, aborted,          what failed could weigh as much",
        "4 4 - 4, 0.5 0.5 0 0.1, solved,           there is no other candidate and it weighs more",
        "4 4 - 5, 1 1 0 0.9,     solved,           not even then",
        "5 5 - 4, 1 1 0 0.9,     budget-exhausted, alike whether the winner is valid",
        "4 4 - 4, 0.5 0.3 0 0.1, aborted,          another candidate could weigh more than all",
    })
    void should_let_nobody_win_where_what_failed_could_outweigh_the_votes(
            String guesses, String weights, String end, String because) {
        String[] weight = weights.split(" ");
        Course<Integer, Integer> vote = new MajorityVote<>(
                4, Divisors.FINGERPRINTS::of, turn -> Double.parseDouble(weight[turn.round() - 1]), new Parallelism(1));

        Outcome<Integer> outcome = divisors.solve(
                vote, 12, Budget.UNBOUNDED, failing(Kind.SERVER_ERROR, Set.of(3), (Object[]) guesses.split(" ")));

        assertThat(outcome.id()).as(because).isEqualTo(end);
    }

    @Test
    void should_say_that_what_failed_could_change_a_vote() {
        Outcome<Integer> outcome =
                divisors.solve(vote(3, 1), 12, Budget.UNBOUNDED, failing(Kind.SERVER_ERROR, Set.of(2), 4, 4, 3));

        assertThat(outcome.transcript().decisions().get(0).reason())
                .isEqualTo("round 1 has 1 of 2 votes, by the rounds [1]; what the service failed could change that: 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void should_abort_when_nothing_is_valid_and_the_service_failed_a_proposal(int atOnce) {
        Proposer model = failing(Kind.SERVER_ERROR, Set.of(2), 5, 7, 8, 9);

        Outcome<Integer> outcome = divisors.solve(resample(4, atOnce), 12, Budget.UNBOUNDED, model);

        assertThat(boundary(outcome)).isEqualTo(Boundary.MODEL);
        assertThat(candidates(outcome)).containsExactly(5, 8, 9);
    }

    @Test
    void should_give_up_a_service_that_fails_twice_running() {
        Proposer model = failing(Kind.SERVER_ERROR, Set.of(2, 3), 5, 7, 8, 4);

        Outcome<Integer> outcome = divisors.solve(resample(4, 1), 12, Budget.UNBOUNDED, model);

        assertThat(boundary(outcome)).isEqualTo(Boundary.MODEL);
        assertThat(outcome.transcript().calls()).hasSize(3);
    }

    @Test
    void should_go_on_when_failures_do_not_follow_each_other() {
        Proposer model = failing(Kind.SERVER_ERROR, Set.of(1, 3), 5, 7, 8, 4);

        Outcome<Integer> outcome = divisors.solve(resample(4, 1), 12, Budget.UNBOUNDED, model);

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(rounds(outcome)).containsExactly(2, 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NOT_AUTHORISED", "NO_SUCH_MODEL", "REJECTED"})
    void should_give_up_at_once_a_service_that_would_fail_again(Kind kind) {
        Outcome<Integer> outcome =
                divisors.solve(resample(4, 1), 12, Budget.UNBOUNDED, failing(kind, Set.of(1), 5, 4, 4, 4));

        assertThat(boundary(outcome)).isEqualTo(Boundary.MODEL);
        assertThat(outcome.transcript().calls()).hasSize(1);
    }

    @Test
    void should_never_hand_out_what_the_last_check_refuses() {
        divisors.handover = divisor -> new Handover.Confirmation.Refused("the file has changed");

        for (Course<Integer, Integer> course : List.of(SINGLE, resample(2, 1), bestOf(2, 2), vote(2, 2))) {
            Outcome<Integer> outcome = divisors.solve(course, 12, Budget.UNBOUNDED, guesses(4, 4));

            assertThat(boundary(outcome)).isEqualTo(Boundary.HANDOVER);
        }
    }

    @Test
    void should_refuse_batches_of_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> resample(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> bestOf(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> vote(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Parallelism(0));
    }

    /** A model whose service fails in some rounds. */
    private static Proposer failing(Kind kind, Set<Integer> rounds, Object... guesses) {
        return request -> {
            if (rounds.contains(request.round())) {
                Divisors.record(request, "model", kind.name());
                throw new ServiceException(kind, "failed");
            }
            return answer(request, "model", String.valueOf(guesses[request.round() - 1]));
        };
    }

    private static Limit limit(Outcome<Integer> outcome) {
        return ((BudgetExhausted<Integer>) outcome).limit();
    }

    private static Boundary boundary(Outcome<Integer> outcome) {
        return ((Aborted<Integer>) outcome).boundary();
    }
}
