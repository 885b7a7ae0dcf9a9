package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnknownAction;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.critique.WrongArity;
import dev.llmmodulo.verifiers.critique.WrongType;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.semantics.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said of a plan's steps without executing them: do they name actions and objects as declared? */
final class WellFormedness {

    private WellFormedness() {}

    /** All that is wrong with any step, in step order; every critique is hard. */
    static List<StepCritique> critiques(List<NumberedStep> steps, Universe universe) {
        List<StepCritique> found = new ArrayList<>();
        for (NumberedStep at : steps) {
            Optional<List<TypedName>> parameters = universe.parameters(at.step().action());
            if (parameters.isEmpty()) {
                found.add(new UnknownAction(at, universe.actionNames()));
            } else if (at.step().arguments().size() != parameters.get().size()) {
                found.add(new WrongArity(
                        at, parameters.get().stream().map(TypedName::name).toList()));
            } else {
                arguments(at, parameters.get(), universe, found);
            }
        }
        return found;
    }

    private static void arguments(
            NumberedStep at, List<TypedName> parameters, Universe universe, List<StepCritique> found) {
        for (int i = 0; i < parameters.size(); i++) {
            TypedName parameter = parameters.get(i);
            String object = at.step().arguments().get(i);
            Optional<Type> type = universe.typeOf(object);
            if (type.isEmpty()) {
                found.add(new UnknownObject(at, i + 1, object));
            } else if (!universe.belongs(type.get(), parameter)) {
                found.add(new WrongType(at, i + 1, object, type.get(), parameter));
            }
        }
    }
}
