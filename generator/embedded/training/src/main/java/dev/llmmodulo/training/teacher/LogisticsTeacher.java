package dev.llmmodulo.training.teacher;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Delivers one package after the other, in the order of the goal, each by truck, airplane and truck as far as need be. */
final class LogisticsTeacher implements Teacher {

    @Override
    public Optional<List<Move>> plan(Drawing drawing) {
        Delivery delivery = new Delivery(drawing);
        for (int thing : drawing.order()) {
            for (int place : drawing.order()) {
                if (drawing.world().goal().contains(Atom.of("at", thing, place)) && !delivery.deliver(thing, place)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(delivery.plan);
    }

    private static final class Delivery {

        private final World world;
        private final List<Integer> order;
        private final Map<Integer, Integer> at = new HashMap<>();
        private final Map<Integer, Integer> cities = new HashMap<>();
        private final List<Move> plan = new ArrayList<>();

        Delivery(Drawing drawing) {
            world = drawing.world();
            order = drawing.order();
            for (Atom atom : world.init()) {
                if (atom.predicate().equals("at")) {
                    at.put(atom.things().get(0), atom.things().get(1));
                } else if (atom.predicate().equals("in-city")) {
                    cities.put(atom.things().get(0), atom.things().get(1));
                }
            }
        }

        boolean deliver(int thing, int to) {
            Integer from = at.get(thing);
            if (from == null || world.role(thing) != Role.PACKAGE || !cities.containsKey(to)) {
                return false;
            }
            int city = cities.get(from);
            int goal = cities.get(to);
            if (city == goal) {
                return from == to || byTruck(thing, from, to, city);
            }
            Optional<Integer> here = airport(city);
            Optional<Integer> there = airport(goal);
            return here.isPresent()
                    && there.isPresent()
                    && (from.equals(here.get()) || byTruck(thing, from, here.get(), city))
                    && byAirplane(thing, here.get(), there.get())
                    && (to == there.get() || byTruck(thing, there.get(), to, goal));
        }

        private Optional<Integer> airport(int city) {
            return order.stream()
                    .filter(place -> Integer.valueOf(city).equals(cities.get(place))
                            && world.init().contains(Atom.of("airport", place)))
                    .findFirst();
        }

        private boolean byTruck(int thing, int from, int to, int city) {
            Optional<Integer> truck =
                    vehicle(Role.TRUCK, place -> Integer.valueOf(city).equals(cities.get(place)), from);
            truck.ifPresent(driven -> {
                drive(driven, from, city);
                plan.add(Move.of("load-truck", thing, driven, from));
                drive(driven, to, city);
                plan.add(Move.of("unload-truck", thing, driven, to));
                at.put(thing, to);
            });
            return truck.isPresent();
        }

        private void drive(int truck, int to, int city) {
            if (at.get(truck) != to) {
                plan.add(Move.of("drive-truck", truck, at.get(truck), to, city));
                at.put(truck, to);
            }
        }

        private boolean byAirplane(int thing, int from, int to) {
            Optional<Integer> airplane = vehicle(Role.AIRPLANE, place -> true, from);
            airplane.ifPresent(flown -> {
                fly(flown, from);
                plan.add(Move.of("load-airplane", thing, flown, from));
                fly(flown, to);
                plan.add(Move.of("unload-airplane", thing, flown, to));
                at.put(thing, to);
            });
            return airplane.isPresent();
        }

        private void fly(int airplane, int to) {
            if (at.get(airplane) != to) {
                plan.add(Move.of("fly-airplane", airplane, at.get(airplane), to));
                at.put(airplane, to);
            }
        }

        /** One that is there already, else the first. */
        private Optional<Integer> vehicle(Role role, IntPredicate where, int wanted) {
            List<Integer> usable = order.stream()
                    .filter(one -> world.role(one) == role && at.containsKey(one) && where.test(at.get(one)))
                    .toList();
            return usable.stream()
                    .filter(one -> at.get(one) == wanted)
                    .findFirst()
                    .or(() -> usable.stream().findFirst());
        }
    }
}
