package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.List;

/** City by city, each location followed by what is there, airplanes and trucks by what is in them; then where to. */
final class LogisticsLayout implements Layout {

    @Override
    public void init(World world, List<Integer> order, FactBag facts, TokenList out) {
        order.forEach(thing -> takeKind(world.role(thing), thing, facts));
        for (int city : order) {
            if (world.role(city) == Role.CITY) {
                out.thing(city);
                order.stream()
                        .filter(place -> facts.take("in-city", place, city))
                        .forEach(place -> sayPlace(world, place, order, facts, out));
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

    private static void sayPlace(World world, int place, List<Integer> order, FactBag facts, TokenList out) {
        if (facts.take("airport", place)) {
            out.word(Vocabulary.AIRPORT);
        }
        out.thing(place);
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
            }
        }
    }

    @Override
    public void goal(World world, List<Integer> order, FactBag facts, TokenList out) {
        for (int thing : order) {
            for (int place : order) {
                if (facts.take("at", thing, place)) {
                    out.thing(thing);
                    out.thing(place);
                }
            }
        }
    }
}
