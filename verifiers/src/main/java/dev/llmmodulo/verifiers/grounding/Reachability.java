package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The least set of literals that holds the initial state and is closed under all actions when nothing that was once
 * true or false ever stops being so. A fact and its negation are separate literals.
 */
public final class Reachability {

    private final Problem problem;
    private final WorkMeter meter;
    private final FactTable facts = new FactTable();
    private final ObjectTable objects;
    private final ConditionGrounder conditions;
    private final EffectGrounder effects;
    private final FactIndex index = new FactIndex();
    private final List<ActionJoin> joins = new ArrayList<>();

    private final BitSet initial = new BitSet();
    private final BitSet mayHold = new BitSet();
    private final BitSet deleted = new BitSet();
    private final Deque<Fact> fresh = new ArrayDeque<>();
    private final Set<PlanStep> seen = new HashSet<>();
    private final List<Candidate> operators = new ArrayList<>();
    private List<Waiting> waiting = new ArrayList<>();

    private Reachability(Problem problem, WorkMeter meter) {
        this.problem = problem;
        this.meter = meter;
        this.objects = new ObjectTable(problem);
        this.conditions = new ConditionGrounder(problem.init(), problem.changingPredicates(), facts, objects, meter);
        this.effects = new EffectGrounder(conditions, facts, new Amounts(problem.values()));
        for (Action action : problem.domain().actions()) {
            joins.add(new ActionJoin(action, index, objects, meter));
        }
    }

    /** @throws StoppedException the meter ended it, or the problem uses what is not supported here */
    public static Reachability of(Problem problem, WorkMeter meter) {
        problem.features().stream().findFirst().ifPresent(feature -> {
            throw new StoppedException(feature.words() + " are not supported");
        });
        Reachability reachability = new Reachability(problem, meter);
        reachability.close();
        return reachability;
    }

    /** The facts of the initial state and those that may become true. */
    public Set<Fact> mayBeTrue() {
        return factsOf(mayHold);
    }

    /** The facts of the initial state that may become false. */
    public Set<Fact> mayBecomeFalse() {
        BitSet lost = (BitSet) deleted.clone();
        lost.and(initial);
        return factsOf(lost);
    }

    /** Whether the goal holds if every literal of the set does. */
    public boolean reachesGoal() {
        return mayHold(goal());
    }

    Condition goal() {
        return conditions.ground(problem.goal(), new Bindings());
    }

    List<Candidate> operators() {
        return operators;
    }

    FactTable facts() {
        return facts;
    }

    boolean mayBeTrue(int fact) {
        return mayHold.get(fact);
    }

    boolean mayBeFalse(int fact) {
        return !initial.get(fact) || deleted.get(fact);
    }

    boolean isInitial(int fact) {
        return initial.get(fact);
    }

    boolean mayHold(Condition condition) {
        return condition.holds(literal -> literal >= 0 ? mayBeTrue(literal) : mayBeFalse(~literal));
    }

    /** An action and its arguments, in the numbers of this object's table of facts. */
    record Candidate(PlanStep step, Condition precondition, EffectGrounder.Grounded effects) {}

    /** Something to do as soon as a condition may hold. */
    private record Waiting(Condition condition, Runnable then) {}

    private void close() {
        for (Fact fact : problem.init()) {
            int number = facts.number(fact);
            initial.set(number);
            mayHold.set(number);
            index.add(fact);
        }
        joins.forEach(join -> join.all(bindings -> consider(join.action(), bindings)));
        boolean changed = true;
        while (changed) {
            while (!fresh.isEmpty()) {
                Fact fact = fresh.pop();
                index.add(fact);
                joins.forEach(join -> join.with(fact, bindings -> consider(join.action(), bindings)));
            }
            changed = wake();
        }
    }

    private void consider(Action action, Bindings bindings) {
        PlanStep step = bindings.step(action);
        if (!seen.add(step)) {
            return;
        }
        Condition precondition = conditions.ground(action.precondition(), bindings);
        if (precondition == Condition.FALSE) {
            return;
        }
        Candidate candidate = new Candidate(step, precondition, effects.ground(action.effect(), bindings));
        whenItMayHold(precondition, () -> activate(candidate));
    }

    private void activate(Candidate candidate) {
        operators.add(candidate);
        for (GroundEffect effect : candidate.effects().effects()) {
            whenItMayHold(effect.condition(), () -> fire(effect));
        }
    }

    private void fire(GroundEffect effect) {
        effect.deletes().forEach(deleted::set);
        for (int fact : effect.adds()) {
            if (!mayHold.get(fact)) {
                mayHold.set(fact);
                fresh.add(facts.fact(fact));
            }
        }
    }

    private void whenItMayHold(Condition condition, Runnable then) {
        if (mayHold(condition)) {
            then.run();
        } else {
            waiting.add(new Waiting(condition, then));
        }
    }

    /** Does what waited for something that may hold by now; whether there was any. */
    private boolean wake() {
        List<Waiting> before = waiting;
        waiting = new ArrayList<>();
        boolean woken = false;
        for (Waiting one : before) {
            meter.tick();
            if (mayHold(one.condition())) {
                one.then().run();
                woken = true;
            } else {
                waiting.add(one);
            }
        }
        return woken;
    }

    private Set<Fact> factsOf(BitSet numbers) {
        Set<Fact> result = new LinkedHashSet<>();
        numbers.stream().mapToObj(facts::fact).forEach(result::add);
        return result;
    }
}
