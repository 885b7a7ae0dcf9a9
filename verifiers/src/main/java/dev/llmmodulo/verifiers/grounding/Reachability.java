package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Strata;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The least set of literals that holds the initial state and is closed under all actions and axioms when nothing that
 * was once true or false ever stops being so. A fact and its negation are separate literals; a derived fact may always
 * be false.
 */
public final class Reachability {

    private final Problem problem;
    private final WorkMeter meter;
    private final FactTable facts = new FactTable();
    private final ObjectTable objects;
    private final ConditionGrounder conditions;
    private final EffectGrounder effects;
    private final FactIndex index = new FactIndex();
    private final List<Rule> rules = new ArrayList<>();
    private final Condition goal;

    private final PossibleLiterals possible = new PossibleLiterals();
    private final Deque<Fact> fresh = new ArrayDeque<>();
    private final List<Candidate> operators = new ArrayList<>();
    private final List<List<GroundAxiom>> axiomLayers = new ArrayList<>();

    private Reachability(Problem problem, WorkMeter meter) {
        this.problem = problem;
        this.meter = meter;
        this.objects = new ObjectTable(problem);
        this.conditions = new ConditionGrounder(problem.init(), problem.changingPredicates(), facts, objects, meter);
        this.effects = new EffectGrounder(conditions, facts, new Amounts(problem.values()));
        startWithInitialFacts();
        this.goal = conditions.ground(problem.goal(), new Bindings());
        for (Action action : problem.domain().actions()) {
            BindingJoin join = new BindingJoin(action.parameters(), action.precondition(), index, objects, meter);
            rules.add(new Rule(action.parameters(), join, bindings -> consider(action, bindings)));
        }
    }

    /**
     * @throws StoppedException the meter ended it, or the problem uses what is not supported here
     * @throws IllegalArgumentException a derived predicate depends on its own negation
     */
    public static Reachability of(Problem problem, WorkMeter meter) {
        problem.features().stream()
                .filter(feature -> feature != Feature.DERIVED_PREDICATES)
                .findFirst()
                .ifPresent(feature -> {
                    throw new StoppedException(StopCause.UNSUPPORTED, feature.words() + " are not supported");
                });
        Reachability reachability = new Reachability(problem, meter);
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
    record Candidate(PlanStep step, Condition precondition, EffectGrounder.Grounded effects) {}

    /** An action or axiom, and what to do with each binding of its parameters, once each. */
    private record Rule(
            List<TypedName> parameters, BindingJoin join, Consumer<Bindings> consumer, Set<List<String>> seen) {

        Rule(List<TypedName> parameters, BindingJoin join, Consumer<Bindings> consumer) {
            this(parameters, join, consumer, new HashSet<>());
        }

        void consider(Bindings bindings) {
            if (seen.add(bindings.arguments(parameters))) {
                consumer.accept(bindings);
            }
        }
    }

    private void addAxioms() {
        Strata strata = Strata.of(problem.domain().axioms())
                .orElseThrow(() -> new IllegalArgumentException("derived predicates depend on their own negation"));
        for (List<Axiom> layer : strata.layers()) {
            List<GroundAxiom> grounded = new ArrayList<>();
            axiomLayers.add(grounded);
            for (Axiom axiom : layer) {
                BindingJoin join = new BindingJoin(axiom.parameters(), axiom.body(), index, objects, meter);
                rules.add(new Rule(axiom.parameters(), join, bindings -> consider(axiom, bindings, grounded)));
            }
        }
    }

    private void startWithInitialFacts() {
        Set<String> derived = new HashSet<>();
        problem.domain().axioms().forEach(axiom -> derived.add(axiom.predicate()));
        for (Fact fact : problem.init()) {
            if (!derived.contains(fact.predicate())) {
                possible.startWith(facts.number(fact));
                index.add(fact);
            }
        }
    }

    private void close() {
        rules.forEach(rule -> rule.join().all(rule::consider));
        possible.settle(meter);
        while (!fresh.isEmpty()) {
            Fact fact = fresh.remove();
            index.add(fact);
            rules.forEach(rule -> rule.join().with(fact, rule::consider));
            possible.settle(meter);
        }
    }

    private void consider(Axiom axiom, Bindings bindings, List<GroundAxiom> layer) {
        Condition body = conditions.ground(axiom.body(), bindings);
        if (body != Condition.FALSE) {
            int fact = facts.number(new Fact(axiom.predicate(), bindings.arguments(axiom.parameters())));
            possible.when(body, () -> {
                layer.add(new GroundAxiom(fact, body));
                reach(fact);
            });
        }
    }

    private void consider(Action action, Bindings bindings) {
        Condition precondition = conditions.ground(action.precondition(), bindings);
        if (precondition != Condition.FALSE) {
            PlanStep step = new PlanStep(action.name(), bindings.arguments(action.parameters()));
            Candidate candidate = new Candidate(step, precondition, effects.ground(action.effect(), bindings));
            possible.when(precondition, () -> activate(candidate));
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
            fresh.add(facts.fact(fact));
        }
    }

    private Set<Fact> factsOf(BitSet numbers) {
        Set<Fact> result = new LinkedHashSet<>();
        numbers.stream().mapToObj(facts::fact).forEach(result::add);
        return result;
    }
}
