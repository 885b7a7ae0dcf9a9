package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.training.answers.AnswerJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes examples of what came of a model's answers. */
@Command(
        name = "rollouts",
        description = {
            "Judges a model's answers to the problems that imitate made with the same seed and kinds, and writes down for "
                    + "each place of each answer whether it led to a valid plan, and how many steps were still to come.",
            "The answers are to be whole: sample.py --whole keeps also those that were cut off."
        },
        mixinStandardHelpOptions = true)
public final class Rollouts implements Callable<Integer> {

    @Mixin
    private AnsweredProblems asked = new AnsweredProblems();

    @Option(
            names = "--states-of",
            paramLabel = "NAME",
            description = "The answers are to the problems that the command states made from the answers in this file.")
    private Optional<Path> statesOf = Optional.empty();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NAME",
            description = "Writes NAME.tokens, NAME.index, NAME.places and NAME.problems.")
    private Path out = Path.of("rollouts");

    private final AtomicInteger valid = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger undecided = new AtomicInteger();

    @Override
    public Integer call() throws IOException, InterruptedException {
        IntFunction<Situation> situations = situations();
        Map<Integer, List<int[]>> answers = asked.answers();
        List<Integer> numbers = List.copyOf(answers.keySet());
        try (RolloutFile file = new RolloutFile(out)) {
            asked.inParallel()
                    .write(
                            numbers.size(),
                            i -> rollouts(situations.apply(numbers.get(i)), answers.get(numbers.get(i))),
                            file::write);
        }
        System.err.printf(
                "%d answers were valid, %d wrong, %d could not be judged%n", valid.get(), wrong.get(), undecided.get());
        return 0;
    }

    private IntFunction<Situation> situations() throws IOException {
        Lessons lessons = asked.lessons();
        if (statesOf.isPresent()) {
            return new States(lessons, AttemptFile.read(statesOf.get()))::situation;
        }
        return number -> Situation.of(number, lessons.lesson(number, lessons.draw(number)));
    }

    private List<Rollout> rollouts(Situation situation, List<int[]> answers) {
        AnswerJudge judge = new AnswerJudge(situation.problem());
        Draw draw = Draw.seeded(Arrays.hashCode(situation.asked().prompt()));
        List<Rollout> rollouts = new ArrayList<>();
        for (int[] answer : answers) {
            Optional<Rollout> rollout = Rollout.of(situation, judge, answer, draw);
            AtomicInteger count = rollout.isEmpty() ? undecided : rollout.get().solved() ? valid : wrong;
            count.incrementAndGet();
            rollout.ifPresent(rollouts::add);
        }
        return rollouts;
    }
}
