package dev.llmmodulo.verifiers.unsolvability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearProofTest {

    private static final String HANDS = """
            (define (domain hands) (:requirements :strips :typing) (:types ball hand room)
              (:predicates (at ?b - ball ?r - room) (free ?h - hand) (busy ?h - hand) (carried ?b - ball))
              (:action pick :parameters (?b - ball ?r - room ?h - hand) :precondition (and (at ?b ?r) (free ?h))
                :effect (and (not (at ?b ?r)) (not (free ?h)) (busy ?h) (carried ?b)))
              (:action drop :parameters (?b - ball ?r - room ?h - hand) :precondition (and (carried ?b) (busy ?h))
                :effect (and (at ?b ?r) (free ?h) (not (busy ?h)) (not (carried ?b)))))
            """;

    private static final String TRUCKS = """
            (define (domain trucks) (:requirements :strips :typing) (:types parcel truck number)
              (:predicates (here ?p - parcel) (in ?p - parcel ?t - truck) (space ?t - truck ?n - number)
                (next ?n ?m - number))
              (:action load :parameters (?p - parcel ?t - truck ?n ?m - number)
                :precondition (and (here ?p) (space ?t ?m) (next ?n ?m))
                :effect (and (not (here ?p)) (in ?p ?t) (not (space ?t ?m)) (space ?t ?n)))
              (:action unload :parameters (?p - parcel ?t - truck ?n ?m - number)
                :precondition (and (in ?p ?t) (space ?t ?n) (next ?n ?m))
                :effect (and (here ?p) (not (in ?p ?t)) (not (space ?t ?n)) (space ?t ?m))))
            """;

    @ParameterizedTest
    @CsvSource({"2, 3, true", "2, 2, false", "4, 5, true", "3, 6, true", "5, 5, false"})
    void should_find_that_hands_bound_what_can_be_carried(int hands, int carried, boolean isImpossible) {
        Problem problem = Blocks.read(
                HANDS,
                "(define (problem p) (:domain hands) (:objects " + many("h", hands) + " - hand " + many("b", 6)
                        + " - ball r - room) (:init " + each("(free h%d)", hands) + each("(at b%d r)", 6)
                        + ") (:goal (and " + each("(carried b%d)", carried) + ")))");

        Settlement settlement = UnsolvabilityProver.cheap(ProofLimits.USUAL).prove(problem);

        assertThat(settlement instanceof Settlement.Unsolvable).isEqualTo(isImpossible);
        if (isImpossible) {
            assertThat(ProvenUnsolvability.of(problem, ((Settlement.Unsolvable) settlement).certificate())
                            .describe(new PddlLexicon()))
                    .contains("counts " + carried)
                    .contains("is " + hands + " in all at the start");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 3, true", "2, 2, false", "3, 4, true", "4, 4, false"})
    void should_find_that_space_bounds_what_is_in_each_truck(int space, int loaded, boolean isImpossible) {
        Problem problem = Blocks.read(
                TRUCKS,
                "(define (problem p) (:domain trucks) (:objects t1 t2 - truck n0 " + many("n", 4) + " - number "
                        + many("p", 6) + " - parcel) (:init (space t1 n" + space + ") (space t2 n4) "
                        + IntStream.range(0, 4)
                                .mapToObj(i -> "(next n" + i + " n" + (i + 1) + ")")
                                .collect(Collectors.joining())
                        + each("(here p%d)", 6) + ") (:goal (and " + each("(in p%d t1)", loaded) + ")))");

        Settlement settlement = UnsolvabilityProver.cheap(ProofLimits.USUAL).prove(problem);

        assertThat(settlement instanceof Settlement.Unsolvable).isEqualTo(isImpossible);
        if (isImpossible) {
            assertThat(((Settlement.Unsolvable) settlement).certificate().certificate())
                    .isInstanceOfSatisfying(
                            WeightedCount.class,
                            count -> assertThat(count.parameters()).hasSize(1));
        }
    }

    @Test
    void should_solve_inequalities_as_trying_all_small_numbers_does() {
        SplittableRandom random = new SplittableRandom(7);
        int solved = 0;
        for (int round = 0; round < 2_000; round++) {
            List<long[]> rows = new ArrayList<>();
            for (int row = random.nextInt(5); row > 0; row--) {
                rows.add(random.longs(3, -2, 3).toArray());
            }
            long[] aim = random.longs(3, -2, 3).toArray();
            Optional<BigFraction[]> solution =
                    LinearProgram.solve(rows, aim, new WorkMeter(Long.MAX_VALUE, Duration.ofHours(1)));
            if (solution.isPresent()) {
                BigFraction[] weights = solution.get();
                assertThat(weights).allMatch(weight -> weight.signum() >= 0);
                assertThat(rows).allMatch(row -> sum(row, weights).signum() <= 0);
                assertThat(sum(aim, weights).signum()).isPositive();
                solved++;
            } else {
                assertThat(hasSmallSolution(rows, aim)).as("round %d", round).isFalse();
            }
        }
        assertThat(solved).isBetween(200, 1_800);
    }

    private static BigFraction sum(long[] factors, BigFraction[] weights) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < factors.length; i++) {
            sum = sum.add(weights[i].multiply(BigFraction.of(factors[i])));
        }
        return sum;
    }

    private static boolean hasSmallSolution(List<long[]> rows, long[] aim) {
        for (int code = 0; code < 1_000; code++) {
            BigFraction[] weights = {
                BigFraction.of(code % 10), BigFraction.of(code / 10 % 10), BigFraction.of(code / 100)
            };
            if (rows.stream().allMatch(row -> sum(row, weights).signum() <= 0)
                    && sum(aim, weights).signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private static String many(String letter, int count) {
        return each(letter + "%d ", count);
    }

    private static String each(String form, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> form.replace("%d", "" + i))
                .collect(Collectors.joining());
    }
}
