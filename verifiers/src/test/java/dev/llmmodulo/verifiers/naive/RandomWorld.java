package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.PlanningTask.Declarations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes small tasks of worlds in which something is conserved, used up or ordered, so that proofs by invariants have
 * something to find: towers of blocks, deliveries with fuel, pegs that jump, coins that are changed, switched lights. Half
 * of them are then changed in one place, where the invariant mostly no longer holds. They ask for nothing yet.
 */
final class RandomWorld {

    private static final Signature TOTAL_COST = new Signature("total-cost", List.of());

    private static final Signature FEE = new Signature("fee", List.of());

    /** The one object that actions name. */
    private static final String VAN = "van";

    private final Dice dice;
    private final Set<Construct> on;

    RandomWorld(Dice dice, Set<Construct> on) {
        this.dice = dice;
        this.on = on;
    }

    PlanningTask task() {
        List<Supplier<PlanningTask>> worlds =
                List.of(this::towers, this::moves, this::deliveries, this::pegs, this::coins, this::lights);
        PlanningTask task = dice.pick(worlds).get();
        PlanningTask priced = on.contains(Construct.COSTS) ? priced(task) : task;
        return dice.chance(0.5) ? new TaskChange(dice, on, priced).anywhereButInGoal() : priced;
    }

    private PlanningTask towers() {
        List<String> blocks = names("b", dice.between(2, 4));
        Set<Atom> init = new LinkedHashSet<>(stacked(blocks, "on", "ontable"));
        init.add(Atom.of("handempty"));
        return world(
                blocks,
                List.of("on 2", "ontable 1", "clear 1", "holding 1", "handempty 0"),
                init,
                action(
                        "pick-up",
                        "?x",
                        "clear ?x; ontable ?x; handempty",
                        "not ontable ?x; not clear ?x; not handempty; holding ?x"),
                action("put-down", "?x", "holding ?x", "not holding ?x; clear ?x; handempty; ontable ?x"),
                action(
                        "stack",
                        "?x ?y",
                        "holding ?x; clear ?y",
                        "not holding ?x; not clear ?y; clear ?x; handempty; on ?x ?y"),
                action(
                        "unstack",
                        "?x ?y",
                        "on ?x ?y; clear ?x; handempty",
                        "holding ?x; clear ?y; not clear ?x; not handempty; not on ?x ?y"));
    }

    /** Towers without a hand: blocks go from one place to another. */
    private PlanningTask moves() {
        List<String> blocks = names("b", dice.between(2, 4));
        List<String> places = List.of("p0", "p1");
        List<String> objects = new ArrayList<>(blocks);
        objects.addAll(places);
        Set<Atom> init = new LinkedHashSet<>();
        List<String> tops = new ArrayList<>(places);
        for (String block : blocks) {
            String below = dice.pick(tops);
            tops.set(tops.indexOf(below), block);
            init.add(Atom.of("on", block, below));
        }
        tops.forEach(top -> init.add(Atom.of("clear", top)));
        return world(
                objects,
                List.of("on 2", "clear 1", "zero 0"),
                init,
                action(
                        "move",
                        "?b ?x ?y",
                        "on ?b ?x; clear ?b; clear ?y; different ?b ?y",
                        "not on ?b ?x; on ?b ?y; clear ?x; not clear ?y"));
    }

    private PlanningTask deliveries() {
        List<String> places = names("p", dice.between(2, 3));
        List<String> packages = names("g", dice.between(1, 2));
        List<String> levels = names("f", dice.between(2, 4));
        List<String> objects = new ArrayList<>(places);
        objects.addAll(packages);
        objects.addAll(levels);
        objects.add(VAN);
        Set<Atom> init = new LinkedHashSet<>();
        for (String from : places) {
            dice.some(places, 0.6).forEach(to -> init.add(Atom.of("road", from, to)));
        }
        IntStream.range(1, levels.size()).forEach(i -> init.add(Atom.of("less", levels.get(i), levels.get(i - 1))));
        packages.forEach(each -> init.add(Atom.of("at", each, dice.pick(places))));
        init.add(Atom.of("at", VAN, dice.pick(places)));
        init.add(Atom.of("fuel", dice.pick(levels)));
        init.add(Atom.of("zero"));
        return world(
                objects,
                List.of("at 2", "in 1", "road 2", "fuel 1", "less 2", "zero 0"),
                init,
                action(
                        "drive",
                        "?p ?p2 ?f ?f2",
                        "at van ?p; road ?p ?p2; fuel ?f; less ?f ?f2",
                        "not at van ?p; at van ?p2; not fuel ?f; fuel ?f2"),
                action("load", "?g ?p", "at ?g ?p; at van ?p; zero", "not at ?g ?p; in ?g; not zero"),
                action("unload", "?g ?p", "in ?g; at van ?p", "at ?g ?p; not in ?g; zero"));
    }

    private PlanningTask pegs() {
        List<String> holes = names("h", dice.between(3, 6));
        Set<Atom> init = new LinkedHashSet<>();
        dice.some(holes, 0.7).forEach(hole -> init.add(Atom.of("peg", hole)));
        for (int i = 0; i + 2 < holes.size(); i++) {
            init.add(Atom.of("line", holes.get(i), holes.get(i + 1), holes.get(i + 2)));
            init.add(Atom.of("line", holes.get(i + 2), holes.get(i + 1), holes.get(i)));
        }
        holes.stream()
                .filter(hole -> !init.contains(Atom.of("peg", hole)))
                .forEach(hole -> init.add(Atom.of("free", hole)));
        return world(
                holes,
                List.of("peg 1", "free 1", "line 3", "zero 0"),
                init,
                action(
                        "jump",
                        "?x ?y ?z",
                        "line ?x ?y ?z; peg ?x; peg ?y; free ?z",
                        "not peg ?x; not peg ?y; free ?x; free ?y; peg ?z; not free ?z"));
    }

    /** Each purse holds one of several amounts; coins go over one by one. */
    private PlanningTask coins() {
        List<String> purses = names("w", dice.between(2, 3));
        List<String> amounts = names("n", purses.size() == 2 ? dice.between(2, 4) : 2);
        List<String> objects = new ArrayList<>(purses);
        objects.addAll(amounts);
        Set<Atom> init = new LinkedHashSet<>();
        purses.forEach(purse -> init.add(Atom.of("holds", purse, dice.pick(amounts))));
        IntStream.range(1, amounts.size()).forEach(i -> init.add(Atom.of("less", amounts.get(i), amounts.get(i - 1))));
        return world(
                objects,
                List.of("holds 2", "less 2", "zero 0"),
                init,
                action(
                        "give",
                        "?w ?w2 ?n ?n2 ?n3 ?n4",
                        "holds ?w ?n; holds ?w2 ?n2; less ?n ?n3; less ?n4 ?n2; different ?w ?w2",
                        "not holds ?w ?n; holds ?w ?n3; not holds ?w2 ?n2; holds ?w2 ?n4"));
    }

    /** A switch turns its own light and those beside it. */
    private PlanningTask lights() {
        List<String> lamps = names("l", dice.between(2, 5));
        Set<Atom> init = new LinkedHashSet<>();
        dice.some(lamps, 0.5).forEach(lamp -> init.add(Atom.of("lit", lamp)));
        IntStream.range(0, lamps.size()).forEach(i -> {
            init.add(Atom.of("beside", lamps.get(i), lamps.get((i + 1) % lamps.size())));
            init.add(Atom.of("beside", lamps.get((i + 1) % lamps.size()), lamps.get(i)));
        });
        Typed other = Typed.of("?y");
        Condition lit = Condition.holds("lit", "?y");
        Condition beside = Condition.holds("beside", "?x", "?y");
        Effect turn = new Effect.ForEach(
                List.of(other),
                Effect.all(
                        Effect.when(Condition.and(beside, lit), Effect.delete("lit", "?y")),
                        Effect.when(Condition.and(beside, Condition.not(lit)), Effect.add("lit", "?y"))));
        return world(
                lamps,
                List.of("lit 1", "beside 2", "zero 0"),
                init,
                new ActionSchema("switch", List.of(Typed.of("?x")), Condition.TRUE, turn));
    }

    private Set<Atom> stacked(List<String> blocks, String on, String table) {
        Set<Atom> facts = new LinkedHashSet<>();
        List<String> tops = new ArrayList<>();
        for (String block : blocks) {
            boolean bottom = tops.isEmpty() || dice.chance(0.4);
            if (bottom) {
                facts.add(Atom.of(table, block));
            } else {
                String below = dice.pick(tops);
                tops.remove(below);
                facts.add(Atom.of(on, block, below));
            }
            tops.add(block);
        }
        tops.forEach(top -> facts.add(Atom.of("clear", top)));
        return facts;
    }

    /** Objects are of a type of their first letter. */
    private static PlanningTask world(
            List<String> objects, List<String> predicates, Set<Atom> init, ActionSchema... actions) {
        List<Signature> signatures = new ArrayList<>();
        for (String predicate : predicates) {
            int arity = predicate.charAt(predicate.length() - 1) - '0';
            signatures.add(new Signature(
                    predicate.substring(0, predicate.indexOf(' ')),
                    names("?x", arity).stream().map(Typed::of).toList()));
        }
        List<Typed> typed = objects.stream()
                .map(name -> Typed.of(name, "kind-" + name.charAt(0)))
                .toList();
        List<Typed> types = typed.stream()
                .map(object -> Typed.of(object.types().get(0)))
                .distinct()
                .toList();
        Map<Boolean, List<Typed>> isConstant = typed.stream()
                .collect(Collectors.partitioningBy(object -> object.name().equals(VAN)));
        return PlanningTask.of(new Declarations(
                        types,
                        isConstant.get(true),
                        isConstant.get(false),
                        signatures,
                        List.of(),
                        new LinkedHashSet<>(init),
                        Map.of()))
                .withActions(List.of(actions));
    }

    private PlanningTask priced(PlanningTask task) {
        Declarations all = task.declared();
        Signature price = new Signature("price", List.of(Typed.of("?a")));
        Map<Atom, BigDecimal> values = new LinkedHashMap<>();
        values.put(Atom.of(FEE.name()), BigDecimal.ONE);
        for (Typed object : all.allObjects()) {
            values.put(Atom.of("price", object.name()), BigDecimal.valueOf(dice.below(9), dice.below(2)));
        }
        List<ActionSchema> actions = task.actions().stream()
                .map(action -> new ActionSchema(
                        action.name(),
                        action.parameters(),
                        action.precondition(),
                        Effect.all(action.effect(), cost(action.parameters().get(0)))))
                .toList();
        return PlanningTask.of(new Declarations(
                        all.types(),
                        all.constants(),
                        all.objects(),
                        all.predicates(),
                        List.of(TOTAL_COST, FEE, price),
                        all.init(),
                        values))
                .withActions(actions);
    }

    private Effect cost(Typed of) {
        return Effect.update(
                "increase",
                new Expression.Fluent(NaiveSemantics.TOTAL_COST),
                dice.chance(0.5)
                        ? Expression.fluent("price", of.name())
                        : new Expression.Number(BigDecimal.valueOf(dice.below(20), dice.below(2))));
    }

    private static ActionSchema action(String name, String parameters, String precondition, String effect) {
        List<Condition> conditions = Arrays.stream(precondition.split("; "))
                .map(RandomWorld::condition)
                .toList();
        List<Effect> effects =
                Arrays.stream(effect.split("; ")).map(RandomWorld::change).toList();
        return new ActionSchema(
                name,
                Arrays.stream(parameters.split(" ")).map(RandomWorld::parameter).toList(),
                new Condition.And(conditions),
                new Effect.Both(effects));
    }

    /** Of any type if the name begins with x, y or z. */
    private static Typed parameter(String name) {
        return "xyz".indexOf(name.charAt(1)) >= 0 ? Typed.of(name) : Typed.of(name, "kind-" + name.charAt(1));
    }

    private static Condition condition(String text) {
        if (text.startsWith("different ")) {
            String[] terms = text.split(" ");
            return Condition.not(new Condition.Same(terms[1], terms[2]));
        }
        return new Condition.Holds(atom(text));
    }

    private static Effect change(String text) {
        return text.startsWith("not ") ? new Effect.Delete(atom(text.substring(4))) : new Effect.Add(atom(text));
    }

    private static Atom atom(String text) {
        List<String> words = List.of(text.split(" "));
        return new Atom(words.get(0), words.subList(1, words.size()));
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }
}
