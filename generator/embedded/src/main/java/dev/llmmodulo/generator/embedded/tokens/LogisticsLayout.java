package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.List;

/**
 * City by city: the city and its airports; each location and its city; each thing that is there, with what is in it, the location
 * and the city. Then the goal: what is where it is to be; then of each other thing where it is and where it is to be, each time
 * with the city, its airports and the airplanes there, and its trucks and where these are. What follows from other facts is said
 * again, so that what decides a step stands side by side.
 */
final class LogisticsLayout implements Layout {

    @Override
    public void init(World world, List<Integer> order, FactBag facts, TokenList out) {
        order.forEach(thing -> takeKind(world.role(thing), thing, facts));
        for (int city : order) {
            if (world.role(city) == Role.CITY) {
                List<Integer> places = order.stream()
                        .filter(place -> facts.take("in-city", place, city))
                        .toList();
                out.thing(city);
                places.stream().filter(place -> facts.take("airport", place)).forEach(airport -> {
                    out.word(Vocabulary.AIRPORT);
                    out.thing(airport);
                });
                places.forEach(place -> sayPlace(place, city, order, facts, out));
                out.word(Vocabulary.STOP);
            }
        }
    }

    private static void takeKind(Role role, int thing, FactBag facts) {
        switch (role) {
            case PACKAGE -> facts.take("obj", thing);
            case TRUCK -> facts.take("truck", thing);
            case PLACE -> facts.take("location", thing);
            case AIRPLANE -> facts.take("airplane", thing);
            case CITY -> facts.take("city", thing);
            default -> {}
        }
    }

    private static void sayPlace(int place, int city, List<Integer> order, FactBag facts, TokenList out) {
        out.thing(place);
        out.thing(city);
        for (int thing : order) {
            if (facts.take("at", thing, place)) {
                out.thing(thing);
                List<Integer> inside = order.stream()
                        .filter(one -> facts.take("in", one, thing))
                        .toList();
                if (!inside.isEmpty()) {
                    out.word(Vocabulary.INSIDE);
                    inside.forEach(out::thing);
                    out.word(Vocabulary.OUTSIDE);
                }
                out.thing(place);
                out.thing(city);
            }
        }
    }

    @Override
    public void goal(World world, List<Integer> order, FactBag facts, TokenList out) {
        Surroundings surroundings = new Surroundings(world, order);
        for (int thing : order) {
            for (int place : order) {
                if (world.init().contains(Atom.of("at", thing, place)) && facts.take("at", thing, place)) {
                    out.thing(thing);
                    out.thing(place);
                }
            }
        }
        out.word(Vocabulary.STOP);
        for (int thing : order) {
            for (int place : order) {
                if (facts.take("at", thing, place)) {
                    out.thing(thing);
                    surroundings.sayWhereIs(thing, out);
                    surroundings.say(place, out);
                    out.word(Vocabulary.STOP);
                }
            }
        }
    }
}
