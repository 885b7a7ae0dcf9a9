package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What it takes to bring something to a location, or away from it: its city, airports, airplanes and trucks, at first. */
final class Surroundings {

    private final World world;
    private final List<Integer> order;

    /** @param order in which objects of the same kind are said */
    Surroundings(World world, List<Integer> order) {
        this.world = world;
        this.order = order;
    }

    /** Says what the thing is in, if it is in something, and the location. */
    void sayWhereIs(int thing, TokenList out) {
        Optional<Integer> carrier = second("in", thing);
        carrier.ifPresent(in -> {
            out.word(Vocabulary.INSIDE);
            out.thing(in);
            out.word(Vocabulary.OUTSIDE);
        });
        second("at", carrier.orElse(thing)).ifPresent(place -> say(place, out));
    }

    void say(int place, TokenList out) {
        out.thing(place);
        second("in-city", place).ifPresent(city -> {
            out.thing(city);
            placesOf(city).filter(one -> holds("airport", one)).forEach(airport -> {
                out.word(Vocabulary.AIRPORT);
                out.thing(airport);
                thingsAt(airport, Role.AIRPLANE).forEach(out::thing);
            });
            placesOf(city)
                    .forEach(parked -> thingsAt(parked, Role.TRUCK).forEach(truck -> {
                        out.thing(truck);
                        out.thing(parked);
                    }));
        });
    }

    private Stream<Integer> placesOf(int city) {
        return order.stream().filter(place -> holds("in-city", place, city));
    }

    private Stream<Integer> thingsAt(int place, Role role) {
        return order.stream().filter(thing -> world.role(thing) == role && holds("at", thing, place));
    }

    private boolean holds(String predicate, Integer... things) {
        return world.init().contains(Atom.of(predicate, things));
    }

    private Optional<Integer> second(String predicate, int first) {
        return order.stream().filter(thing -> holds(predicate, first, thing)).findFirst();
    }
}
