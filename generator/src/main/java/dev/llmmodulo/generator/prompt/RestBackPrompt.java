package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers a refuted plan as {@link CritiqueBackPrompt} does, but asks only for the steps behind those that can be executed,
 * and says the state that they lead to. The answer is read as if those steps stood before it. Where no step can be
 * executed, where nothing could be added to make the plan right, or where numbers beside the plan's cost count, which the facts
 * of a state do not tell, the whole plan is asked for.
 */
public final class RestBackPrompt implements BackPrompt<Problem, PlanReading> {

    /** Facts of a state that are said before it is left at a number. */
    static final int FACTS_SAID = 500;

    private static final Template TEMPLATE = Template.resource("rest.1.txt");

    private final BackPrompt<Problem, PlanReading> whole;
    private final Telling telling;

    public RestBackPrompt(Feedback feedback, PlanFormat format, History history) {
        this.whole = new CritiqueBackPrompt(feedback, format, history);
        this.telling = new Telling(feedback, format, history);
    }

    @Override
    public Prompt write(Problem problem, List<Turn<PlanReading>> turns) {
        Turn<PlanReading> last = turns.get(turns.size() - 1);
        Optional<ValidPrefix> prefix =
                telling.feedback() == Feedback.NONE || problem.features().contains(Feature.NUMERIC_FLUENTS)
                        ? Optional.empty()
                        : ValidPrefix.of(problem, last.candidate(), last.verdict());
        return prefix.map(kept -> goOn(kept, turns)).orElseGet(() -> whole.write(problem, turns));
    }

    private Prompt goOn(ValidPrefix prefix, List<Turn<PlanReading>> turns) {
        String begun = "[PLAN]\n"
                + prefix.steps().stream()
                        .map(step -> telling.format().lexicon().say(step) + "\n")
                        .collect(Collectors.joining());
        int steps = prefix.steps().size();
        String text = TEMPLATE.fill(Map.of(
                "verdict", telling.verdict(turns),
                "repeat", telling.repeat(turns),
                "critiques", telling.critiques(turns),
                "keep", steps == 1 ? "The first step can be executed" : "The first " + steps + " steps can be executed",
                "begun", begun,
                "state", state(prefix.after())));
        return new Prompt(
                telling.version("rest/1"), telling.history().messages(turns, text), telling.told(turns), begun);
    }

    private String state(State state) {
        if (state.facts().isEmpty()) {
            return "no fact holds";
        }
        List<Literal> said = state.facts().stream()
                .limit(FACTS_SAID)
                .map(fact -> new Literal(fact, true))
                .toList();
        int more = state.facts().size() - said.size();
        String facts = new Enumeration(telling.format().lexicon(), Comparator.naturalOrder()).inOrder(said);
        return "this holds: " + facts + (more > 0 ? ", and " + more + " facts more" : "");
    }
}
