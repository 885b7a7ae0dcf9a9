package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The goal cannot hold even if nothing that was once true or false ever stops being so.
 *
 * @param unreachable literals of the goal that cannot; empty if no single one is to blame
 */
public record GoalOutOfReach(List<Unreachable> unreachable) implements ProvenUnsolvability {

    public GoalOutOfReach {
        unreachable = List.copyOf(unreachable);
    }

    /**
     * A literal that can never hold.
     *
     * @param obstacles for each action that could make it hold, why it cannot
     */
    public record Unreachable(Literal literal, List<Obstacle> obstacles) {

        public Unreachable {
            obstacles = List.copyOf(obstacles);
        }

        private Map<String, Object> facts() {
            return Facts.of("literal", literal.toString())
                    .with("obstacles", obstacles.stream().map(Obstacle::facts).toList())
                    .map();
        }

        private String describe(Lexicon lexicon) {
            return "The goal needs \"" + lexicon.say(literal)
                    + "\", which can never hold, even if nothing is ever undone: "
                    + (obstacles.isEmpty()
                            ? "no action makes it hold."
                            : obstacles.stream()
                                            .map(obstacle -> obstacle.describe(lexicon))
                                            .collect(Collectors.joining("; "))
                                    + ".");
        }
    }

    /**
     * Why an action cannot be used.
     *
     * @param missing what it needs and can never hold; empty if it is not a single literal for all its arguments
     */
    public record Obstacle(Achiever achiever, List<Literal> missing) {

        public Obstacle {
            missing = List.copyOf(missing);
        }

        private Map<String, Object> facts() {
            return Facts.of("action", achiever.toString())
                    .with("missing", ProvenUnsolvability.text(missing))
                    .map();
        }

        private String describe(Lexicon lexicon) {
            boolean isOpen = achiever.arguments().stream().anyMatch(argument -> argument.startsWith("?"));
            String action =
                    isOpen ? achiever.toString() : lexicon.say(new PlanStep(achiever.action(), achiever.arguments()));
            return missing.isEmpty()
                    ? action + " can never be done"
                    : action + " would need "
                            + ProvenUnsolvability.list(
                                    missing.stream().map(lexicon::say).toList())
                            + ", which can never hold either";
        }
    }

    @Override
    public String id() {
        return "unsolvable.out-of-reach";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                        "unreachable",
                        unreachable.stream().map(Unreachable::facts).toList())
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return unreachable.isEmpty()
                ? "The goal can never hold, even if nothing is ever undone."
                : unreachable.stream().map(literal -> literal.describe(lexicon)).collect(Collectors.joining(" "));
    }
}
