package dev.llmmodulo.generator.strategy;

import static dev.llmmodulo.generator.strategy.Divisors.answer;
import static dev.llmmodulo.generator.strategy.Divisors.candidates;
import static dev.llmmodulo.generator.strategy.Divisors.guesses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.spend.Budget;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals that are made at the same time. Nothing here waits for time to pass. */
@Timeout(60)
class ParallelismTest {

    private static final Object[] GUESSES = {5, 7, 6, 8, 4, 9};

    private final Divisors divisors = new Divisors();

    private static Course<Integer, Integer> bestOf(int proposals, int atOnce) {
        return new BestOf<>(proposals, Integer::compare, new Parallelism(atOnce));
    }

    /** Answers the proposals of a wave of so many from the last to the first. */
    private static Proposer backwards(int proposals, int wave) {
        List<CountDownLatch> answered = IntStream.rangeClosed(0, proposals + 1)
                .mapToObj(round -> new CountDownLatch(1))
                .toList();
        return request -> {
            int round = request.round();
            if (round % wave != 0 && round < proposals) {
                answered.get(round + 1).await();
            }
            Answer answer = answer(request, "model", String.valueOf(GUESSES[round - 1]));
            answered.get(round).countDown();
            return answer;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void should_record_the_same_as_one_after_the_other_whatever_the_threads_do(int atOnce) {
        Outcome<Integer> expected = new Divisors().solve(bestOf(6, 1), 12, Budget.UNBOUNDED, guesses(GUESSES));

        Outcome<Integer> outcome = divisors.solve(bestOf(6, atOnce), 12, Budget.UNBOUNDED, backwards(6, atOnce));

        assertThat(outcome).isEqualTo(expected);
        assertThat(outcome).isInstanceOf(Solved.class);
    }

    @Test
    void should_tell_of_a_wave_in_the_order_of_its_rounds() {
        divisors.solve(bestOf(3, 2), 12, Budget.UNBOUNDED, backwards(3, 2));

        assertThat(divisors.events)
                .extracting(ParallelismTest::told)
                .containsExactly(
                        "Asking 1",
                        "Asking 2",
                        "Answered 1",
                        "Judged 1",
                        "Answered 2",
                        "Judged 2",
                        "Asking 3",
                        "Answered 3",
                        "Judged 3",
                        "Decided",
                        "Ended");
    }

    private static String told(SolveEvent event) {
        String name = event.getClass().getSimpleName();
        if (event instanceof SolveEvent.Asking asking) {
            return name + " " + asking.round();
        } else if (event instanceof SolveEvent.Answered answered) {
            return name + " " + answered.round();
        }
        return event instanceof SolveEvent.Judged judged
                ? name + " " + judged.turn().round()
                : name;
    }

    @Test
    void should_make_no_more_proposals_at_once_than_allowed() {
        Set<Integer> underWay = ConcurrentHashMap.newKeySet();
        Set<Integer> most = ConcurrentHashMap.newKeySet();
        Proposer counting = request -> {
            underWay.add(request.round());
            most.add(underWay.size());
            Answer answer = answer(request, "model", "5");
            underWay.remove(request.round());
            return answer;
        };

        divisors.solve(bestOf(12, 3), 12, Budget.UNBOUNDED, counting);

        assertThat(most).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
        assertThat(divisors.ledger.calls()).hasSize(12);
    }

    /** A model that answers in the first round only, whereupon the solving thread is interrupted. */
    private static Proposer interrupting(String first) {
        Thread solving = Thread.currentThread();
        CountDownLatch answered = new CountDownLatch(1);
        return request -> {
            if (request.round() == 1) {
                Answer answer = answer(request, "model", first);
                answered.countDown();
                return answer;
            }
            answered.await();
            if (request.round() == 2) {
                solving.interrupt();
            }
            new CountDownLatch(1).await();
            throw new AssertionError("went on");
        };
    }

    @Test
    void should_keep_what_was_answered_when_it_is_interrupted() {
        Outcome<Integer> outcome = divisors.solve(bestOf(3, 3), 12, Budget.UNBOUNDED, interrupting("5"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.INTERRUPTED));
        assertThat(candidates(outcome)).containsExactly(5);
        assertThat(outcome.transcript().calls()).hasSize(1);
    }

    @Test
    void should_hand_out_a_valid_answer_that_came_before_an_interrupt_and_stay_interrupted() {
        Outcome<Integer> outcome =
                divisors.solve(new Resample<>(9, new Parallelism(3)), 12, Budget.UNBOUNDED, interrupting("4"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Solved.class);
    }

    @Test
    void should_not_vote_when_it_is_interrupted() {
        Course<Integer, Integer> vote = new MajorityVote<>(3, Divisors.FINGERPRINTS::of, new Parallelism(3));

        Outcome<Integer> outcome = divisors.solve(vote, 12, Budget.UNBOUNDED, interrupting("4"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.INTERRUPTED));
        assertThat(candidates(outcome)).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void should_ask_nothing_when_it_is_interrupted_before(int atOnce) {
        Thread.currentThread().interrupt();

        Outcome<Integer> outcome = divisors.solve(bestOf(3, atOnce), 12, Budget.UNBOUNDED, guesses(4, 4, 4));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Aborted.class, aborted -> assertThat(aborted.boundary()).isEqualTo(Boundary.INTERRUPTED));
        assertThat(outcome.transcript().calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void should_not_hide_a_fault_of_the_program_and_finish_the_others(int atOnce) {
        Proposer faulty = request -> {
            if (request.round() == 1) {
                throw new IllegalStateException("a fault");
            }
            return answer(request, "model", "4");
        };

        assertThatThrownBy(() -> divisors.solve(bestOf(3, atOnce), 12, Budget.UNBOUNDED, faulty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
        assertThat(divisors.ledger.calls()).hasSize(atOnce - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void should_let_errors_through(int atOnce) {
        Proposer broken = request -> {
            throw new LinkageError("broken");
        };

        assertThatThrownBy(() -> divisors.solve(bestOf(3, atOnce), 12, Budget.UNBOUNDED, broken))
                .isInstanceOf(LinkageError.class);
    }
}
