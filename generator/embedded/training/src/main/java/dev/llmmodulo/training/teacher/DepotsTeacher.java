package dev.llmmodulo.training.teacher;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Drives the first truck from place to place and loads every crate that cannot stay, from the top; then drives to the
 * places of the goal's towers and builds them from the bottom up.
 */
final class DepotsTeacher implements Teacher {

    @Override
    public Optional<List<Move>> plan(Drawing drawing) {
        World world = drawing.world();
        boolean usual =
                world.init().stream().noneMatch(atom -> Set.of("in", "lifting").contains(atom.predicate()));
        Optional<Integer> truck = drawing.order().stream()
                .filter(thing -> world.role(thing) == Role.TRUCK)
                .findFirst();
        return usual ? truck.flatMap(driven -> new Tour(drawing, driven).plan()) : Optional.empty();
    }

    private static final class Tour {

        private final World world;
        private final List<Integer> order;
        private final int truck;
        private final Stacks stacks;
        private final Map<Integer, Integer> at = new HashMap<>();
        private final Set<Integer> stayed = new HashSet<>();
        private final Set<Integer> loaded = new HashSet<>();
        private final List<Move> plan = new ArrayList<>();

        Tour(Drawing drawing, int truck) {
            this.world = drawing.world();
            this.order = drawing.order();
            this.truck = truck;
            this.stacks = new Stacks(world);
            for (Atom atom : world.init()) {
                if (atom.predicate().equals("at")) {
                    at.put(atom.things().get(0), atom.things().get(1));
                }
            }
        }

        Optional<List<Move>> plan() {
            for (int place : order) {
                if (world.role(place) == Role.PLACE && !collect(place)) {
                    return Optional.empty();
                }
            }
            for (int base : order) {
                boolean carries =
                        stacks.carriesInTheEnd(base) && stacks.goalBelow(base).isEmpty();
                if (carries && !build(base)) {
                    return Optional.empty();
                }
            }
            return Optional.of(plan);
        }

        private boolean collect(int place) {
            for (int pallet : order) {
                if (world.role(pallet) == Role.PALLET && at.get(pallet) == place) {
                    List<Integer> tower = new ArrayList<>(List.of(pallet));
                    tower.addAll(stacks.tower(pallet));
                    int keep = 1;
                    while (keep < tower.size() && stacks.canStay(tower.get(keep))) {
                        stayed.add(tower.get(keep++));
                    }
                    for (int i = tower.size() - 1; i >= keep; i--) {
                        if (!take(tower.get(i), tower.get(i - 1), place)) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private boolean take(int crate, int below, int place) {
            Optional<Integer> hoist = hoist(place);
            hoist.ifPresent(lifting -> {
                drive(place);
                plan.add(Move.of("lift", lifting, crate, below, place));
                plan.add(Move.of("load", lifting, crate, truck, place));
                loaded.add(crate);
            });
            return hoist.isPresent();
        }

        private boolean build(int base) {
            int top = base;
            if (loaded.contains(base)) {
                Optional<Integer> free = free();
                if (free.isEmpty() || !put(base, free.get(), at.get(free.get()))) {
                    return false;
                }
                at.put(base, at.get(free.get()));
            }
            int place = at.get(base);
            for (int crate : stacks.goalTower(base)) {
                if (loaded.contains(crate) && !put(crate, top, place)) {
                    return false;
                }
                top = crate;
            }
            return true;
        }

        private boolean put(int crate, int below, int place) {
            Optional<Integer> hoist = hoist(place);
            hoist.ifPresent(lifting -> {
                drive(place);
                plan.add(Move.of("unload", lifting, crate, truck, place));
                plan.add(Move.of("drop", lifting, crate, below, place));
                loaded.remove(crate);
                stayed.add(crate);
            });
            return hoist.isPresent();
        }

        /** A pallet that nothing stands on and nothing is to stand on. */
        private Optional<Integer> free() {
            return order.stream()
                    .filter(pallet -> world.role(pallet) == Role.PALLET
                            && !stacks.carriesInTheEnd(pallet)
                            && !stacks.isToBeClear(pallet)
                            && stacks.tower(pallet).stream().noneMatch(stayed::contains))
                    .findFirst();
        }

        private Optional<Integer> hoist(int place) {
            return order.stream()
                    .filter(thing -> world.role(thing) == Role.HOIST && at.get(thing) == place)
                    .findFirst();
        }

        private void drive(int place) {
            if (at.get(truck) != place) {
                plan.add(Move.of("drive", truck, at.get(truck), place));
                at.put(truck, place);
            }
        }
    }
}
