package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Declarations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes tiny random tasks with the given constructs. */
final class RandomTask {

    private static final List<Signature> COSTS = List.of(
            new Signature("total-cost", List.of()),
            new Signature("fee", List.of()),
            new Signature("price", List.of(Typed.of("?a"))));

    /** What numeric effects change. */
    static final List<Signature> NUMBERS =
            List.of(new Signature("level", List.of()), new Signature("stock", List.of(Typed.of("?a"))));

    private final Dice dice;
    private final Set<Construct> on;

    private RandomTask(Dice dice, Set<Construct> on) {
        this.dice = dice;
        this.on = on;
    }

    /** A task that asks for nothing yet. */
    static PlanningTask of(Dice dice, Set<Construct> on) {
        return new RandomTask(dice, on).task();
    }

    private PlanningTask task() {
        List<Typed> types = types();
        List<Typed> objects = objects(types);
        List<Typed> constants = on.contains(Construct.CONSTANTS) ? dice.some(objects, 0.4) : List.of();
        objects.removeAll(constants);
        Declarations symbols = new Declarations(types, constants, objects, List.of(), List.of(), Set.of(), Map.of());
        List<Signature> predicates = predicates(new Vocabulary(dice, on, PlanningTask.of(symbols), List.of()));
        List<Signature> functions = functions();
        PlanningTask task = PlanningTask.of(new Declarations(
                types,
                constants,
                objects,
                predicates,
                functions,
                init(predicates, symbols.allObjects()),
                values(functions, symbols.allObjects())));
        PlanningTask derived =
                on.contains(Construct.AXIOM) ? task.withAxioms(new RandomAxioms(dice, on).of(task)) : task;
        return derived.withActions(actions(derived));
    }

    private List<Signature> functions() {
        List<Signature> functions = new ArrayList<>();
        if (on.contains(Construct.COSTS)) {
            functions.addAll(COSTS);
        }
        if (on.stream().anyMatch(Construct.numeric()::contains)) {
            functions.addAll(NUMBERS);
        }
        return functions;
    }

    private List<Typed> types() {
        List<Typed> types = new ArrayList<>();
        if (on.contains(Construct.TYPES)) {
            int count = dice.between(1, 4);
            for (int i = 0; i < count; i++) {
                boolean below = i > 0 && on.contains(Construct.SUBTYPES) && dice.chance(0.6);
                types.add(below ? Typed.of("t" + i, dice.pick(types).name()) : Typed.of("t" + i));
            }
        }
        return types;
    }

    private List<Typed> objects(List<Typed> types) {
        List<Typed> filled = new ArrayList<>(types);
        if (on.contains(Construct.EMPTY_TYPE) && types.size() > 1) {
            filled.remove(dice.below(filled.size()));
        }
        List<Typed> objects = new ArrayList<>();
        int count = on.contains(Construct.EMPTY_TYPE) && dice.chance(0.05) ? 0 : dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            boolean untyped = filled.isEmpty() || dice.chance(0.15);
            objects.add(
                    untyped
                            ? Typed.of("o" + i)
                            : Typed.of("o" + i, dice.pick(filled).name()));
        }
        return objects;
    }

    private List<Signature> predicates(Vocabulary vocabulary) {
        List<Signature> predicates = new ArrayList<>(List.of(new Signature("zero", List.of())));
        for (String name : List.of("one", "other", "two", "link")) {
            int arity = name.equals("two") || name.equals("link") ? 2 : 1;
            List<Typed> parameters = new ArrayList<>();
            for (int i = 0; i < arity; i++) {
                parameters.add(new Typed("?x" + i, dice.chance(0.6) ? List.of() : vocabulary.type()));
            }
            predicates.add(new Signature(name, parameters));
        }
        if (on.contains(Construct.AXIOM)) {
            predicates.addAll(RandomAxioms.DERIVED);
        }
        return predicates;
    }

    private List<ActionSchema> actions(PlanningTask task) {
        Vocabulary vocabulary = new Vocabulary(dice, on, task, task.constants());
        List<Signature> changing = new ArrayList<>(task.predicates());
        changing.removeAll(RandomAxioms.DERIVED);
        if (on.contains(Construct.STATIC_PREDICATE)) {
            changing.removeIf(predicate -> predicate.name().equals("other"));
            changing.removeIf(predicate -> predicate.name().equals("link"));
        }
        RandomCondition conditions = new RandomCondition(vocabulary);
        RandomEffect effects = new RandomEffect(vocabulary, changing);
        List<ActionSchema> actions = new ArrayList<>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            List<Typed> parameters = new ArrayList<>();
            int arity = dice.between(on.contains(Construct.NO_PARAMETERS) ? 0 : 1, 3);
            for (int j = 0; j < arity; j++) {
                parameters.add(new Typed("?p" + j, vocabulary.type()));
            }
            Condition precondition = conditions.conjunction(parameters, 3);
            if (on.contains(Construct.PREFERENCES) && dice.chance(0.3)) {
                precondition = Condition.and(
                        precondition, new Condition.Preference("pref2", conditions.condition(parameters, 1)));
            }
            actions.add(new ActionSchema("act" + i, parameters, precondition, effects.effect(parameters)));
        }
        return actions;
    }

    private Set<Atom> init(List<Signature> predicates, List<Typed> objects) {
        Set<Atom> init = new LinkedHashSet<>();
        double density = dice.pick(0.2, 0.5, 0.8);
        List<Signature> basic = new ArrayList<>(predicates);
        basic.removeAll(RandomAxioms.DERIVED);
        for (Signature predicate : basic) {
            init.addAll(dice.some(atoms(predicate, objects), density));
        }
        return init;
    }

    private Map<Atom, BigDecimal> values(List<Signature> functions, List<Typed> objects) {
        Map<Atom, BigDecimal> values = new LinkedHashMap<>();
        for (Signature function : functions) {
            boolean all =
                    !on.contains(NUMBERS.contains(function) ? Construct.UNDEFINED_VALUE : Construct.UNDEFINED_COST);
            double defined = all ? 1 : 0.7;
            for (Atom fluent : dice.some(atoms(function, objects), defined)) {
                values.put(
                        fluent,
                        NUMBERS.contains(function)
                                ? BigDecimal.valueOf(dice.between(-3, 3))
                                : BigDecimal.valueOf(dice.below(50), dice.below(3)));
            }
        }
        return values;
    }

    /** All ground atoms that the declaration allows. */
    private List<Atom> atoms(Signature signature, List<Typed> objects) {
        List<Atom> atoms = List.of(new Atom(signature.name(), List.of()));
        for (Typed parameter : signature.parameters()) {
            List<Atom> longer = new ArrayList<>();
            for (Atom atom : atoms) {
                for (Typed object : objects) {
                    if (parameter.types().isEmpty() || parameter.types().equals(object.types())) {
                        List<String> arguments = new ArrayList<>(atom.arguments());
                        arguments.add(object.name());
                        longer.add(new Atom(atom.symbol(), arguments));
                    }
                }
            }
            atoms = longer;
        }
        return atoms;
    }
}
