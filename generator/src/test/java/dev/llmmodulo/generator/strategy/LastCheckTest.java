package dev.llmmodulo.generator.strategy;

import static dev.llmmodulo.generator.strategy.Divisors.guesses;
import static dev.llmmodulo.generator.strategy.Divisors.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No course gets round the last check, and rounds keep their numbers. */
class LastCheckTest {

    private final Divisors divisors = new Divisors();

    @Test
    void should_take_no_course_by_its_word_that_something_is_a_solution() {
        Course<Integer, Integer> careless = solve -> new Solved<>("divisor 4", 4, List.of(), solve.transcript());

        assertThat(divisors.solve(careless, 12, Budget.UNBOUNDED, guesses()))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.HANDOVER));
    }

    @Test
    void should_take_no_other_text_than_the_one_that_was_checked() {
        Course<Integer, Integer> rewording = solve -> {
            solve.decided(solve.ask(prompt("?")));
            return new Solved<>("a divisor, 4", 4, List.of(), solve.transcript());
        };

        assertThat(divisors.solve(rewording, 12, Budget.UNBOUNDED, guesses(4)))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.HANDOVER));
    }

    @Test
    void should_take_no_proof_for_another_problem() {
        Course<Integer, Integer> careless =
                solve -> new Outcome.ProvenUnsolvable<>(Divisors.proofOf(7), solve.transcript());

        assertThat(divisors.solve(careless, 12, Budget.UNBOUNDED, guesses()))
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.HANDOVER));
        assertThat(divisors.solve(careless, 7, Budget.UNBOUNDED, guesses()))
                .isInstanceOf(Outcome.ProvenUnsolvable.class);
    }

    @Test
    void should_hand_out_what_was_found_otherwise_once_it_is_checked() {
        Course<Integer, Integer> finding =
                solve -> solve.decided(new Verdict.Valid<>(4, List.of())).orElseThrow();
        assertThat(divisors.solve(finding, 12, Budget.UNBOUNDED, guesses())).isInstanceOf(Solved.class);

        divisors.handover = divisor -> new Handover.Confirmation.Refused("no");
        assertThat(divisors.solve(finding, 12, Budget.UNBOUNDED, guesses())).isInstanceOf(Aborted.class);
    }

    @Test
    void should_number_rounds_on_however_their_answers_were_got() {
        Answer answer = new Answer("5", "", Answer.Finish.COMPLETE, Optional.empty(), "elsewhere");
        Course<Integer, Integer> mixed = solve -> {
            solve.take(prompt("a"), Instant.EPOCH, answer, Instant.EPOCH);
            solve.begin(prompt("b"));
            solve.take(solve.begin(prompt("c")), Instant.EPOCH, answer, Instant.EPOCH);
            return solve.decided(solve.ask(prompt("d"))).orElseThrow();
        };

        Outcome<Integer> outcome = divisors.solve(mixed, 12, Budget.ofRounds(4), guesses(5, 5, 5, 4));

        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(Divisors.rounds(outcome)).containsExactly(1, 3, 4);
    }

    @Test
    void should_read_an_answer_as_it_is_told_to() {
        Course<Integer, Integer> hexadecimal = solve -> solve.decided(
                        solve.ask(prompt("?"), guesses("c"), answer -> Integer.parseInt(answer.text(), 16)))
                .orElseThrow();

        assertThat(divisors.solve(hexadecimal, 24, Budget.UNBOUNDED, guesses()))
                .isInstanceOfSatisfying(
                        Solved.class, solved -> assertThat(solved.candidate()).isEqualTo(12));
    }

    @Test
    void should_count_rounds_that_got_no_answer() {
        Course<Integer, Integer> losing = solve -> {
            solve.begin(prompt("a"));
            solve.ask(prompt("b"));
            throw new AssertionError("a third round");
        };

        assertThat(divisors.solve(losing, 12, Budget.ofRounds(1), guesses(5, 5)))
                .isInstanceOf(Outcome.BudgetExhausted.class);
    }
}
