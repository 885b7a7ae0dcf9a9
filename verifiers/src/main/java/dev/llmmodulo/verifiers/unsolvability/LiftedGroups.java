package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.unsolvability.GroupSchema.Part;
import java.util.ArrayList;
import java.util.List;

/** Writes {@link GroupSchema}s as {@link MutexGroup}s. */
final class LiftedGroups {

    private static final String COUNTED = "?any";

    private final Domain domain;

    LiftedGroups(Domain domain) {
        this.domain = domain;
    }

    MutexGroup write(GroupSchema schema) {
        List<TypedName> parameters = new ArrayList<>();
        for (int parameter = 0; parameter < schema.parameters(); parameter++) {
            parameters.add(new TypedName(name(parameter), widest(schema, parameter)));
        }
        return new MutexGroup(
                parameters, schema.parts().stream().map(this::atom).toList());
    }

    private CountedAtom atom(Part part) {
        List<Term> arguments = new ArrayList<>();
        for (int position = 0; position < part.arity(); position++) {
            arguments.add(new Term.Variable(
                    position == part.counted() ? COUNTED : name(part.positions().indexOf(position))));
        }
        return new CountedAtom(
                new Formula.Atom(part.predicate(), arguments),
                part.counted() == GroupSchema.NONE
                        ? List.of()
                        : List.of(new TypedName(COUNTED, type(part.predicate(), part.counted()))));
    }

    private static String name(int parameter) {
        return "?p" + parameter;
    }

    /** The type of the parameter in the predicate that takes the most objects for it; {@code object} if none takes all. */
    private Type widest(GroupSchema schema, int parameter) {
        List<Type> types = schema.parts().stream()
                .map(part -> type(part.predicate(), part.positions().get(parameter)))
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
