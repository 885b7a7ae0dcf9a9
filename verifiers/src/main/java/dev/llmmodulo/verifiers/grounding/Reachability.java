package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Strata;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The least set of literals that holds the initial state and is closed under all actions and axioms when nothing that
 * was once true or false ever stops being so. A fact and its negation are separate literals; a derived fact may always
 * be false.
 */
public final class Reachability {

    private final Problem problem;
    private final WorkMeter meter;
    private final ObjectTable objects;
    private final FactTable facts;
    private final SizeMeter size;
    private final FactIndex index;
    private final ConditionCompiler conditions;
    private final EffectCompiler effects;
    private final List<Rule> rules = new ArrayList<>();
    private final Condition goal;

    private final PossibleLiterals possible = new PossibleLiterals();
    private final ArrayDeque<Integer> fresh = new ArrayDeque<>();
    private final List<Candidate> operators = new ArrayList<>();
    private final List<List<GroundAxiom>> axiomLayers = new ArrayList<>();

    private Reachability(Problem problem, GroundingLimits limits, WorkMeter meter) {
        this.problem = problem;
        this.meter = meter;
        this.objects = new ObjectTable(problem);
        this.facts = new FactTable(objects);
        this.size = new SizeMeter(limits, facts);
        this.index = new FactIndex(facts);
        this.conditions = new ConditionCompiler(problem.changingPredicates(), facts, possible, meter);
        this.effects = new EffectCompiler(conditions, facts, new Amounts(problem.values(), objects));
        startWithInitialFacts();
        Variables none = Variables.none(objects);
        Lifted<Condition> lifted = conditions.compile(problem.goal(), none);
        this.goal = lifted.ground(new int[none.count()]);
        problem.domain().actions().forEach(this::addAction);
    }

    /**
     * @throws StoppedException the meter ended it, the task is larger than {@link GroundingLimits#USUAL}, or the
     *     problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    public static Reachability of(Problem problem, WorkMeter meter) {
        return of(problem, GroundingLimits.USUAL, meter);
    }

    /**
     * @throws StoppedException meter or limits ended it, or the problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    static Reachability of(Problem problem, GroundingLimits limits, WorkMeter meter) {
        problem.features().stream()
                .filter(feature -> feature != Feature.DERIVED_PREDICATES)
                .findFirst()
                .ifPresent(feature -> {
                    throw new StoppedException(StopCause.UNSUPPORTED, feature.words() + " are not supported");
                });
        Reachability reachability = new Reachability(problem, limits, meter);
        reachability.addAxioms();
        reachability.close();
        return reachability;
    }

    /** The facts of the initial state and those that may become true. */
    public Set<Fact> mayBeTrue() {
        return factsOf(possible.allThatMayBeTrue());
    }

    /** The facts of the initial state that may become false. */
    public Set<Fact> mayBecomeFalse() {
        return factsOf(possible.allThatMayBecomeFalse());
    }

    /** Whether the goal holds if every literal of the set does. */
    public boolean reachesGoal() {
        return possible.mayHold(goal);
    }

    /** In the numbers of this object's table of facts. */
    Condition goal() {
        return goal;
    }

    List<Candidate> operators() {
        return operators;
    }

    /** In the numbers of this object's table of facts. */
    List<List<GroundAxiom>> axiomLayers() {
        return axiomLayers;
    }

    FactTable facts() {
        return facts;
    }

    PossibleLiterals possible() {
        return possible;
    }

    /** An action and its arguments, in the numbers of this object's table of facts. */
    record Candidate(PlanStep step, Condition precondition, EffectCompiler.Grounded effects) {}

    /** An action or axiom: its bindings and what to do with each of them, once. */
    private record Rule(BindingJoin join, int[] parameters, TupleTable seen, BindingJoin.Consumer consumer) {

        void consider(int[] binding) {
            int before = seen.size();
            if (seen.number(0, Variables.objects(parameters, binding)) == before) {
                consumer.accept(binding);
            }
        }
    }

    private void addRule(
            List<TypedName> parameters, Formula condition, Variables variables, BindingJoin.Consumer consumer) {
        BindingJoin join = new BindingJoin(parameters, condition, variables, facts, index, meter);
        rules.add(new Rule(join, variables.places(parameters), new TupleTable(), consumer));
    }

    private void addAction(Action action) {
        Variables variables = Variables.none(objects).with(action.parameters());
        Lifted<Condition> precondition = conditions.compile(action.precondition(), variables);
        Lifted<EffectCompiler.Grounded> effect = effects.compile(action.effect(), variables);
        int[] parameters = variables.places(action.parameters());
        addRule(action.parameters(), action.precondition(), variables, binding -> {
            Condition before = precondition.ground(binding);
            if (before != Condition.FALSE) {
                List<String> arguments = names(Variables.objects(parameters, binding));
                PlanStep step = new PlanStep(action.name(), arguments);
                Candidate candidate = new Candidate(step, before, effect.ground(binding));
                size.countOperator();
                size.count(before);
                candidate.effects().effects().forEach(size::count);
                possible.when(before, () -> activate(candidate));
            }
        });
    }

    private List<String> names(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(objects::name).toList();
    }

    private void addAxioms() {
        Strata strata = Strata.of(problem.domain().axioms())
                .orElseThrow(() -> new IllegalArgumentException("derived predicates depend on their own negation"));
        for (List<Axiom> layer : strata.layers()) {
            List<GroundAxiom> grounded = new ArrayList<>();
            axiomLayers.add(grounded);
            layer.forEach(axiom -> addAxiom(axiom, grounded));
        }
    }

    private void addAxiom(Axiom axiom, List<GroundAxiom> layer) {
        Variables variables = Variables.none(objects).with(axiom.parameters());
        Lifted<Condition> lifted = conditions.compile(axiom.body(), variables);
        int predicate = facts.predicate(axiom.predicate());
        int[] parameters = variables.places(axiom.parameters());
        addRule(axiom.parameters(), axiom.body(), variables, binding -> {
            Condition body = lifted.ground(binding);
            if (body != Condition.FALSE) {
                size.countOperator();
                size.count(body);
                int fact = facts.number(predicate, Variables.objects(parameters, binding));
                possible.when(body, () -> {
                    layer.add(new GroundAxiom(fact, body));
                    reach(fact);
                });
            }
        });
    }

    private void startWithInitialFacts() {
        Set<String> derived = new HashSet<>();
        problem.domain().axioms().forEach(axiom -> derived.add(axiom.predicate()));
        for (Fact fact : problem.init()) {
            if (!derived.contains(fact.predicate())) {
                int number = facts.number(fact);
                possible.startWith(number);
                index.add(number);
            }
        }
    }

    private void close() {
        rules.forEach(rule -> rule.join().all(rule::consider));
        possible.settle(meter);
        while (!fresh.isEmpty()) {
            int fact = fresh.remove();
            index.add(fact);
            rules.forEach(rule -> rule.join().with(fact, rule::consider));
            possible.settle(meter);
        }
    }

    private void activate(Candidate candidate) {
        operators.add(candidate);
        for (GroundEffect effect : candidate.effects().effects()) {
            possible.when(effect.condition(), () -> fire(effect));
        }
    }

    private void fire(GroundEffect effect) {
        effect.deletes().forEach(fact -> possible.add(~fact));
        effect.adds().forEach(this::reach);
    }

    private void reach(int fact) {
        if (possible.add(fact)) {
            fresh.add(fact);
        }
    }

    private Set<Fact> factsOf(BitSet numbers) {
        Set<Fact> result = new LinkedHashSet<>();
        numbers.stream().mapToObj(facts::fact).forEach(result::add);
        return result;
    }
}
