package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.grounding.LiftedGroup;
import dev.llmmodulo.verifiers.grounding.LiftedGroup.Part;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;

/** Writes {@link LiftedGroup}s as {@link MutexGroup}s. */
final class GroupWriter {

    private static final String COUNTED = "?any";

    private final Domain domain;

    GroupWriter(Domain domain) {
        this.domain = domain;
    }

    MutexGroup write(LiftedGroup group) {
        List<TypedName> parameters = new ArrayList<>();
        for (int parameter = 0; parameter < group.parameters(); parameter++) {
            parameters.add(new TypedName(name(parameter), widest(group, parameter)));
        }
        return new MutexGroup(parameters, group.parts().stream().map(this::atom).toList());
    }

    private CountedAtom atom(Part part) {
        List<Term> arguments = new ArrayList<>();
        for (int position = 0; position < part.arity(); position++) {
            arguments.add(new Term.Variable(
                    part.places().contains(position) ? name(part.places().indexOf(position)) : COUNTED));
        }
        return new CountedAtom(
                new Formula.Atom(part.predicate(), arguments),
                part.counted().isEmpty()
                        ? List.of()
                        : List.of(new TypedName(
                                COUNTED, type(part.predicate(), part.counted().getAsInt()))));
    }

    private static String name(int parameter) {
        return "?p" + parameter;
    }

    /** The type of the parameter in the predicate that takes the most objects for it; {@code object} if none takes all. */
    private Type widest(LiftedGroup group, int parameter) {
        List<Type> types = group.parts().stream()
                .map(part -> type(part.predicate(), part.places().get(parameter)))
                .toList();
        return types.stream()
                .filter(wide -> types.stream().allMatch(type -> domain.types().fits(type, wide)))
                .findFirst()
                .orElse(Type.OBJECT);
    }

    private Type type(String predicate, int position) {
        return domain.predicate(predicate)
                .map(Predicate::parameters)
                .map(parameters -> parameters.get(position).type())
                .orElse(Type.OBJECT);
    }
}
