package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.GroundAction.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Mistakes that checkers of certificates make, each with one rule broken: the fuzz must notice every one. */
enum PlantedCheckerBug {
    INITIAL_STATE_IGNORED(task -> new Checker(task, new NaiveSemantics(task.task())) {
        @Override
        boolean holdsInitially(List<Predicate<Set<Atom>>> invariants) {
            return true;
        }
    }),
    GOAL_IGNORED(task -> new Checker(task, new NaiveSemantics(task.task())) {
        @Override
        boolean isGoal(Set<Atom> state) {
            return false;
        }
    }),
    GOAL_LOOKED_FOR_IN_THE_INITIAL_STATE_ONLY(task -> new Checker(task, new NaiveSemantics(task.task())) {
        @Override
        boolean isGoal(Set<Atom> state) {
            return state.equals(task.task().init()) && super.isGoal(state);
        }
    }),
    CONDITIONAL_EFFECTS_FORGOTTEN(task -> new Checker(task, new NaiveSemantics(task.task()) {
        @Override
        State apply(Atom step, State before) {
            List<Part> always = parts(step).stream()
                    .filter(part -> part.condition().equals(Condition.TRUE))
                    .toList();
            return applied(always, before);
        }
    })),
    DELETES_FORGOTTEN(task -> new Checker(task, PlantedBug.DELETES_IGNORED.semantics(task.task()))),
    DELETES_AFTER_ADDS(task -> new Checker(task, PlantedBug.DELETE_WINS_OVER_ADD.semantics(task.task()))),
    UNIVERSAL_EFFECTS_OF_ONE_OBJECT(
            task -> new Checker(task, PlantedBug.UNIVERSAL_EFFECT_REACHES_FIRST_OBJECT_ONLY.semantics(task.task()))),
    SAME_OBJECT_TWICE_SKIPPED(task -> new Checker(task, PlantedBug.PARAMETERS_MUST_DIFFER.semantics(task.task()))),
    SUBTYPES_SKIPPED(task -> new Checker(task, PlantedBug.SUBTYPES_DO_NOT_FIT.semantics(task.task()))),
    CONSTANTS_SKIPPED(task -> new Checker(task, PlantedBug.QUANTIFIERS_MISS_CONSTANTS.semantics(task.task()))),
    NEGATED_PRECONDITIONS_NEVER_HOLD(task -> new Checker(task, new NaiveSemantics(task.task()) {
        @Override
        boolean holds(Condition ground, State state) {
            boolean negated = ground instanceof Condition.Not not && not.operand() instanceof Condition.Holds;
            return !negated && super.holds(ground, state);
        }
    })),
    ONLY_FIRST_DISJUNCT(task -> new Checker(task, PlantedBug.ONLY_FIRST_DISJUNCT.semantics(task.task()))),
    LAST_ACTION_SKIPPED(task -> new Checker(task, new NaiveSemantics(task.task())) {
        @Override
        Optional<Set<Atom>> after(Atom step, Set<Atom> facts) {
            List<ActionSchema> actions = task.task().actions();
            return step.symbol().equals(actions.get(actions.size() - 1).name())
                    ? Optional.empty()
                    : super.after(step, facts);
        }
    }),
    ONLY_STEPS_FROM_THE_INITIAL_STATE(task -> new Checker(task, new NaiveSemantics(task.task())) {
        @Override
        boolean isLookedAt(Set<Atom> state) {
            return state.equals(task.task().init());
        }
    }),
    ONLY_STEPS_FROM_STATES_THAT_ARE_REACHED(task -> new Checker(task, new NaiveSemantics(task.task())) {

        private final Set<Set<Atom>> reached = new HashSet<>();

        @Override
        boolean isLookedAt(Set<Atom> state) {
            if (reached.isEmpty()) {
                task.space().states().forEach(each -> reached.add(each.state().facts()));
            }
            return reached.contains(state);
        }
    }),
    LAST_INVARIANT_BELIEVED(task -> new Checker(task, new NaiveSemantics(task.task())) {
        @Override
        int mustBeClosed(int invariants) {
            return invariants - 1;
        }
    });

    /** A checker that accepts what it finds no flaw in. */
    private static class Checker extends CertificateReferee {

        private static final int UNREACHED = 30;

        Checker(PlanningCase task, NaiveSemantics semantics) {
            super(task, semantics, UNREACHED);
        }
    }

    private final Function<PlanningCase, CertificateReferee> checker;

    PlantedCheckerBug(Function<PlanningCase, CertificateReferee> checker) {
        this.checker = checker;
    }

    CertificateReferee checker(PlanningCase task) {
        return checker.apply(task);
    }
}
