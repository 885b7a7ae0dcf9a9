package dev.llmmodulo.generator.embedded.world;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an action needs, adds and deletes, its parameters as numbers: its form but for the words. */
record ActionShape(String name, List<Type> parameters, List<Part> parts) {

    enum Kind {
        NEEDS,
        ADDS,
        DELETES
    }

    record Part(Kind kind, String predicate, List<Integer> parameters) {}

    /** Empty unless the action is a STRIPS action without constants. */
    static Optional<ActionShape> of(Action action) {
        List<String> names = action.parameters().stream().map(TypedName::name).toList();
        List<Part> parts = new ArrayList<>();
        boolean plain = condition(action.precondition(), names, parts) && effect(action.effect(), names, parts);
        List<Type> types = action.parameters().stream().map(TypedName::type).toList();
        return plain
                ? Optional.of(new ActionShape(
                        action.name(), types, parts.stream().distinct().toList()))
                : Optional.empty();
    }

    private static boolean condition(Formula formula, List<String> names, List<Part> parts) {
        if (formula instanceof Formula.And and) {
            return and.operands().stream().allMatch(operand -> condition(operand, names, parts));
        }
        return formula instanceof Formula.Atom atom && add(Kind.NEEDS, atom, names, parts);
    }

    private static boolean effect(Effect effect, List<String> names, List<Part> parts) {
        if (effect instanceof Effect.And and) {
            return and.parts().stream().allMatch(part -> effect(part, names, parts));
        } else if (effect instanceof Effect.Add add) {
            return add(Kind.ADDS, add.atom(), names, parts);
        }
        return effect instanceof Effect.Delete delete && add(Kind.DELETES, delete.atom(), names, parts);
    }

    private static boolean add(Kind kind, Formula.Atom atom, List<String> names, List<Part> parts) {
        List<Integer> parameters =
                atom.arguments().stream().map(Term::name).map(names::indexOf).toList();
        parts.add(new Part(kind, atom.predicate(), parameters));
        return !parameters.contains(-1);
    }
}
