package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers a refuted plan with as much of the verdict as the feedback reveals, after the whole exchange so far. A plan
 * that was given before is said to be a repeat. It never says that a solution exists.
 */
public final class CritiqueBackPrompt implements BackPrompt<Problem, PlanReading> {

    /** Critiques that feedback {@link Feedback#ALL} lists before it is left at a number. */
    static final int LISTED = 10;

    /** Characters of an earlier answer that are sent back. */
    static final int ANSWER_KEPT = 32_000;

    private static final Template TEMPLATE = Template.resource("back-prompt.1.txt");

    private final Feedback feedback;
    private final InitialPrompt<Problem> initial;
    private final PlanFormat format;

    public CritiqueBackPrompt(Feedback feedback, InitialPrompt<Problem> initial, PlanFormat format) {
        this.feedback = feedback;
        this.initial = initial;
        this.format = format;
    }

    @Override
    public Prompt write(Problem problem, List<Turn<PlanReading>> turns) {
        if (feedback == Feedback.NONE) {
            return initial.write(problem);
        }
        Turn<PlanReading> last = turns.get(turns.size() - 1);
        List<PlanCritique> told = told(last.verdict());
        String text = TEMPLATE.fill(Map.of(
                "verdict", verdict(last.candidate()),
                "repeat",
                        repeat(turns)
                                .map(round -> " It is the same plan as in answer " + round + ".")
                                .orElse(""),
                "critiques", critiques(told, last.verdict()),
                "format", format.reminder()));
        List<Message> messages = new ArrayList<>(last.prompt().messages());
        messages.add(Message.assistant(kept(last.answer().text())));
        messages.add(Message.user(text));
        return new Prompt(version(), messages, List.copyOf(told));
    }

    private String version() {
        return "back-prompt/1 " + PlanCritique.WORDING + " " + format.lexicon().version() + " "
                + feedback.name().toLowerCase(Locale.ROOT);
    }

    private static String verdict(PlanReading candidate) {
        return candidate instanceof PlanReading.Read ? "The plan is not valid." : "There is no plan to check.";
    }

    /** The round of the first earlier answer that gave the same plan. */
    private static Optional<Integer> repeat(List<Turn<PlanReading>> turns) {
        return turns.get(turns.size() - 1).candidate() instanceof PlanReading.Read last
                ? turns.stream()
                        .limit(turns.size() - 1L)
                        .filter(turn -> turn.candidate() instanceof PlanReading.Read before
                                && before.plan().equals(last.plan()))
                        .map(Turn::round)
                        .findFirst()
                : Optional.empty();
    }

    private List<PlanCritique> told(Verdict<PlanReading> verdict) {
        int most = feedback == Feedback.BINARY ? 0 : feedback == Feedback.ALL ? LISTED : 1;
        return hard(verdict).stream().limit(most).toList();
    }

    private static List<PlanCritique> hard(Verdict<PlanReading> verdict) {
        return verdict instanceof Verdict.Invalid<PlanReading> invalid
                ? invalid.critiques().stream()
                        .filter(Critique::isHard)
                        .filter(PlanCritique.class::isInstance)
                        .map(PlanCritique.class::cast)
                        .toList()
                : List.of();
    }

    private String critiques(List<PlanCritique> told, Verdict<PlanReading> verdict) {
        if (told.isEmpty()) {
            return "";
        }
        String said = told.stream().map(this::say).collect(Collectors.joining("\n"));
        int more = hard(verdict).size() - told.size();
        boolean count = feedback == Feedback.ALL && more > 0;
        return "\n" + said + (count ? "\nThere are " + more + " more problems of this kind." : "");
    }

    private String say(PlanCritique critique) {
        String what = critique.describe(format.lexicon());
        String why = feedback == Feedback.CAUSAL ? critique.explain(format.lexicon()) : "";
        return why.isEmpty() ? what : what + "\n" + why;
    }

    private static String kept(String answer) {
        if (answer.isBlank()) {
            return "(no answer)";
        }
        return answer.length() <= ANSWER_KEPT ? answer : answer.substring(0, ANSWER_KEPT) + "\n[cut here]";
    }
}
