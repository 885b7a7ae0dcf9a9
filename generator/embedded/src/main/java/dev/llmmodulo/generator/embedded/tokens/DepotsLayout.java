package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.List;
import java.util.OptionalInt;

/**
 * Place by place: its hoists, its trucks with what is in them, and each of its pallets behind the place and its hoists, with the
 * crates on it from the bottom up. A place with several pallets is said as often, so that everything stands beside its place.
 * In the goal too the place and its hoists stand before what stands there.
 */
final class DepotsLayout implements Layout {

    @Override
    public void init(World world, List<Integer> order, FactBag facts, TokenList out) {
        for (int place : order) {
            if (world.role(place) == Role.PLACE) {
                List<Integer> hoists = at(place, Role.HOIST, world, order, facts);
                out.thing(place);
                hoists.forEach(hoist -> sayHoist(hoist, facts, out));
                for (int truck : at(place, Role.TRUCK, world, order, facts)) {
                    sayTruck(truck, order, facts, out);
                    out.thing(place);
                }
                for (int pallet : at(place, Role.PALLET, world, order, facts)) {
                    out.thing(place);
                    hoists.forEach(out::thing);
                    sayTower(pallet, place, order, facts, out);
                }
            }
        }
    }

    private static List<Integer> at(int place, Role role, World world, List<Integer> order, FactBag facts) {
        return order.stream()
                .filter(thing -> world.role(thing) == role && facts.take("at", thing, place))
                .toList();
    }

    private static void sayHoist(int hoist, FactBag facts, TokenList out) {
        out.thing(hoist);
        if (!facts.take("available", hoist)) {
            out.word(Vocabulary.INSIDE);
            facts.left().stream()
                    .filter(atom ->
                            atom.predicate().equals("lifting") && atom.things().get(0) == hoist)
                    .map(atom -> atom.things().get(1))
                    .findFirst()
                    .ifPresent(crate -> {
                        facts.take("lifting", hoist, crate);
                        out.thing(crate);
                    });
            out.word(Vocabulary.OUTSIDE);
        }
    }

    private static void sayTruck(int truck, List<Integer> order, FactBag facts, TokenList out) {
        out.thing(truck);
        List<Integer> inside =
                order.stream().filter(crate -> facts.take("in", crate, truck)).toList();
        if (!inside.isEmpty()) {
            out.word(Vocabulary.INSIDE);
            inside.forEach(out::thing);
            out.word(Vocabulary.OUTSIDE);
        }
    }

    private static void sayTower(int pallet, int place, List<Integer> order, FactBag facts, TokenList out) {
        out.thing(pallet);
        int top = pallet;
        OptionalInt above = facts.takeFirst("on", top);
        while (above.isPresent()) {
            top = above.getAsInt();
            out.thing(top);
            facts.require("at", top, place);
            above = facts.takeFirst("on", top);
        }
        facts.require("clear", top);
        out.word(Vocabulary.STOP);
    }

    @Override
    public void goal(World world, List<Integer> order, FactBag facts, TokenList out) {
        for (int base : order) {
            if (Towers.carriesSomething(base, facts) && !Towers.standsOnSomething(base, facts)) {
                if (world.role(base) == Role.BLOCK) {
                    out.word(Vocabulary.ANYWHERE);
                }
                sayPlaceOf(base, world, order, out);
                out.thing(base);
                Towers.sayAbove(base, facts, out);
                out.word(Vocabulary.STOP);
            }
        }
    }

    private static void sayPlaceOf(int base, World world, List<Integer> order, TokenList out) {
        order.stream()
                .filter(place -> world.init().contains(Atom.of("at", base, place)))
                .findFirst()
                .ifPresent(place -> {
                    out.thing(place);
                    order.stream()
                            .filter(thing -> world.role(thing) == Role.HOIST
                                    && world.init().contains(Atom.of("at", thing, place)))
                            .forEach(out::thing);
                });
    }
}
