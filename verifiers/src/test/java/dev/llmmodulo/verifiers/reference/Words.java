package dev.llmmodulo.verifiers.reference;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short words for making problems in tests without a parser. A space-separated text stands for names. */
public final class Words {

    private Words() {}

    public static Term term(String name) {
        return name.startsWith("?") ? new Term.Variable(name) : new Term.Constant(name);
    }

    /** Such as {@code atom("on ?x b")}. */
    public static Formula.Atom atom(String text) {
        List<String> words = List.of(text.split(" "));
        return new Formula.Atom(
                words.get(0),
                words.subList(1, words.size()).stream().map(Words::term).toList());
    }

    public static Fact fact(String text) {
        List<String> words = List.of(text.split(" "));
        return new Fact(words.get(0), words.subList(1, words.size()));
    }

    public static Set<Fact> facts(String... texts) {
        return Arrays.stream(texts).map(Words::fact).collect(Collectors.toSet());
    }

    public static Formula not(Formula formula) {
        return new Formula.Not(formula);
    }

    public static Formula and(Formula... parts) {
        return new Formula.And(List.of(parts));
    }

    public static Formula or(Formula... parts) {
        return new Formula.Or(List.of(parts));
    }

    public static Formula equal(String left, String right) {
        return new Formula.Equal(term(left), term(right));
    }

    public static Formula forall(String variables, Formula body) {
        return new Formula.Forall(untyped(variables), body);
    }

    public static Formula exists(String variables, Formula body) {
        return new Formula.Exists(untyped(variables), body);
    }

    public static Effect add(String atom) {
        return new Effect.Add(atom(atom));
    }

    public static Effect delete(String atom) {
        return new Effect.Delete(atom(atom));
    }

    public static Effect effects(Effect... parts) {
        return new Effect.And(List.of(parts));
    }

    public static Effect when(Formula condition, Effect... parts) {
        return new Effect.When(condition, effects(parts));
    }

    public static Effect each(String variables, Effect... parts) {
        return new Effect.Forall(untyped(variables), effects(parts));
    }

    public static Effect cost(String number) {
        return Effect.increaseCost(new Expression.Number(new BigDecimal(number)));
    }

    public static Effect costOf(String function) {
        Formula.Atom shape = atom(function);
        return Effect.increaseCost(new Expression.Value(shape.predicate(), shape.arguments()));
    }

    public static Action action(String name, String parameters, Formula precondition, Effect... parts) {
        return new Action(name, untyped(parameters), precondition, effects(parts));
    }

    public static List<TypedName> untyped(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> new TypedName(name, Type.OBJECT))
                .toList();
    }

    public static Problem problem(String objects, Set<Fact> init, Formula goal, Action... actions) {
        return problem(objects, init, Map.of(), goal, actions);
    }

    public static Problem problem(
            String objects, Set<Fact> init, Map<FunctionKey, BigDecimal> values, Formula goal, Action... actions) {
        return new Problem(
                "p",
                domain(TypeHierarchy.UNTYPED, List.of(), List.of(), actions),
                untyped(objects),
                init,
                values,
                goal,
                Optional.empty());
    }

    /** Declares no functions: nothing that is tested with these words looks at them. */
    public static Domain domain(
            TypeHierarchy types, List<TypedName> constants, List<Predicate> predicates, Action... actions) {
        return new Domain("d", List.of(), types, constants, predicates, List.<Function>of(), List.of(actions));
    }
}
