package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.GroundAction.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands variables, quantifiers and nested conditions over the objects; each method is one rule. */
class NaiveGrounding {

    final PlanningTask task;
    private final Map<Atom, GroundAction> grounded = new HashMap<>();

    NaiveGrounding(PlanningTask task) {
        this.task = task;
    }

    /** An object is of its own type and all types above; everything is an object. */
    boolean isOfType(Typed object, String type) {
        if (type.equals("object") || object.types().contains(type)) {
            return true;
        }
        return task.types().stream()
                .filter(declared -> object.types().contains(declared.name()))
                .anyMatch(declared -> isOfType(declared, type));
    }

    /** Of an {@code either}, one is enough. */
    boolean fits(Typed object, List<String> types) {
        return types.isEmpty() || types.stream().anyMatch(type -> isOfType(object, type));
    }

    /** What a quantified variable ranges over. */
    List<String> range(Typed variable) {
        return task.allObjects().stream()
                .filter(object -> fits(object, variable.types()))
                .map(Typed::name)
                .toList();
    }

    /** What the variable of a universal effect ranges over. */
    List<String> effectRange(Typed variable) {
        return range(variable);
    }

    /** The innermost declaration of a name counts. */
    Map<String, String> bind(Map<String, String> outer, String variable, String object) {
        Map<String, String> inner = new HashMap<>(outer);
        inner.put(variable, object);
        return inner;
    }

    final List<Map<String, String>> bindings(List<Typed> variables, Map<String, String> outer) {
        return bindings(variables, outer, false);
    }

    private List<Map<String, String>> bindings(List<Typed> variables, Map<String, String> outer, boolean effect) {
        List<Map<String, String>> bindings = List.of(outer);
        for (Typed variable : variables) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> binding : bindings) {
                for (String object : effect ? effectRange(variable) : range(variable)) {
                    longer.add(bind(binding, variable.name(), object));
                }
            }
            bindings = longer;
        }
        return bindings;
    }

    /** The facts of a predicate, of any objects whatever their types. */
    final List<Atom> instances(Signature predicate) {
        List<Typed> untyped = predicate.parameters().stream()
                .map(parameter -> Typed.of(parameter.name()))
                .toList();
        Atom lifted =
                new Atom(predicate.name(), untyped.stream().map(Typed::name).toList());
        return bindings(untyped, Map.of()).stream().map(lifted::ground).toList();
    }

    Condition every(List<Condition> instances) {
        return new Condition.And(instances);
    }

    Condition some(List<Condition> instances) {
        return new Condition.Or(instances);
    }

    Condition imply(Condition premise, Condition conclusion) {
        return Condition.or(Condition.not(premise), conclusion);
    }

    boolean same(String left, String right) {
        return left.equals(right);
    }

    /** The condition without variables, quantifiers, implications and equations. */
    Condition ground(Condition condition, Map<String, String> binding) {
        if (condition instanceof Condition.Holds holds) {
            return new Condition.Holds(holds.atom().ground(binding));
        } else if (condition instanceof Condition.Same same) {
            boolean equal = same(Atom.object(same.left(), binding), Atom.object(same.right(), binding));
            return equal ? Condition.and() : Condition.or();
        } else if (condition instanceof Condition.Not not) {
            return Condition.not(ground(not.operand(), binding));
        } else if (condition instanceof Condition.And and) {
            return new Condition.And(ground(and.operands(), binding));
        } else if (condition instanceof Condition.Or or) {
            return new Condition.Or(ground(or.operands(), binding));
        } else if (condition instanceof Condition.Imply imply) {
            return imply(ground(imply.premise(), binding), ground(imply.conclusion(), binding));
        } else if (condition instanceof Condition.Every every) {
            return every(instances(every.variables(), every.body(), binding));
        } else if (condition instanceof Condition.Some some) {
            return some(instances(some.variables(), some.body(), binding));
        } else if (condition instanceof Condition.Preference preference) {
            return new Condition.Preference(preference.name(), ground(preference.body(), binding));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return new Condition.Compare(
                compare.operator(), Numbers.ground(compare.left(), binding), Numbers.ground(compare.right(), binding));
    }

    private List<Condition> ground(List<Condition> operands, Map<String, String> binding) {
        return operands.stream().map(operand -> ground(operand, binding)).toList();
    }

    private List<Condition> instances(List<Typed> variables, Condition body, Map<String, String> binding) {
        return bindings(variables, binding).stream()
                .map(inner -> ground(body, inner))
                .toList();
    }

    /** A step's action with the arguments put in for the parameters; the step must be well formed. */
    final GroundAction ground(Atom step) {
        return grounded.computeIfAbsent(step, this::groundAction);
    }

    private GroundAction groundAction(Atom step) {
        ActionSchema action = task.action(step.symbol()).orElseThrow();
        Map<String, String> binding = new HashMap<>();
        for (int i = 0; i < action.parameters().size(); i++) {
            binding.put(action.parameters().get(i).name(), step.arguments().get(i));
        }
        return ground(action, binding);
    }

    final GroundAction ground(ActionSchema action, Map<String, String> binding) {
        List<Part> parts = new ArrayList<>();
        flatten(Condition.TRUE, action.effect(), binding, parts);
        return new GroundAction(ground(action.precondition(), binding), parts);
    }

    private void flatten(Condition outer, Effect effect, Map<String, String> binding, List<Part> parts) {
        if (effect instanceof Effect.Both both) {
            both.parts().forEach(part -> flatten(outer, part, binding, parts));
        } else if (effect instanceof Effect.ForEach forEach) {
            bindings(forEach.variables(), binding, true).forEach(inner -> flatten(outer, forEach.body(), inner, parts));
        } else if (effect instanceof Effect.When when) {
            Condition both = nested(outer, ground(when.condition(), binding));
            parts.add(new Part(both, Effect.all()));
            flatten(both, when.body(), binding, parts);
        } else if (effect instanceof Effect.Add add) {
            parts.add(new Part(outer, new Effect.Add(add.atom().ground(binding))));
        } else if (effect instanceof Effect.Delete delete) {
            parts.add(new Part(outer, new Effect.Delete(delete.atom().ground(binding))));
        } else if (effect instanceof Effect.Update update) {
            parts.add(new Part(outer, Numbers.ground(update, binding)));
        }
    }

    /** The condition of a {@code when} within a {@code when}. */
    Condition nested(Condition outer, Condition inner) {
        return Condition.and(outer, inner);
    }

    /** What is wrong with the form of a step. */
    List<NaiveVerdict.Flaw> flaws(int number, Atom step) {
        List<Typed> parameters = task.parameters(step.symbol()).orElse(List.of());
        if (task.parameters(step.symbol()).isEmpty()) {
            return List.of(new NaiveVerdict.Flaw(number, "unknown action", 0));
        } else if (parameters.size() != step.arguments().size()) {
            return List.of(new NaiveVerdict.Flaw(number, "wrong arity", 0));
        }
        List<NaiveVerdict.Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String argument = step.arguments().get(i);
            Optional<Typed> object = task.allObjects().stream()
                    .filter(each -> each.name().equals(argument))
                    .findFirst();
            if (object.isEmpty()) {
                flaws.add(new NaiveVerdict.Flaw(number, "unknown object", i + 1));
            } else if (!fits(object.get(), parameters.get(i).types())) {
                flaws.add(new NaiveVerdict.Flaw(number, "wrong type", i + 1));
            }
        }
        return flaws;
    }
}
