package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What random conditions and effects may be made of. */
final class Vocabulary {

    private final Dice dice;
    private final Set<Construct> on;
    private final NaiveSemantics types;
    private final List<Typed> objects;

    /** @param objects those that may be named: the constants in a domain, all in a goal */
    Vocabulary(Dice dice, Set<Construct> on, PlanningTask task, List<Typed> objects) {
        this.dice = dice;
        this.on = on;
        this.types = new NaiveSemantics(task);
        this.objects = objects;
    }

    boolean allows(Construct construct) {
        return on.contains(construct);
    }

    Dice dice() {
        return dice;
    }

    PlanningTask task() {
        return types.task;
    }

    /** A variable or an object that may stand where one of the types is asked for. */
    private List<String> terms(List<String> wanted, Collection<Typed> scope) {
        List<String> terms = new ArrayList<>();
        for (Typed variable : scope) {
            if (wanted.isEmpty() || fitsInPart(variable, wanted)) {
                terms.add(variable.name());
                terms.add(variable.name());
            }
        }
        objects.stream().filter(object -> types.fits(object, wanted)).forEach(object -> terms.add(object.name()));
        return terms;
    }

    private boolean fitsInPart(Typed variable, List<String> wanted) {
        return variable.types().stream().anyMatch(type -> types.fits(Typed.of("any", type), wanted));
    }

    Optional<String> term(Collection<Typed> scope) {
        List<String> terms = terms(List.of(), scope);
        return terms.isEmpty() ? Optional.empty() : Optional.of(dice.pick(terms));
    }

    /** An atom of one of the signatures; one without parameters must be among them. */
    Atom atom(List<Signature> signatures, Collection<Typed> scope) {
        while (true) {
            Signature signature = dice.pick(signatures);
            List<String> arguments = new ArrayList<>();
            for (Typed parameter : signature.parameters()) {
                List<String> terms = terms(parameter.types(), scope);
                if (terms.isEmpty()) {
                    break;
                }
                arguments.add(dice.pick(terms));
            }
            if (arguments.size() == signature.parameters().size()) {
                return new Atom(signature.name(), arguments);
            }
        }
    }

    /** A fact that is true need not be one that may be written: of an {@code either}, one type is enough for a step. */
    boolean mayWrite(Atom fact) {
        Signature signature = types.task.predicates().stream()
                .filter(declared -> declared.name().equals(fact.symbol()))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < fact.arguments().size(); i++) {
            String name = fact.arguments().get(i);
            List<String> wanted = signature.parameters().get(i).types();
            boolean fits = types.task.allObjects().stream()
                    .filter(object -> object.name().equals(name))
                    .anyMatch(object -> types.fits(object, wanted));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A type for a variable. */
    List<String> type() {
        List<Typed> declared = types.task.types();
        if (declared.isEmpty() || dice.chance(0.25)) {
            return List.of();
        }
        String first = dice.pick(declared).name();
        String second = dice.pick(declared).name();
        return on.contains(Construct.EITHER) && !first.equals(second) && dice.chance(0.3)
                ? List.of(first, second)
                : List.of(first);
    }

    /** New variables: some may hide one of the scope. */
    List<Typed> variables(Collection<Typed> scope, boolean mayHide) {
        List<Typed> variables = new ArrayList<>();
        int count = dice.chance(0.7) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            String fresh = "?v" + scope.size() + i;
            List<String> hidden = scope.stream()
                    .map(Typed::name)
                    .filter(name ->
                            variables.stream().noneMatch(each -> each.name().equals(name)))
                    .toList();
            boolean hide = mayHide && allows(Construct.SHADOWING) && !hidden.isEmpty() && dice.chance(0.3);
            variables.add(new Typed(hide ? dice.pick(hidden) : fresh, type()));
        }
        return variables;
    }

    /** The scope with the new variables, which hide those of the same name. */
    static List<Typed> within(Collection<Typed> scope, List<Typed> variables) {
        List<Typed> inner = new ArrayList<>(scope);
        inner.removeIf(outer -> variables.stream().anyMatch(each -> each.name().equals(outer.name())));
        inner.addAll(variables);
        return inner;
    }
}
