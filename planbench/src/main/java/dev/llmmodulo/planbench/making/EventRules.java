package dev.llmmodulo.planbench.making;

import dev.llmmodulo.verifiers.pddl.Domain;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses the rule of a domain by its predicates. */
final class EventRules {

    private static final Map<Map<String, Integer>, EventRule> RULES = Map.of(
            Map.of("holding", 1, "clear", 1, "handempty", 0, "on", 2, "ontable", 1),
            new HeldBlockLands("holding", "clear", "handempty", "on"),
            Map.of("pain", 1, "province", 1, "harmony", 0, "craves", 2, "planet", 1),
            new HeldBlockLands("pain", "province", "harmony", "craves"),
            Map.of(
                    "obj",
                    1,
                    "truck",
                    1,
                    "location",
                    1,
                    "airplane",
                    1,
                    "city",
                    1,
                    "airport",
                    1,
                    "at",
                    2,
                    "in",
                    2,
                    "in-city",
                    2),
            new PackagesJump("in", "at", "location"));

    private EventRules() {}

    /** PlanBench's own rule for its blocksworld, mystery blocksworld and logistics; otherwise the one for any domain. */
    static EventRule of(Domain domain) {
        Map<String, Integer> predicates = domain.predicates().stream()
                .collect(Collectors.toMap(
                        predicate -> predicate.name(),
                        predicate -> predicate.parameters().size()));
        return RULES.getOrDefault(predicates, new StepOfItsOwn());
    }
}
