package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a causal critique. */
final class Reasons {

    /** Facts of a state, and causes, that are said before it is left at a number. */
    private static final int SAID = 40;

    private Reasons() {}

    static String prefix(int steps) {
        if (steps == 0) {
            return "";
        }
        return steps == 1 ? "Step 1 can be executed. " : "Steps 1 to " + steps + " can be executed. ";
    }

    static String of(List<Cause> causes, Lexicon lexicon) {
        return causes.stream().limit(SAID).map(cause -> of(cause, lexicon)).collect(Collectors.joining());
    }

    private static String of(Cause cause, Lexicon lexicon) {
        String literal = "\"" + lexicon.say(cause.literal()) + "\"";
        String why = cause.falsifiedBy()
                .map(step -> " was last made false by step " + step.number() + ", " + lexicon.say(step.step()) + ". ")
                .or(() -> cause.happened()
                        .map(initial -> " became false by itself at time "
                                + initial.time().toPlainString() + ". "))
                .orElse(" has not been true at any time. ");
        String help = cause.achievers().isEmpty()
                ? "No action can make it true. "
                : "It can be made true by: "
                        + cause.achievers().stream()
                                .map(achiever -> say(achiever, lexicon))
                                .collect(Collectors.joining("; "))
                        + ". ";
        return literal + why + later(cause, lexicon) + help + remedies(cause.remedies(), lexicon);
    }

    private static String later(Cause cause, Lexicon lexicon) {
        return cause.suppliedLater()
                .map(step -> "Step " + step.number() + ", " + lexicon.say(step.step())
                        + ", would make it true, but comes later. ")
                .orElse("");
    }

    private static String remedies(List<Remedy> remedies, Lexicon lexicon) {
        return remedies.isEmpty()
                ? ""
                : "In this state "
                        + remedies.stream()
                                .map(remedy -> remedy(remedy, lexicon))
                                .collect(Collectors.joining("; "))
                        + ". ";
    }

    private static String remedy(Remedy remedy, Lexicon lexicon) {
        String step = lexicon.say(remedy.step());
        return remedy.missing()
                .map(missing -> step + " would need \"" + missing.describe(lexicon) + "\"")
                .orElse(step + " can be executed");
    }

    private static String say(Achiever achiever, Lexicon lexicon) {
        return achiever.arguments().stream().anyMatch(argument -> argument.startsWith("?"))
                ? achiever.toString()
                : lexicon.say(new PlanStep(achiever.action(), achiever.arguments()));
    }

    static String state(String when, State state, Lexicon lexicon) {
        String facts = state.facts().stream()
                .limit(SAID)
                .map(fact -> lexicon.say(holds(fact)))
                .collect(Collectors.joining(", "));
        int more = state.facts().size() - SAID;
        return "The state " + when + ": " + (facts.isEmpty() ? "nothing holds" : facts)
                + (more > 0 ? " and " + more + " facts more" : "") + ".";
    }

    private static Literal holds(Fact fact) {
        return new Literal(fact, true);
    }
}
