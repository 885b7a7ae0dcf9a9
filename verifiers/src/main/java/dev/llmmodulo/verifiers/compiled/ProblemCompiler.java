package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Turns a problem's objects, facts and function values into numbers, and its actions into code over them. */
final class ProblemCompiler {

    private static final Set<Feature> NUMBERS = Set.of(Feature.NUMERIC_FLUENTS);

    private static final FunctionKey COST = new FunctionKey(Function.TOTAL_COST, List.of());

    private final Problem problem;
    private final List<TypedName> objects;
    private final Map<String, Integer> objectIds = new HashMap<>();
    private final Map<Type, int[]> members = new HashMap<>();
    private final FactSpace facts;
    private final FactSpace functions;
    private final CostScale scale;
    private final long[] values;
    private final boolean numeric;

    private ProblemCompiler(Problem problem, FactSpace facts, FactSpace functions, CostScale scale) {
        this.problem = problem;
        this.objects = problem.allObjects();
        objects.forEach(object -> objectIds.put(object.name(), objectIds.size()));
        this.facts = facts;
        this.functions = functions;
        this.scale = scale;
        this.numeric = !problem.features().isEmpty();
        this.values = new long[functions.size()];
        Arrays.fill(values, CostScale.UNDEFINED);
        problem.values().forEach((key, value) -> values[index(functions, key)] = scale.scaled(value));
    }

    /** Empty if the problem is too large or more than classical with numbers. */
    static Optional<ProblemCompiler> of(Problem problem) {
        int objects = problem.allObjects().size();
        List<Predicate> functions = problem.domain().functions().stream()
                .map(function -> new Predicate(function.name(), function.parameters()))
                .toList();
        Optional<FactSpace> facts = FactSpace.of(problem.domain().predicates(), objects);
        Optional<FactSpace> values = FactSpace.of(functions, objects);
        Optional<CostScale> scale = CostScale.of(problem.values().values());
        return facts.isPresent() && values.isPresent() && scale.isPresent() && NUMBERS.containsAll(problem.features())
                ? Optional.of(new ProblemCompiler(problem, facts.get(), values.get(), scale.get()))
                : Optional.empty();
    }

    private int index(FactSpace space, FunctionKey key) {
        int index = space.first(key.function());
        for (int i = 0; i < key.arguments().size(); i++) {
            index += objectIds.get(key.arguments().get(i))
                    * space.stride(i, key.arguments().size());
        }
        return index;
    }

    FactSpace facts() {
        return facts;
    }

    FactSpace functions() {
        return functions;
    }

    CostScale scale() {
        return scale;
    }

    long[] values() {
        return values;
    }

    /** Whether values of functions are compared or changed, other than that the total cost grows. */
    boolean isNumeric() {
        return numeric;
    }

    int object(String name) {
        return objectIds.get(name);
    }

    /** The objects that a variable of a type may stand for. */
    int[] members(Type type) {
        return members.computeIfAbsent(
                type,
                wanted -> IntStream.range(0, objects.size())
                        .filter(id ->
                                problem.domain().types().belongs(objects.get(id).type(), wanted))
                        .toArray());
    }

    /** @throws NotCompiledException an action or the goal is of a shape that is left to the validator */
    CompiledProblem compile() {
        long[] initial = new long[(facts.size() + 63) / 64];
        for (Fact fact : problem.init()) {
            int bit = index(facts, new FunctionKey(fact.predicate(), fact.arguments()));
            initial[bit >> 6] |= 1L << bit;
        }
        List<CompiledAction> actions = new ArrayList<>();
        for (Action action : problem.domain().actions()) {
            actions.add(action(action));
        }
        Scope none = new Scope(this, List.of());
        Condition goal = none.condition(problem.goal());
        int slots = Math.max(
                none.slots(),
                actions.stream().mapToInt(CompiledAction::slots).max().orElse(0));
        return new CompiledProblem(
                problem,
                new SymbolTable(
                        problem.domain().actions().stream().map(Action::name).toList()),
                new SymbolTable(objects.stream().map(TypedName::name).toList()),
                actions.toArray(CompiledAction[]::new),
                goal,
                initial,
                initialValues(),
                slots,
                cost(none));
    }

    private CompiledCost cost(Scope scope) {
        Optional<Expression> metric = problem.metric().map(Metric::expression);
        if (metric.isEmpty()) {
            return new CompiledCost.Steps();
        } else if (numeric) {
            return new CompiledCost.Metric(scope.quantity(metric.get()));
        } else if (metric.get().equals(Expression.TOTAL_COST)) {
            return new CompiledCost.Total(scale, initialCost());
        }
        throw new NotCompiledException("the metric " + metric.get());
    }

    /** Of a problem without numbers there are none: what its steps cost is counted aside. */
    private Supplier<Values> initialValues() {
        long[] numerators = new long[numeric ? functions.size() : 0];
        long[] denominators = new long[numerators.length];
        if (numeric) {
            Map<FunctionKey, BigDecimal> all = new HashMap<>(problem.values());
            if (problem.domain().functions().stream()
                    .anyMatch(any -> any.name().equals(Function.TOTAL_COST)
                            && any.parameters().isEmpty())) {
                all.putIfAbsent(COST, BigDecimal.ZERO);
            }
            all.forEach((key, value) -> {
                Quantity.Constant constant = NumericCompiler.constant(value);
                numerators[index(functions, key)] = constant.numerator();
                denominators[index(functions, key)] = constant.denominator();
            });
        }
        return () -> new Values(numerators, denominators);
    }

    private BigDecimal initialCost() {
        return problem.values().getOrDefault(COST, BigDecimal.ZERO);
    }

    private CompiledAction action(Action action) {
        Scope scope = new Scope(this, action.parameters());
        Condition precondition = scope.condition(action.precondition());
        Change effect = scope.change(action.effect());
        long[][] allowed = action.parameters().stream()
                .map(parameter -> allowed(parameter.type()))
                .toArray(long[][]::new);
        return new CompiledAction(allowed, precondition, effect, scope.slots());
    }

    /** The objects of a type as bits; nothing if all objects are. */
    private long[] allowed(Type type) {
        if (members(type).length == objects.size()) {
            return new long[0];
        }
        long[] bits = new long[(objects.size() + 63) / 64];
        for (int object : members(type)) {
            bits[object >> 6] |= 1L << object;
        }
        return bits;
    }

    /** The kind of formula or effect is one that only the validator handles. */
    static final class NotCompiledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCompiledException(String what) {
            super(what);
        }
    }
}
