package dev.llmmodulo.verifiers.grounding;

import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.effects;
import static dev.llmmodulo.verifiers.reference.Words.equal;
import static dev.llmmodulo.verifiers.reference.Words.exists;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.untyped;
import static dev.llmmodulo.verifiers.reference.Words.when;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Tiny random problems with derived predicates, recursive and negated, and their derived facts worked out naively. */
public final class RandomDerivedTasks {

    /** By layer; a predicate may negate those before it. */
    private static final List<Axiom> HEADS = List.of(
            new Axiom("near", untyped("?x ?y"), Formula.TRUE),
            new Axiom("good", untyped("?x"), Formula.TRUE),
            new Axiom("done", List.of(), Formula.TRUE));

    private final SplittableRandom random;
    private final Problem base;

    private RandomDerivedTasks(long seed) {
        this.random = new SplittableRandom(seed);
        this.base = RandomTasks.problem(seed);
    }

    public static Problem problem(long seed) {
        return new RandomDerivedTasks(seed).problem();
    }

    private Problem problem() {
        List<Axiom> axioms = new ArrayList<>();
        for (int head = 0; head < HEADS.size(); head++) {
            int rules = 1 + random.nextInt(2);
            for (int rule = 0; rule < rules; rule++) {
                Axiom shape = HEADS.get(head);
                axioms.add(new Axiom(
                        shape.predicate(), shape.parameters(), body(names(shape.parameters()), head, true, 2)));
            }
        }
        List<Action> actions = base.domain().actions().stream()
                .map(action -> new Action(
                        action.name(),
                        action.parameters(),
                        chance(0.5)
                                ? and(action.precondition(), literal(names(action.parameters())))
                                : action.precondition(),
                        effects(action.effect(), more(names(action.parameters())))))
                .toList();
        Domain domain = base.domain();
        Domain derived = new Domain(
                domain.name(),
                domain.requirements(),
                domain.types(),
                domain.constants(),
                domain.predicates(),
                domain.functions(),
                actions,
                List.of(),
                axioms,
                List.of());
        Formula goal = and(base.goal(), literal(List.of()));
        return new Problem(base.name(), derived, base.objects(), base.init(), base.values(), goal, base.metric());
    }

    /** The facts and all that is derived from them. */
    static Set<Fact> complete(Problem problem, Set<Fact> facts) {
        NaiveSemantics naive = new NaiveSemantics(problem);
        Set<Fact> state = basic(facts);
        for (Axiom head : HEADS) {
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Axiom axiom : problem.domain().axioms()) {
                    if (axiom.predicate().equals(head.predicate())) {
                        for (Map<String, String> binding : naive.bindings(axiom.parameters(), Map.of())) {
                            Fact fact = new Fact(
                                    axiom.predicate(),
                                    axiom.parameters().stream()
                                            .map(parameter -> binding.get(parameter.name()))
                                            .toList());
                            grew |= naive.holds(axiom.body(), state, binding) && state.add(fact);
                        }
                    }
                }
            }
        }
        return state;
    }

    static Set<Fact> basic(Set<Fact> facts) {
        Set<Fact> basic = new HashSet<>(facts);
        basic.removeIf(fact -> HEADS.stream().anyMatch(head -> head.predicate().equals(fact.predicate())));
        return basic;
    }

    private Formula body(List<String> scope, int layer, boolean positive, int depth) {
        int kind = depth == 0 ? random.nextInt(3) : random.nextInt(8);
        List<String> inner = new ArrayList<>(scope);
        inner.add("?z" + depth);
        return switch (kind) {
            case 0 -> derived(scope, positive ? layer + 1 : layer);
            case 1 -> basicAtom(scope);
            case 2 -> chance(0.5) ? equal(name(scope), name(scope)) : basicAtom(scope);
            case 3 -> not(body(scope, layer, !positive, depth - 1));
            case 4 -> or(body(scope, layer, positive, depth - 1), body(scope, layer, positive, depth - 1));
            case 5, 6 -> exists("?z" + depth, and(basicAtom(inner), body(inner, layer, positive, depth - 1)));
            default -> forall("?z" + depth, or(not(basicAtom(inner)), body(inner, layer, positive, depth - 1)));
        };
    }

    /** An atom of one of so many predicates; a basic one if there is none. */
    private Formula derived(List<String> scope, int layers) {
        if (layers == 0) {
            return basicAtom(scope);
        }
        Axiom head = HEADS.get(random.nextInt(layers));
        StringBuilder text = new StringBuilder(head.predicate());
        head.parameters().forEach(parameter -> text.append(' ').append(name(scope)));
        return atom(text.toString());
    }

    private Formula basicAtom(List<String> scope) {
        return switch (random.nextInt(5)) {
            case 0 -> atom("zero");
            case 1 -> atom("one " + name(scope));
            case 2 -> atom("fixed " + name(scope));
            case 3 -> atom("link " + name(scope) + " " + name(scope));
            default -> atom("two " + name(scope) + " " + name(scope));
        };
    }

    private Formula literal(List<String> scope) {
        Formula atom = derived(scope, HEADS.size());
        return chance(0.5) ? atom : not(atom);
    }

    private Effect more(List<String> scope) {
        String changed = "one " + name(scope);
        return when(literal(scope), chance(0.5) ? add(changed) : delete(changed));
    }

    private String name(List<String> scope) {
        if (!scope.isEmpty() && chance(0.9)) {
            return scope.get(random.nextInt(scope.size()));
        }
        return base.allObjects().get(random.nextInt(base.allObjects().size())).name();
    }

    private static List<String> names(List<TypedName> parameters) {
        return parameters.stream().map(TypedName::name).toList();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
