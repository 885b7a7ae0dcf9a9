package dev.llmmodulo.generator.standin;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Formula.Atom;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A robot in a corridor that must light a lamp in its last room; its only plan walks through all rooms. */
final class Corridor {

    private static final List<TypedName> FROM_TO = untyped("?from", "?to");

    private Corridor() {}

    static Problem ofRooms(int rooms) {
        Action move = new Action(
                "move",
                FROM_TO,
                new Formula.And(List.of(atom("at", "?from"), atom("door", "?from", "?to"))),
                new Effect.And(List.of(new Effect.Delete(atom("at", "?from")), new Effect.Add(atom("at", "?to")))));
        Action light = new Action("light", untyped("?room"), atom("at", "?room"), new Effect.Add(atom("lit", "?room")));
        Domain domain = new Domain(
                "corridor",
                List.of(),
                TypeHierarchy.UNTYPED,
                List.of(),
                List.of(
                        new Predicate("at", untyped("?room")),
                        new Predicate("lit", untyped("?room")),
                        new Predicate("door", FROM_TO)),
                List.of(),
                List.of(move, light));
        List<TypedName> objects = new ArrayList<>();
        Set<Fact> init = new LinkedHashSet<>(Set.of(Fact.of("at", "room1")));
        for (int room = 1; room <= rooms; room++) {
            objects.addAll(untyped("room" + room));
            init.add(Fact.of("door", "room" + room, "room" + (room + 1)));
        }
        objects.addAll(untyped("room" + (rooms + 1)));
        return new Problem(
                "corridor", domain, objects, init, Map.of(), atom("lit", "room" + (rooms + 1)), Optional.empty());
    }

    private static List<TypedName> untyped(String... names) {
        return List.of(names).stream()
                .map(name -> new TypedName(name, Type.OBJECT))
                .toList();
    }

    private static Atom atom(String predicate, String... names) {
        return new Atom(
                predicate,
                List.of(names).stream()
                        .map(name -> name.startsWith("?") ? (Term) new Term.Variable(name) : new Term.Constant(name))
                        .toList());
    }
}
