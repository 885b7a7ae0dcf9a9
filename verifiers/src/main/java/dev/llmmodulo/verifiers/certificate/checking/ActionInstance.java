package dev.llmmodulo.verifiers.certificate.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An action with objects for its parameters.
 *
 * @param changes by the number of the fact
 */
record ActionInstance(String action, List<String> objects, Condition precondition, Map<Integer, Change> changes) {

    /** Such as {@code (stack a b)}. */
    String words() {
        return objects.isEmpty() ? "(" + action + ")" : "(" + action + " " + String.join(" ", objects) + ")";
    }

    /**
     * When a step adds and when it deletes a fact, both read in the state before the step. A fact that is both deleted
     * and added holds afterwards.
     */
    record Change(Condition adds, Condition deletes) {

        Change and(Change other) {
            return new Change(Condition.any(List.of(adds, other.adds)), Condition.any(List.of(deletes, other.deletes)));
        }

        /** When the step makes the fact true, or false. */
        Condition makes(boolean value) {
            return value || adds.equals(Condition.TRUE)
                    ? value ? adds : Condition.FALSE
                    : Condition.all(List.of(deletes, Condition.not(adds)));
        }
    }

    /** The literals that the step may make true. */
    List<Integer> made() {
        List<Integer> result = new ArrayList<>();
        changes.forEach((fact, change) -> {
            for (int literal = 2 * fact; literal <= 2 * fact + 1; literal++) {
                if (!makes(literal).equals(Condition.FALSE)) {
                    result.add(literal);
                }
            }
        });
        return result;
    }

    /** When an effect of the step makes the literal true. */
    Condition makes(int literal) {
        Change change = changes.get(literal / 2);
        return change == null ? Condition.FALSE : change.makes(literal % 2 == 0);
    }

    /** When the literal holds after the step, read in the state before it: its regression. */
    Condition after(int literal) {
        Change change = changes.get(literal / 2);
        if (change == null) {
            return new Condition.Literal(literal);
        }
        boolean holds = literal % 2 == 0;
        Condition made = change.makes(holds);
        Condition unmade = change.makes(!holds);
        if (made.equals(Condition.TRUE) || unmade.equals(Condition.TRUE)) {
            return made;
        }
        Condition stays = Condition.all(List.of(new Condition.Literal(literal), Condition.not(unmade)));
        return Condition.any(List.of(made, stays));
    }
}
