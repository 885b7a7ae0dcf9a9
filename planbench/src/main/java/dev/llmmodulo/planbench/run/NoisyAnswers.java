package dev.llmmodulo.planbench.run;

import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.TruthText;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers to questions about plans, in the words of the prompt: mostly right, else wrong in one thing. */
record NoisyAnswers(Question question, SplittableRandom random) {

    private static final double WRONG = 0.3;

    String text() {
        boolean wrong = random.nextDouble() < WRONG;
        if (question.expected() instanceof Verification verification) {
            Truth truth = verification.truth();
            return TruthText.of(
                    wrong ? of(wrong(truth, verification)) : truth, question.lexicon(), question.compatibility());
        }
        List<Fact> facts = new ArrayList<>(((ResultingState) question.expected()).stated());
        return said(wrong ? changed(facts) : facts);
    }

    /** Everything near the truth that one could think instead. */
    private List<Truth> wrong(Truth truth, Verification verification) {
        List<Literal> goals = new Instance("", question.problem(), "").goals().orElse(List.of());
        List<Literal> start = question.problem().init().stream()
                .sorted()
                .limit(1)
                .map(fact -> new Literal(fact, true))
                .toList();
        if (truth instanceof Truth.Valid) {
            return List.of(new Truth.UnmetGoal(goals));
        } else if (truth instanceof Truth.FailingStep failing) {
            return List.of(
                    new Truth.Valid(),
                    new Truth.UnmetGoal(goals),
                    new Truth.FailingStep(failing.number(), failing.step(), start));
        }
        List<Truth> others = new ArrayList<>(List.of(new Truth.Valid(), new Truth.UnmetGoal(start)));
        verification.plan().steps().stream()
                .limit(1)
                .forEach(step -> others.add(new Truth.FailingStep(1, step, start)));
        return others;
    }

    /** A fact is forgotten, or one that held at the start is thought to hold still. */
    private List<Fact> changed(List<Fact> facts) {
        Problem problem = question.problem();
        List<Fact> gone = new TreeSet<>(problem.init())
                .stream().filter(fact -> !facts.contains(fact)).toList();
        List<Fact> changed = new ArrayList<>(facts);
        if (!gone.isEmpty() && random.nextBoolean()) {
            changed.add(of(gone));
        } else if (!changed.isEmpty()) {
            changed.remove(random.nextInt(changed.size()));
        }
        return changed;
    }

    private String said(List<Fact> facts) {
        return facts.stream()
                .map(fact -> question.lexicon().say(new Literal(fact, true)))
                .collect(Collectors.joining(", "));
    }

    private <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
