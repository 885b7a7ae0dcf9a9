package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the state that a model is asked to go on from, as {@link dev.llmmodulo.generator.prompt.RestBackPrompt} says it with
 * facts in PDDL.
 */
final class StateText {

    private static final Pattern STATE =
            Pattern.compile("^After that (?:no fact holds|this holds: (.+))\\.$", Pattern.MULTILINE);
    private static final Pattern CUT = Pattern.compile(", and [0-9]+ facts more$");

    private StateText() {}

    /**
     * The facts that hold; empty if the text names no state.
     *
     * @throws UnreadablePromptException some of them are left out
     */
    static Optional<Set<Fact>> facts(String text) {
        Matcher state = STATE.matcher(text);
        if (!state.find()) {
            return Optional.empty();
        }
        String said = Optional.ofNullable(state.group(1)).orElse("");
        if (CUT.matcher(said).find()) {
            throw new UnreadablePromptException(
                    "the embedded model cannot go on from a state of which only some facts are said");
        }
        Set<Fact> facts = new LinkedHashSet<>();
        CritiqueText.literals(said).stream().map(Literal::fact).forEach(facts::add);
        return Optional.of(facts);
    }
}
