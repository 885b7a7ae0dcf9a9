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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Tiny random problems with everything that the model can say: types, constants, negation, equality, or, quantifiers
 * (that may hide a parameter), conditional and quantified effects, steps that add what they delete, and costs of which
 * some have no value.
 */
public final class RandomTasks {

    private static final Type RED = Type.of("red");
    private static final Type BLUE = Type.of("blue");
    private static final List<Type> TYPES =
            List.of(Type.OBJECT, Type.OBJECT, RED, BLUE, new Type(List.of("red", "blue")));
    private static final List<Predicate> PREDICATES = List.of(
            new Predicate("zero", List.of()),
            new Predicate("one", Words.untyped("?a")),
            new Predicate("two", Words.untyped("?a ?b")),
            new Predicate("fixed", Words.untyped("?a")),
            new Predicate("link", Words.untyped("?a ?b")));
    private static final List<Function> FUNCTIONS =
            List.of(new Function("price", Words.untyped("?a")), new Function(Function.TOTAL_COST, List.of()));

    private final SplittableRandom random;
    private final List<TypedName> constants = new ArrayList<>();
    private final List<TypedName> objects = new ArrayList<>();

    private RandomTasks(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The same seed gives the same problem. */
    public static Problem problem(long seed) {
        return new RandomTasks(seed).problem();
    }

    private Problem problem() {
        TypeHierarchy types = new TypeHierarchy(Map.of("red", Type.OBJECT, "blue", Type.OBJECT));
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Type type = List.of(Type.OBJECT, RED, BLUE).get(random.nextInt(3));
            (chance(0.3) ? constants : objects).add(new TypedName("o" + i, type));
        }
        List<Action> actions = new ArrayList<>();
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            List<TypedName> parameters = variables(random.nextInt(3), "p");
            actions.add(new Action("act" + i, parameters, conjunction(parameters), effect(parameters, 2)));
        }
        Domain domain = new Domain("random", List.of(), types, constants, PREDICATES, FUNCTIONS, actions);
        Map<FunctionKey, BigDecimal> values = new LinkedHashMap<>();
        all().forEach(object -> {
            if (chance(0.9)) {
                values.put(new FunctionKey("price", List.of(object.name())), BigDecimal.valueOf(random.nextInt(30), 1));
            }
        });
        return new Problem("random", domain, objects, init(), values, conjunction(List.of()), Optional.empty());
    }

    private Set<Fact> init() {
        Set<Fact> init = new LinkedHashSet<>();
        for (Predicate predicate : PREDICATES) {
            for (List<String> arguments : choices(predicate.parameters().size())) {
                if (chance(0.3)) {
                    init.add(new Fact(predicate.name(), arguments));
                }
            }
        }
        return init;
    }

    private List<List<String>> choices(int length) {
        if (length == 0) {
            return List.of(List.of());
        }
        List<List<String>> result = new ArrayList<>();
        for (List<String> shorter : choices(length - 1)) {
            for (TypedName object : all()) {
                List<String> one = new ArrayList<>(shorter);
                one.add(object.name());
                result.add(one);
            }
        }
        return result;
    }

    private Formula conjunction(List<TypedName> scope) {
        List<Formula> parts = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parts.add(formula(scope, chance(0.4) ? 2 : 0));
        }
        return parts.size() == 1 ? parts.get(0) : new Formula.And(parts);
    }

    private Formula formula(List<TypedName> scope, int depth) {
        int kind = depth == 0 ? random.nextInt(3) : random.nextInt(9);
        return switch (kind) {
            case 0, 1 -> atom(scope, PREDICATES.size());
            case 2 -> new Formula.Not(atom(scope, PREDICATES.size()));
            case 3 -> new Formula.Equal(term(scope), term(scope));
            case 4 -> new Formula.Not(formula(scope, depth - 1));
            case 5 -> new Formula.And(several(scope, depth - 1));
            case 6 -> new Formula.Or(several(scope, depth - 1));
            case 7 -> {
                List<TypedName> variables = variables(1 + random.nextInt(2), chance(0.2) ? "p" : "q");
                yield new Formula.Forall(variables, formula(plus(scope, variables), depth - 1));
            }
            default -> {
                List<TypedName> variables = variables(1 + random.nextInt(2), chance(0.2) ? "p" : "q");
                yield new Formula.Exists(variables, formula(plus(scope, variables), depth - 1));
            }
        };
    }

    private List<Formula> several(List<TypedName> scope, int depth) {
        List<Formula> parts = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parts.add(formula(scope, depth));
        }
        return parts;
    }

    private Effect effect(List<TypedName> scope, int depth) {
        List<Effect> parts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int kind = depth == 0 ? random.nextInt(4) : random.nextInt(8);
            switch (kind) {
                case 0, 1 -> parts.add(new Effect.Add(atom(scope, 3)));
                case 2, 3 -> parts.add(new Effect.Delete(atom(scope, 3)));
                case 4, 5 -> parts.add(new Effect.When(formula(scope, 1), effect(scope, depth - 1)));
                case 6 -> {
                    List<TypedName> variables = variables(1, chance(0.2) ? "p" : "q");
                    parts.add(new Effect.Forall(variables, effect(plus(scope, variables), depth - 1)));
                }
                default ->
                    parts.add(Effect.increaseCost(
                            chance(0.5)
                                    ? new Expression.Number(BigDecimal.valueOf(random.nextInt(20), 1))
                                    : new Expression.Value("price", List.of(term(scope)))));
            }
        }
        return new Effect.And(parts);
    }

    /** An atom of one of the first so many predicates; the last two are never changed. */
    private Formula.Atom atom(List<TypedName> scope, int predicates) {
        Predicate predicate = PREDICATES.get(random.nextInt(predicates));
        List<Term> arguments = new ArrayList<>();
        predicate.parameters().forEach(parameter -> arguments.add(term(scope)));
        return new Formula.Atom(predicate.name(), arguments);
    }

    private Term term(List<TypedName> scope) {
        List<TypedName> things = scope.isEmpty() || chance(0.15) ? all() : scope;
        return Words.term(things.get(random.nextInt(things.size())).name());
    }

    private List<TypedName> variables(int count, String letter) {
        List<TypedName> variables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            variables.add(new TypedName("?" + letter + i, TYPES.get(random.nextInt(TYPES.size()))));
        }
        return variables;
    }

    private List<TypedName> all() {
        return plus(constants, objects);
    }

    private static List<TypedName> plus(List<TypedName> left, List<TypedName> right) {
        List<TypedName> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
