package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.List;

/** Finds operators that no plan needs: they change no state that can be reached, and make no plan cheaper. */
final class IdleOperators {

    private final MutexGroups mutexGroups;

    private IdleOperators(MutexGroups mutexGroups) {
        this.mutexGroups = mutexGroups;
    }

    static List<GroundOperator> without(GroundTask task) {
        IdleOperators idle = new IdleOperators(task.mutexGroups());
        List<GroundOperator> kept = new ArrayList<>(task.operators());
        kept.removeIf(idle::isIdle);
        return kept;
    }

    private boolean isIdle(GroundOperator operator) {
        int[] known = operator.precondition().literals();
        return operator.effects().stream()
                .allMatch(effect -> effect.cost().signum() >= 0
                        && effect.adds().stream().allMatch(fact -> holds(fact, known))
                        && effect.deletes().stream()
                                .allMatch(fact -> effect.adds().contains(fact) || isFalse(fact, known)));
    }

    private static boolean holds(int literal, int[] known) {
        for (int one : known) {
            if (one == literal) {
                return true;
            }
        }
        return false;
    }

    private boolean isFalse(int fact, int[] known) {
        for (int one : known) {
            if (one == ~fact || one >= 0 && mutexGroups.excludeEachOther(one, fact)) {
                return true;
            }
        }
        return false;
    }
}
