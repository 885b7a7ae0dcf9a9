package dev.llmmodulo.verifiers.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As {@link PlantedBug}, in what goes beyond classical planning. */
enum PlantedExtensionBug implements Bug {
    STRICTLY_LESS_HOLDS_OF_EQUALS(Extension.NUMBERS, task -> comparing(task, Map.of("<", "<="))),
    STRICTLY_GREATER_HOLDS_OF_EQUALS(Extension.NUMBERS, task -> comparing(task, Map.of(">", ">="))),
    EQUAL_NUMBERS_NOT_AT_MOST(Extension.NUMBERS, task -> comparing(task, Map.of("<=", "<"))),
    NEGATIVE_NUMBERS_COMPARED_WITHOUT_SIGN(Extension.NUMBERS, task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State world) {
            if (ground instanceof Condition.Compare compare
                    && Numbers.value(compare.left(), world).compareTo(Rational.ZERO) < 0
                    && Numbers.value(compare.right(), world).compareTo(Rational.ZERO) < 0) {
                return super.holds(new Condition.Compare(compare.operator(), compare.right(), compare.left()), world);
            }
            return super.holds(ground, world);
        }
    }),
    UNDEFINED_COMPARISON_IS_FALSE(Extension.NUMBERS, task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State world) {
            try {
                return super.holds(ground, world);
            } catch (UndefinedException undefined) {
                return false;
            }
        }
    }),
    DECREASE_ADDS(Extension.NUMBERS, task -> updating(task, Map.of("decrease", "increase"))),
    SCALE_UP_ADDS(Extension.NUMBERS, task -> updating(task, Map.of("scale-up", "increase"))),
    SCALE_DOWN_SCALES_UP(Extension.NUMBERS, task -> updating(task, Map.of("scale-down", "scale-up"))),
    ASSIGN_ADDS(Extension.NUMBERS, task -> updating(task, Map.of("assign", "increase"))),
    LAST_OF_CONFLICTING_UPDATES_WINS(Extension.NUMBERS, task -> new NaiveSemantics(task) {
        @Override
        Map<Atom, Rational> updated(List<Effect.Update> updates, State before) {
            try {
                return super.updated(updates, before);
            } catch (ConflictException conflict) {
                return super.updated(updates.subList(updates.size() - 1, updates.size()), before);
            }
        }
    }),
    LATER_AMOUNTS_READ_NEW_VALUES(Extension.NUMBERS, task -> new NaiveSemantics(task) {
        @Override
        Map<Atom, Rational> updated(List<Effect.Update> updates, State before) {
            Map<Atom, Rational> values = super.updated(List.of(), before);
            for (Effect.Update update : updates) {
                values = super.updated(List.of(update), new State(before.facts(), values));
            }
            super.updated(updates, before);
            return values;
        }
    }),
    AXIOMS_NOT_IN_PRECONDITIONS(Extension.AXIOMS, task -> new NaiveSemantics(task) {
        @Override
        boolean isApplicable(Atom step, State state) {
            return holds(ground(step).precondition(), state);
        }
    }),
    DERIVED_FACTS_STAY(Extension.AXIOMS, task -> new NaiveSemantics(task) {
        @Override
        State apply(Atom step, State before) {
            return super.apply(step, world(before));
        }
    }),
    AXIOMS_OF_THE_INITIAL_STATE(Extension.AXIOMS, task -> new NaiveSemantics(task) {
        @Override
        State world(State state) {
            Set<Atom> derived = new HashSet<>(super.world(initial()).facts());
            derived.removeAll(initial().facts());
            derived.addAll(state.facts());
            return state.withFacts(derived);
        }
    }),
    RECURSION_IGNORED(
            Extension.AXIOMS,
            task -> new NaiveSemantics(task.withAxioms(task.axioms().stream()
                    .filter(axiom -> !Printer.condition(axiom.body()).contains("(" + axiom.predicate()))
                    .toList()))),
    ABSENCE_ASKED_BEFORE_THE_FIXPOINT(Extension.AXIOMS, task -> new NaiveSemantics(task) {
        @Override
        State world(State state) {
            Set<Atom> facts = new HashSet<>(super.world(state).facts());
            List<Axiom> last = task.axioms().stream()
                    .filter(axiom -> axiom.predicate().equals("special"))
                    .toList();
            facts.addAll(new NaiveSemantics(task.withAxioms(last)).world(state).facts());
            return state.withFacts(facts);
        }
    }),
    ONLY_FIRST_AXIOM_OF_A_PREDICATE(
            Extension.AXIOMS,
            task -> new NaiveSemantics(task.withAxioms(task.axioms().stream()
                    .collect(Collectors.toMap(Axiom::predicate, axiom -> axiom, (first, second) -> first))
                    .values()
                    .stream()
                    .toList()))),
    INITIAL_STATE_NOT_LOOKED_AT(Extension.TRAJECTORIES, task -> new NaiveSemantics(task) {
        @Override
        NaiveTrajectory trajectory(List<State> states) {
            int from = states.size() > 1 ? 1 : 0;
            List<Rational> times =
                    IntStream.range(from, states.size()).mapToObj(Rational::of).toList();
            return new NaiveTrajectory(this, states.subList(from, states.size()), times);
        }
    }),
    LAST_STATE_NOT_LOOKED_AT(Extension.TRAJECTORIES, task -> new NaiveSemantics(task) {
        @Override
        NaiveTrajectory trajectory(List<State> states) {
            return super.trajectory(states.subList(0, Math.max(1, states.size() - 1)));
        }
    }),
    ALWAYS_IS_AT_END(Extension.TRAJECTORIES, task -> judging(task, "always", where -> where.last())),
    WITHIN_IS_SOMETIME(
            Extension.TRAJECTORIES,
            task -> judging(task, "within", where -> !where.first().isEmpty())),
    AT_MOST_ONCE_COUNTS_STATES(
            Extension.TRAJECTORIES,
            task -> judging(task, "at-most-once", where -> where.first().size() < 2)),
    SOMETIME_AFTER_IS_STRICT(
            Extension.TRAJECTORIES,
            task -> judging(
                    task,
                    "sometime-after",
                    where -> where.first().stream()
                            .allMatch(i -> where.second().stream().anyMatch(j -> j > i)))),
    SOMETIME_BEFORE_IS_NOT_STRICT(
            Extension.TRAJECTORIES,
            task -> judging(
                    task,
                    "sometime-before",
                    where -> where.first().stream()
                            .allMatch(i -> where.second().stream().anyMatch(j -> j <= i)))),
    ALWAYS_WITHIN_LOOKS_BACK(
            Extension.TRAJECTORIES,
            task -> judging(
                    task,
                    "always-within",
                    where -> where.first().isEmpty() || !where.second().isEmpty())),
    HOLD_AFTER_FROM_THE_BEGINNING(
            Extension.TRAJECTORIES,
            task -> judging(task, "hold-after", where -> where.first().size() == where.states())),
    VIOLATIONS_COUNT_ONCE(Extension.TRAJECTORIES, task -> new NaiveSemantics(task) {
        @Override
        Rational cost(State end, int steps, Map<String, Integer> violations) {
            return super.cost(
                    end, steps, violations.keySet().stream().collect(Collectors.toMap(name -> name, name -> 1)));
        }
    }),
    PREFERENCES_ARE_REQUIRED(Extension.TRAJECTORIES, task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State world) {
            return super.holds(ground instanceof Condition.Preference preference ? preference.body() : ground, world);
        }
    });

    private final Extension shownBy;
    private final Function<PlanningTask, NaiveSemantics> semantics;

    PlantedExtensionBug(Extension shownBy, Function<PlanningTask, NaiveSemantics> semantics) {
        this.shownBy = shownBy;
        this.semantics = semantics;
    }

    @Override
    public NaiveSemantics semantics(PlanningTask task) {
        return semantics.apply(task);
    }

    @Override
    public Extension shownBy() {
        return shownBy;
    }

    /** With some comparisons taken for others. */
    private static NaiveSemantics comparing(PlanningTask task, Map<String, String> operators) {
        return new NaiveSemantics(task) {
            @Override
            boolean holds(Condition ground, State world) {
                return super.holds(
                        ground instanceof Condition.Compare compare
                                ? new Condition.Compare(
                                        operators.getOrDefault(compare.operator(), compare.operator()),
                                        compare.left(),
                                        compare.right())
                                : ground,
                        world);
            }
        };
    }

    /** With some numeric effects taken for others. */
    private static NaiveSemantics updating(PlanningTask task, Map<String, String> operators) {
        return new NaiveSemantics(task) {
            @Override
            Map<Atom, Rational> updated(List<Effect.Update> updates, State before) {
                return super.updated(
                        updates.stream()
                                .map(update -> new Effect.Update(
                                        operators.getOrDefault(update.operator(), update.operator()),
                                        update.fluent(),
                                        update.amount()))
                                .toList(),
                        before);
            }
        };
    }

    /** The states in which each condition of a constraint holds, and how many states there are. */
    private record Where(List<Integer> first, List<Integer> second, int states) {
        boolean last() {
            return first.contains(states - 1);
        }
    }

    /** With another meaning of one modal operator. */
    private static NaiveSemantics judging(PlanningTask task, String operator, Predicate<Where> meaning) {
        return new NaiveSemantics(task) {
            @Override
            NaiveTrajectory trajectory(List<State> states) {
                return new NaiveTrajectory(this, states) {
                    @Override
                    boolean keeps(Constraint.Modal modal, Condition first, Condition second) {
                        return modal.operator().equals(operator)
                                ? meaning.test(new Where(where(first), where(second), states.size()))
                                : super.keeps(modal, first, second);
                    }
                };
            }
        };
    }
}
