package dev.llmmodulo.verifiers.naive;

import java.math.BigInteger;
import java.util.Set;
import java.util.function.Function;

/** Mistakes that planners make in searching, each an A* with one rule broken: the fuzz must notice every one. */
enum PlantedSearchBug {
    NEVER_REOPENS(task -> new NaiveAStar(task) {
        @Override
        boolean isBetter(Rational cost, Rational known) {
            return false;
        }
    }),
    OVERESTIMATES(task -> new NaiveAStar(task) {
        @Override
        Rational heuristic(Node node, Rational distance) {
            return super.heuristic(node, distance).times(Rational.of(3));
        }
    }),
    ESTIMATES_IN_STEPS_THAT_COST_ONE(task -> new NaiveAStar(task) {
        @Override
        Rational heuristic(Node node, Rational distance) {
            return distance.equals(Rational.ZERO) && !isGoal(node) ? Rational.of(1) : distance;
        }

        @Override
        Rational paid(Rational cost) {
            return cost.equals(Rational.ZERO) ? Rational.of(1) : cost;
        }
    }),
    GOAL_TESTED_WHEN_A_STATE_IS_MADE(task -> new NaiveAStar(task) {
        @Override
        boolean isGoalWhenMade(Node node) {
            return isGoal(node);
        }
    }),
    COSTS_CUT_TO_WHOLE_NUMBERS(task -> new NaiveAStar(task) {
        @Override
        Rational paid(Rational cost) {
            return new Rational(cost.numerator().divide(cost.denominator()), BigInteger.ONE);
        }
    }),
    COSTS_NOT_LOOKED_AT(task -> new NaiveAStar(task) {
        @Override
        Rational paid(Rational cost) {
            return Rational.of(1);
        }
    }),
    STATES_OF_EQUAL_HASH_CONFUSED(task -> new NaiveAStar(task) {
        @Override
        Object key(State state) {
            return Math.floorMod(state.facts().hashCode(), 8);
        }
    }),
    STATES_OF_EQUAL_SIZE_CONFUSED(task -> new NaiveAStar(task) {
        @Override
        Object key(State state) {
            return Set.of(state.facts().size());
        }
    });

    private final Function<PlanningCase, NaiveAStar> search;

    PlantedSearchBug(Function<PlanningCase, NaiveAStar> search) {
        this.search = search;
    }

    Answer answer(PlanningCase task) {
        return search.apply(task).search();
    }
}
