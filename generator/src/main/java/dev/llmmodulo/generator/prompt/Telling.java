package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of the last of some turns, in words. */
record Telling(Feedback feedback, PlanFormat format, History history) {

    /** Critiques that feedback {@link Feedback#ALL} lists before it is left at a number. */
    static final int LISTED = 10;

    /** @param wording name and version of the template */
    String version(String wording) {
        return wording + " " + PlanCritique.WORDING + " " + format.lexicon().version() + " "
                + feedback.name().toLowerCase(Locale.ROOT) + history.suffix();
    }

    String verdict(List<Turn<PlanReading>> turns) {
        boolean plan = last(turns).candidate() instanceof PlanReading.Read;
        if (history.isProblemOnly()) {
            return plan ? "A plan that was given before is not valid." : "An answer that was given before has no plan.";
        }
        return plan ? "The plan is not valid." : "There is no plan to check.";
    }

    /**
     * Says that the plan was given before, if it was; empty if the model is not shown its plans. The number of that answer is
     * said as long as no prompt was too long to be sent whole: afterwards the model cannot count to it.
     */
    String repeat(List<Turn<PlanReading>> turns) {
        Optional<Integer> answer = repeated(turns);
        if (answer.isEmpty() || history.isProblemOnly()) {
            return "";
        }
        return history.isWhole()
                        && turns.stream().allMatch(turn -> turn.answer().leftOut() == 0)
                ? " It is the same plan as in answer " + answer.get() + "."
                : " It is the same plan as in an earlier answer.";
    }

    /** The number of the first earlier answer of this conversation that gave the same plan. */
    private static Optional<Integer> repeated(List<Turn<PlanReading>> turns) {
        if (!(last(turns).candidate() instanceof PlanReading.Read given)) {
            return Optional.empty();
        }
        for (int i = 0; i < turns.size() - 1; i++) {
            if (turns.get(i).candidate() instanceof PlanReading.Read before
                    && before.plan().equals(given.plan())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    List<Critique> told(List<Turn<PlanReading>> turns) {
        return List.copyOf(toldOf(last(turns).verdict()));
    }

    private List<PlanCritique> toldOf(Verdict<PlanReading> verdict) {
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

    /** Lines, each after a line end; empty if nothing is told. */
    String critiques(List<Turn<PlanReading>> turns) {
        Verdict<PlanReading> verdict = last(turns).verdict();
        List<PlanCritique> told = toldOf(verdict);
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

    private static Turn<PlanReading> last(List<Turn<PlanReading>> turns) {
        return turns.get(turns.size() - 1);
    }
}
