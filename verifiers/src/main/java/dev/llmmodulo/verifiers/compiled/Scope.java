package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.compiled.Condition.Place;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Compiles the formulas and effects of one action, giving each variable a slot of the binding. */
final class Scope implements Formula.Cases<Condition>, Effect.Cases<Change> {

    private final ProblemCompiler compiler;
    private final Map<String, Integer> slotOf = new HashMap<>();
    private int slots;

    Scope(ProblemCompiler compiler, List<TypedName> parameters) {
        this.compiler = compiler;
        parameters.forEach(parameter -> slotOf.put(parameter.name(), slots++));
    }

    int slots() {
        return slots;
    }

    Condition condition(Formula formula) {
        return formula.match(this);
    }

    Change change(Effect effect) {
        return effect.match(this);
    }

    Quantity quantity(Expression expression) {
        return new NumericCompiler(this::index).quantity(expression);
    }

    private AtomIndex index(Expression.Value value) {
        return index(compiler.functions(), value.function(), value.arguments());
    }

    private Place place(Term term) {
        return term instanceof Term.Variable variable
                ? new Place(slotOf.get(variable.name()), 0)
                : new Place(Place.NO_SLOT, compiler.object(term.name()));
    }

    private AtomIndex index(FactSpace space, String name, List<Term> arguments) {
        int base = space.first(name);
        List<int[]> variables = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Place place = place(arguments.get(i));
            int stride = space.stride(i, arguments.size());
            if (place.slot() == Place.NO_SLOT) {
                base += place.constant() * stride;
            } else {
                variables.add(new int[] {place.slot(), stride});
            }
        }
        return new AtomIndex(
                base,
                variables.stream().mapToInt(variable -> variable[0]).toArray(),
                variables.stream().mapToInt(variable -> variable[1]).toArray());
    }

    private AtomIndex index(Formula.Atom atom) {
        return index(compiler.facts(), atom.predicate(), atom.arguments());
    }

    @Override
    public Condition atom(Formula.Atom atom) {
        return new Condition.Literals(new AtomIndex[] {index(atom)}, new AtomIndex[0]);
    }

    @Override
    public Condition equal(Formula.Equal equal) {
        return new Condition.Same(place(equal.left()), place(equal.right()));
    }

    @Override
    public Condition not(Formula.Not not) {
        return not.operand() instanceof Formula.Atom atom
                ? new Condition.Literals(new AtomIndex[0], new AtomIndex[] {index(atom)})
                : new Condition.Not(condition(not.operand()));
    }

    @Override
    public Condition and(Formula.And and) {
        List<AtomIndex> holding = new ArrayList<>();
        List<AtomIndex> notHolding = new ArrayList<>();
        List<Condition> others = new ArrayList<>();
        for (Formula operand : and.operands()) {
            Condition condition = condition(operand);
            if (condition instanceof Condition.Literals literals) {
                holding.addAll(List.of(literals.holding()));
                notHolding.addAll(List.of(literals.notHolding()));
            } else {
                others.add(condition);
            }
        }
        Condition literals =
                new Condition.Literals(holding.toArray(AtomIndex[]::new), notHolding.toArray(AtomIndex[]::new));
        if (others.isEmpty()) {
            return literals;
        }
        others.add(0, literals);
        return new Condition.And(others.toArray(Condition[]::new));
    }

    @Override
    public Condition or(Formula.Or or) {
        return new Condition.Or(or.operands().stream().map(this::condition).toArray(Condition[]::new));
    }

    @Override
    public Condition forall(Formula.Forall forall) {
        return bound(forall.variables(), () -> condition(forall.body()), Condition.Every::new);
    }

    @Override
    public Condition exists(Formula.Exists exists) {
        return bound(exists.variables(), () -> condition(exists.body()), Condition.Some::new);
    }

    @Override
    public Change add(Effect.Add add) {
        return new Change.Flat(new AtomIndex[] {index(add.atom())}, new AtomIndex[0]);
    }

    @Override
    public Change delete(Effect.Delete delete) {
        return new Change.Flat(new AtomIndex[0], new AtomIndex[] {index(delete.atom())});
    }

    @Override
    public Condition comparison(Formula.Comparison comparison) {
        return new Condition.Compared(
                comparison.comparator(), quantity(comparison.left()), quantity(comparison.right()));
    }

    @Override
    public Condition preference(Formula.Preference preference) {
        throw new IllegalStateException("not classical: " + preference);
    }

    @Override
    public Change assignment(Effect.Assignment assignment) {
        return compiler.isNumeric()
                ? new Change.Update(assignment.operator(), index(assignment.target()), quantity(assignment.amount()))
                : cost(assignment);
    }

    private Change cost(Effect.Assignment increase) {
        if (increase.amount() instanceof Expression.Value value
                && !value.arguments().isEmpty()) {
            return new Change.Cost(compiler.values(), index(value));
        } else if (increase.amount() instanceof Expression.Number number
                && compiler.scale().fits(number.value())) {
            long[] constant = {compiler.scale().scaled(number.value())};
            return new Change.Cost(constant, new AtomIndex(0, new int[0], new int[0]));
        }
        throw new ProblemCompiler.NotCompiledException("cost " + increase.amount());
    }

    @Override
    public Change and(Effect.And and) {
        List<AtomIndex> adds = new ArrayList<>();
        List<AtomIndex> deletes = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        for (Effect part : and.parts()) {
            Change change = change(part);
            if (change instanceof Change.Flat flat) {
                adds.addAll(List.of(flat.adds()));
                deletes.addAll(List.of(flat.deletes()));
            } else {
                others.add(change);
            }
        }
        Change flat = new Change.Flat(adds.toArray(AtomIndex[]::new), deletes.toArray(AtomIndex[]::new));
        if (others.isEmpty()) {
            return flat;
        }
        others.add(flat);
        return new Change.All(others.toArray(Change[]::new));
    }

    @Override
    public Change forall(Effect.Forall forall) {
        return bound(forall.variables(), () -> change(forall.body()), Change.Every::new);
    }

    @Override
    public Change when(Effect.When when) {
        return new Change.When(condition(when.condition()), change(when.body()));
    }

    /** Wraps what is compiled with the variables in scope, the first variable outermost. */
    private <T> T bound(List<TypedName> variables, Supplier<T> body, Quantifier<T> quantifier) {
        Map<String, Integer> hidden = new HashMap<>(slotOf);
        int[] own = new int[variables.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = slots++;
            slotOf.put(variables.get(i).name(), own[i]);
        }
        T wrapped = body.get();
        for (int i = own.length - 1; i >= 0; i--) {
            wrapped = quantifier.over(own[i], compiler.members(variables.get(i).type()), wrapped);
        }
        slotOf.clear();
        slotOf.putAll(hidden);
        return wrapped;
    }

    /** Makes the quantified form over one variable. */
    private interface Quantifier<T> {
        T over(int slot, int[] objects, T body);
    }
}
