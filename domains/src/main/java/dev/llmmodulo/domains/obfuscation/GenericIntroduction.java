package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.PlanBenchWords;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A STRIPS domain in words, by the names that its PDDL has. Parameters are called by letters. */
final class GenericIntroduction {

    private static final String LETTERS = "XYZWVUTSRQPONMLKJIHGFEDCBA";
    private static final String QUESTION =
            "What is a plan that reaches my goal? Just give the actions of the plan, each on a line of its own.";

    private final StringBuilder text = new StringBuilder();

    private GenericIntroduction() {}

    /** Empty if the domain has more than STRIPS and types, which these words do not suffice for. */
    static Optional<PlanBenchWords> of(Domain domain) {
        boolean plain = domain.axioms().isEmpty()
                && domain.constants().isEmpty()
                && domain.durativeActions().isEmpty()
                && domain.actions().stream().allMatch(GenericIntroduction::isPlain);
        return plain
                ? Optional.of(new PlanBenchWords(
                        new GenericIntroduction().write(domain),
                        QUESTION,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()))
                : Optional.empty();
    }

    private static boolean isPlain(Action action) {
        return action.parameters().size() <= LETTERS.length()
                && operands(action.precondition()).stream().allMatch(Formula.Atom.class::isInstance)
                && parts(action.effect()).stream()
                        .allMatch(part -> part instanceof Effect.Add || part instanceof Effect.Delete);
    }

    private static List<Formula> operands(Formula formula) {
        List<Formula> operands = new ArrayList<>();
        if (formula instanceof Formula.And and) {
            and.operands().forEach(each -> operands.addAll(operands(each)));
        } else {
            operands.add(formula);
        }
        return operands;
    }

    private static List<Effect> parts(Effect effect) {
        List<Effect> parts = new ArrayList<>();
        if (effect instanceof Effect.And and) {
            and.parts().forEach(each -> parts.addAll(parts(each)));
        } else {
            parts.add(effect);
        }
        return parts;
    }

    private String write(Domain domain) {
        text.append("I am playing with a set of objects.");
        domain.types()
                .supertypes()
                .forEach((type, above) -> above.alternatives().stream()
                        .filter(each -> !Type.OBJECT.alternatives().contains(each))
                        .forEach(each -> text.append(" Every ")
                                .append(type)
                                .append(" is also called ")
                                .append(each)
                                .append('.')));
        text.append(" These are the actions that I can do:\n\n");
        domain.actions()
                .forEach(action -> text.append("   ")
                        .append(said(action))
                        .append(types(action))
                        .append('\n'));
        text.append("\nThis is what they need and what they do:\n\n");
        domain.actions().forEach(this::rules);
        return text.toString();
    }

    private void rules(Action action) {
        Map<String, String> letters = letters(action);
        List<String> needed = operands(action.precondition()).stream()
                .map(each -> said((Formula.Atom) each, letters))
                .toList();
        List<String> added = parts(action.effect()).stream()
                .filter(Effect.Add.class::isInstance)
                .map(each -> said(((Effect.Add) each).atom(), letters))
                .toList();
        List<String> deleted = parts(action.effect()).stream()
                .filter(Effect.Delete.class::isInstance)
                .map(each -> said(((Effect.Delete) each).atom(), letters))
                .toList();
        rule("Before I do " + said(action) + " it must be true: ", needed);
        rule("After I do " + said(action) + " it is true: ", added);
        rule("After I do " + said(action) + " it is no longer true: ", deleted);
    }

    private void rule(String words, List<String> facts) {
        if (!facts.isEmpty()) {
            text.append("   ").append(words).append(String.join(", ", facts)).append(".\n");
        }
    }

    private static String said(Action action) {
        return said(action.name(), List.copyOf(letters(action).values()));
    }

    private static String said(Formula.Atom atom, Map<String, String> letters) {
        return said(
                atom.predicate(),
                atom.arguments().stream().map(Term::name).map(letters::get).toList());
    }

    private static String said(String name, List<String> arguments) {
        return arguments.isEmpty() ? name : name + " " + String.join(" ", arguments);
    }

    private static Map<String, String> letters(Action action) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (TypedName parameter : action.parameters()) {
            letters.put(parameter.name(), String.valueOf(LETTERS.charAt(letters.size())));
        }
        return letters;
    }

    private static String types(Action action) {
        Map<String, String> letters = letters(action);
        String types = action.parameters().stream()
                .filter(parameter -> !parameter.type().equals(Type.OBJECT))
                .map(parameter -> letters.get(parameter.name()) + " is called "
                        + String.join(" or ", parameter.type().alternatives()))
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : ", where " + types;
    }
}
