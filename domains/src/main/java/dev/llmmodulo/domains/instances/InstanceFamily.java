package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The domains that problems are generated of. */
public enum InstanceFamily {
    BLOCKSWORLD(Set.of("blocksworld", "mystery-blocksworld"), "blocks", 100, Set.of()) {
        @Override
        InstanceGenerator solvable(Domain domain, Settings settings) {
            BlocksworldGoal goal = settings.wholeState()
                    ? BlocksworldGoal.FULL
                    : settings.goals().map(BlocksworldGoal::places).orElse(BlocksworldGoal.TOWERS);
            return new BlocksworldGenerator(domain, settings.size(), goal);
        }

        @Override
        public int size(Problem problem) {
            return problem.objects().size();
        }

        @Override
        InstanceGenerator unsolvable(Domain domain, Settings settings, UnsolvableKind kind) {
            String relation = domain.predicate("on").isPresent() ? "on" : "craves";
            return Twist.of(solvable(domain, settings), stacking(kind, relation, Type.OBJECT));
        }
    },

    LOGISTICS(Set.of("logistics"), "packages", 200, Set.of("cities", "locations", "airplanes")) {
        @Override
        InstanceGenerator solvable(Domain domain, Settings settings) {
            LogisticsGenerator.Shape shape = new LogisticsGenerator.Shape(
                    settings.further("cities", 3),
                    settings.further("locations", 2),
                    settings.size(),
                    settings.further("airplanes", 1));
            return new LogisticsGenerator(domain, shape, settings.goals().orElse(settings.size()));
        }

        @Override
        public int size(Problem problem) {
            return (int) problem.init().stream()
                    .filter(fact -> fact.predicate().equals("obj"))
                    .count();
        }

        @Override
        InstanceGenerator unsolvable(Domain domain, Settings settings, UnsolvableKind kind) {
            if (kind != UnsolvableKind.CONTRADICTION) {
                throw new IllegalArgumentException("in logistics every goal can be reached unless two of its facts "
                        + "contradict each other, so there are no problems of kind " + kind);
            }
            return Twist.of(solvable(domain, settings), new ContradictoryGoal());
        }
    },

    DEPOTS(Set.of("depots"), "crates", 100, Set.of("depots", "distributors", "trucks", "pallets", "hoists")) {
        @Override
        InstanceGenerator solvable(Domain domain, Settings settings) {
            int depots = settings.further("depots", 3);
            int distributors = settings.further("distributors", 1);
            DepotsGenerator.Shape shape = new DepotsGenerator.Shape(
                    depots,
                    distributors,
                    settings.further("trucks", 3),
                    settings.further("pallets", depots + distributors),
                    settings.further("hoists", depots + distributors),
                    settings.size());
            return new DepotsGenerator(domain, shape, settings.goals().orElse(settings.size()));
        }

        @Override
        public int size(Problem problem) {
            return typed(problem, "crate");
        }

        @Override
        InstanceGenerator unsolvable(Domain domain, Settings settings, UnsolvableKind kind) {
            return Twist.of(solvable(domain, settings), stacking(kind, "on", Type.of("crate")));
        }
    },

    SOKOBAN(Set.of("sokoban"), "cells in a row of the grid", 20, Set.of("boxes", "walls")) {
        private static final long SEARCH_STEPS = 200_000;

        @Override
        InstanceGenerator solvable(Domain domain, Settings settings) {
            return new Solvable(layouts(domain, settings), SEARCH_STEPS);
        }

        private InstanceGenerator layouts(Domain domain, Settings settings) {
            int boxes = settings.further("boxes", 1);
            SokobanLayouts.Shape shape =
                    new SokobanLayouts.Shape(settings.size(), boxes, settings.further("walls", settings.size()));
            return new SokobanLayouts(domain, shape, settings.goals().orElse(boxes));
        }

        @Override
        public int size(Problem problem) {
            return (int) Math.sqrt(typed(problem, "loc"));
        }

        @Override
        InstanceGenerator unsolvable(Domain domain, Settings settings, UnsolvableKind kind) {
            return switch (kind) {
                case HIDDEN -> layouts(domain, settings);
                case CONTRADICTION -> Twist.of(solvable(domain, settings), new ContradictoryGoal());
                case CYCLE -> throw new IllegalArgumentException("in sokoban nothing stands on anything in a ring");
            };
        }
    };

    private final Set<String> domains;
    private final String size;
    private final int largest;
    private final Set<String> further;

    InstanceFamily(Set<String> domains, String size, int largest, Set<String> further) {
        this.domains = domains;
        this.size = size;
        this.largest = largest;
        this.further = further;
    }

    /** @throws IllegalArgumentException no problems are generated of the domain; the message says of which they are */
    public static InstanceFamily of(NamedDomain domain) {
        return Stream.of(values())
                .filter(family -> family.domains.contains(domain.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problems are generated of the domain "
                        + domain.name() + ", but of " + String.join(", ", names())));
    }

    /** The named domains that there are generators for, in order. */
    public static List<String> names() {
        return Stream.of(values())
                .flatMap(family -> family.domains.stream())
                .sorted()
                .toList();
    }

    /**
     * Makes problems as they were asked for. For unsolvable ones a {@link Demand} has to see to it that they are.
     *
     * @param domain as PlanBench has it
     * @throws IllegalArgumentException there are no such problems
     */
    public InstanceGenerator generator(Domain domain, Settings settings) {
        settings.requireOnly(further);
        if (settings.size() < 1 || settings.size() > largest) {
            throw new IllegalArgumentException(
                    "the size, in " + size + ", is from 1 to " + largest + ", not " + settings.size());
        }
        if (settings.wholeState() && this != BLOCKSWORLD) {
            throw new IllegalArgumentException("only blocksworld has goals that are whole states");
        }
        return settings.unsolvable()
                .map(kind -> unsolvable(domain, settings, kind))
                .orElseGet(() -> solvable(domain, settings));
    }

    /** The size of a problem of this family, in whatever its problems grow by. */
    public abstract int size(Problem problem);

    abstract InstanceGenerator solvable(Domain domain, Settings settings);

    abstract InstanceGenerator unsolvable(Domain domain, Settings settings, UnsolvableKind kind);

    private static int typed(Problem problem, String type) {
        return (int) problem.objects().stream()
                .filter(object -> object.type().equals(Type.of(type)))
                .count();
    }

    /** Two may stand on each other in a ring, but three have to, if no two facts are to exclude each other. */
    private static Twist stacking(UnsolvableKind kind, String relation, Type type) {
        return switch (kind) {
            case CONTRADICTION -> new ContradictoryGoal();
            case CYCLE -> new CyclicGoal(relation, type, 2);
            case HIDDEN -> new CyclicGoal(relation, type, 3);
        };
    }
}
