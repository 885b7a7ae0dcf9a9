package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a problem by name and by type, and its actions by name. Not thread-safe. */
public final class Universe {

    private final Problem problem;
    private final Map<String, Type> typeOf = new LinkedHashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, DurativeAction> durativeActions = new HashMap<>();
    private final Map<Type, List<String>> members = new HashMap<>();

    public Universe(Problem problem) {
        this.problem = problem;
        problem.domain().constants().forEach(constant -> typeOf.put(constant.name(), constant.type()));
        problem.objects().forEach(object -> typeOf.put(object.name(), object.type()));
        problem.domain().actions().forEach(action -> actions.put(action.name(), action));
        problem.domain().durativeActions().forEach(action -> durativeActions.put(action.name(), action));
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    public Optional<DurativeAction> durativeAction(String name) {
        return Optional.ofNullable(durativeActions.get(name));
    }

    /** The parameters of the action of this name, whether it lasts or not. */
    public Optional<List<TypedName>> parameters(String name) {
        return action(name)
                .map(Action::parameters)
                .or(() -> durativeAction(name).map(DurativeAction::parameters));
    }

    /** The names of all actions, those that last too, in alphabetical order. */
    public List<String> actionNames() {
        return Stream.concat(actions.keySet().stream(), durativeActions.keySet().stream())
                .sorted()
                .toList();
    }

    public Optional<Type> typeOf(String object) {
        return Optional.ofNullable(typeOf.get(object));
    }

    public boolean belongs(Type actual, TypedName parameter) {
        return parameter.type().equals(Type.OBJECT) || problem.domain().types().belongs(actual, parameter.type());
    }

    /** The objects that a variable may stand for, in order of declaration. */
    public List<String> members(TypedName variable) {
        return members.computeIfAbsent(
                variable.type(),
                type -> typeOf.entrySet().stream()
                        .filter(entry -> belongs(entry.getValue(), variable))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
