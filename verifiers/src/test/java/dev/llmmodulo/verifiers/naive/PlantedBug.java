package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.GroundAction.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Mistakes that validators make, each a semantics with one rule broken: the fuzz must notice every one. */
enum PlantedBug implements Bug {
    DELETE_WINS_OVER_ADD(task -> new NaiveSemantics(task) {
        @Override
        Set<Atom> facts(Set<Atom> before, Set<Atom> added, Set<Atom> deleted) {
            Set<Atom> facts = new HashSet<>(before);
            facts.addAll(added);
            facts.removeAll(deleted);
            return facts;
        }
    }),
    ADD_AND_DELETE_CANCEL(task -> new NaiveSemantics(task) {
        @Override
        Set<Atom> facts(Set<Atom> before, Set<Atom> added, Set<Atom> deleted) {
            Set<Atom> both = new HashSet<>(added);
            both.retainAll(deleted);
            Set<Atom> after = new HashSet<>(super.facts(before, added, deleted));
            after.removeIf(fact -> both.contains(fact) && !before.contains(fact));
            return after;
        }
    }),
    DELETES_IGNORED(task -> new NaiveSemantics(task) {
        @Override
        Set<Atom> facts(Set<Atom> before, Set<Atom> added, Set<Atom> deleted) {
            return super.facts(before, added, Set.of());
        }
    }),
    WHEN_READ_IN_NEW_STATE(task -> new NaiveSemantics(task) {
        @Override
        State apply(Atom step, State before) {
            List<Part> always = parts(step).stream()
                    .filter(part -> part.condition().equals(Condition.TRUE))
                    .toList();
            State between = applied(always, before);
            List<Part> others = new ArrayList<>(parts(step));
            others.removeAll(always);
            return applied(others, between);
        }
    }),
    EFFECTS_ONE_AFTER_THE_OTHER(task -> new NaiveSemantics(task) {
        @Override
        State apply(Atom step, State before) {
            State state = before;
            for (Part part : parts(step)) {
                state = applied(List.of(part), state);
            }
            return state;
        }
    }),
    ONLY_FIRST_CONDITIONAL_EFFECT(task -> new NaiveSemantics(task) {
        @Override
        State apply(Atom step, State before) {
            List<Part> kept = new ArrayList<>();
            for (Part part : parts(step)) {
                if (part.condition().equals(Condition.TRUE)
                        || kept.stream().allMatch(each -> each.condition().equals(Condition.TRUE))) {
                    kept.add(part);
                }
            }
            return applied(kept, before);
        }
    }),
    OUTER_WHEN_IGNORED(task -> new NaiveSemantics(task) {
        @Override
        Condition nested(Condition outer, Condition inner) {
            return inner;
        }
    }),
    INNER_WHEN_IGNORED(task -> new NaiveSemantics(task) {
        @Override
        Condition nested(Condition outer, Condition inner) {
            return outer.equals(Condition.TRUE) ? inner : outer;
        }
    }),
    FORALL_LOOKS_AT_FIRST_OBJECT_ONLY(task -> new NaiveSemantics(task) {
        @Override
        Condition every(List<Condition> instances) {
            return super.every(instances.subList(0, Math.min(1, instances.size())));
        }
    }),
    FORALL_OVER_NOTHING_IS_FALSE(task -> new NaiveSemantics(task) {
        @Override
        Condition every(List<Condition> instances) {
            return instances.isEmpty() ? Condition.or() : super.every(instances);
        }
    }),
    EXISTS_AS_FORALL(task -> new NaiveSemantics(task) {
        @Override
        Condition some(List<Condition> instances) {
            return every(instances);
        }
    }),
    IMPLY_THE_OTHER_WAY_ROUND(task -> new NaiveSemantics(task) {
        @Override
        Condition imply(Condition premise, Condition conclusion) {
            return super.imply(conclusion, premise);
        }
    }),
    QUANTIFIERS_MISS_CONSTANTS(task -> new NaiveSemantics(task) {
        @Override
        List<String> range(Typed variable) {
            List<String> range = new ArrayList<>(super.range(variable));
            task.constants().forEach(constant -> range.remove(constant.name()));
            return range;
        }
    }),
    EITHER_IS_ITS_FIRST_TYPE(task -> new NaiveSemantics(task) {
        @Override
        boolean fits(Typed object, List<String> types) {
            return super.fits(object, types.subList(0, Math.min(1, types.size())));
        }
    }),
    SUBTYPES_DO_NOT_FIT(task -> new NaiveSemantics(task) {
        @Override
        boolean isOfType(Typed object, String type) {
            return type.equals("object") || object.types().contains(type);
        }
    }),
    UNIVERSAL_EFFECT_MISSES_SUBTYPES(task -> new NaiveSemantics(task) {
        @Override
        List<String> effectRange(Typed variable) {
            return task.allObjects().stream()
                    .filter(object -> variable.types().isEmpty()
                            || object.types().stream().anyMatch(variable.types()::contains))
                    .map(Typed::name)
                    .toList();
        }
    }),
    UNIVERSAL_EFFECT_REACHES_FIRST_OBJECT_ONLY(task -> new NaiveSemantics(task) {
        @Override
        List<String> effectRange(Typed variable) {
            return super.effectRange(variable).stream().limit(1).toList();
        }
    }),
    OUTER_VARIABLE_WINS(task -> new NaiveSemantics(task) {
        @Override
        Map<String, String> bind(Map<String, String> outer, String variable, String object) {
            Map<String, String> inner = new HashMap<>(outer);
            inner.putIfAbsent(variable, object);
            return inner;
        }
    }),
    NEGATED_LITERALS_IGNORED(task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State state) {
            return isNegatedLiteral(ground) || super.holds(ground, state);
        }
    }),
    NOT_PUSHED_INWARDS_WITHOUT_SWAPPING(task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State state) {
            if (ground instanceof Condition.Not not && not.operand() instanceof Condition.And and) {
                return and.operands().stream().noneMatch(operand -> holds(operand, state));
            }
            return super.holds(ground, state);
        }
    }),
    OR_WITHOUT_OPERANDS_HOLDS(task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State state) {
            return ground.equals(Condition.or()) || super.holds(ground, state);
        }
    }),
    ONLY_FIRST_DISJUNCT(task -> new NaiveSemantics(task) {
        @Override
        boolean holds(Condition ground, State state) {
            return ground instanceof Condition.Or or && or.operands().size() > 1
                    ? holds(or.operands().get(0), state)
                    : super.holds(ground, state);
        }
    }),
    NOTHING_IS_EQUAL(task -> new NaiveSemantics(task) {
        @Override
        boolean same(String left, String right) {
            return false;
        }
    }),
    PARAMETERS_MUST_DIFFER(task -> new NaiveSemantics(task) {
        @Override
        boolean isApplicable(Atom step, State state) {
            return new HashSet<>(step.arguments()).size() == step.arguments().size() && super.isApplicable(step, state);
        }
    }),
    GOAL_NOT_CHECKED(task -> new NaiveSemantics(task) {
        @Override
        boolean reachesGoal(List<State> states) {
            return true;
        }
    }),
    GOAL_MAY_HOLD_ON_THE_WAY(task -> new NaiveSemantics(task) {
        @Override
        boolean reachesGoal(List<State> states) {
            return states.stream().anyMatch(state -> super.reachesGoal(List.of(state)));
        }
    }),
    GOAL_CHECKED_BEFORE_LAST_STEP(task -> new NaiveSemantics(task) {
        @Override
        boolean reachesGoal(List<State> states) {
            return super.reachesGoal(states.subList(0, Math.max(1, states.size() - 1)));
        }
    }),
    SURPLUS_ARGUMENTS_DROPPED(task -> new NaiveSemantics(task) {
        @Override
        List<NaiveVerdict.Flaw> flaws(int number, Atom step) {
            int arity = task.action(step.symbol())
                    .map(action -> action.parameters().size())
                    .orElse(0);
            int kept = Math.min(arity, step.arguments().size());
            return super.flaws(number, new Atom(step.symbol(), step.arguments().subList(0, kept)));
        }
    }),
    ARGUMENT_TYPES_NOT_CHECKED(task -> new NaiveSemantics(task) {
        @Override
        List<NaiveVerdict.Flaw> flaws(int number, Atom step) {
            return super.flaws(number, step).stream()
                    .filter(flaw -> !flaw.kind().equals("wrong type"))
                    .toList();
        }
    }),
    COST_ONE_A_STEP(task -> new NaiveSemantics(task) {
        @Override
        Rational cost(State end, int steps, Map<String, Integer> violations) {
            return Rational.of(steps);
        }
    }),
    ONLY_LAST_INCREASE_COUNTS(task -> new NaiveSemantics(task) {
        @Override
        List<Effect.Update> updates(List<Effect> changes) {
            List<Effect.Update> all = super.updates(changes);
            return all.subList(Math.max(0, all.size() - 1), all.size());
        }
    }),
    EQUAL_INCREASES_COUNT_ONCE(task -> new NaiveSemantics(task) {
        @Override
        List<Effect.Update> updates(List<Effect> changes) {
            return super.updates(changes).stream().distinct().toList();
        }
    }),
    TOTAL_COST_BEGINS_AT_ZERO(task -> new NaiveSemantics(task) {
        @Override
        State initial() {
            State initial = super.initial();
            Map<Atom, Rational> values = new HashMap<>(initial.values());
            values.replace(TOTAL_COST, Rational.ZERO);
            return new State(initial.facts(), values);
        }
    }),
    UNDEFINED_IS_ZERO(task -> new NaiveSemantics(task) {
        @Override
        State initial() {
            State initial = super.initial();
            Map<Atom, Rational> values = new HashMap<>(initial.values());
            values.putIfAbsent(Atom.of("fee"), Rational.ZERO);
            task.allObjects().forEach(object -> values.putIfAbsent(Atom.of("price", object.name()), Rational.ZERO));
            return new State(initial.facts(), values);
        }
    });

    private final Function<PlanningTask, NaiveSemantics> semantics;

    PlantedBug(Function<PlanningTask, NaiveSemantics> semantics) {
        this.semantics = semantics;
    }

    @Override
    public NaiveSemantics semantics(PlanningTask task) {
        return semantics.apply(task);
    }

    @Override
    public Extension shownBy() {
        return Extension.NOTHING;
    }

    private static boolean isNegatedLiteral(Condition ground) {
        return ground instanceof Condition.Not not && not.operand() instanceof Condition.Holds;
    }
}
