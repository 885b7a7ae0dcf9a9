package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes examples of a model's own answers. */
@Command(
        name = "repair",
        description = {
            "Judges a model's answers to the problems that imitate made with the same seed and kinds.",
            "From each wrong one it makes an example of how to put it right, from each valid one that is shorter than the "
                    + "teacher's plan an example of a better answer."
        },
        mixinStandardHelpOptions = true)
public final class Repair implements Callable<Integer> {

    @Mixin
    private AnsweredProblems asked = new AnsweredProblems();

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.tokens and NAME.index.")
    private Path out = Path.of("repairs");

    private final AtomicInteger valid = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lessons lessons = asked.lessons();
        Map<Integer, List<int[]>> answers = asked.answers();
        List<Integer> numbers = List.copyOf(answers.keySet());
        try (ExampleFile file = new ExampleFile(out)) {
            asked.inParallel()
                    .write(
                            numbers.size(),
                            i -> examples(lessons, numbers.get(i), answers.get(numbers.get(i))),
                            file::write);
        }
        System.err.printf("%d answers were valid, %d wrong%n", valid.get(), wrong.get());
        return 0;
    }

    private List<Example> examples(Lessons lessons, int number, List<int[]> answers) {
        Draw draw = lessons.draw(number);
        Lesson lesson = lessons.lesson(number, draw);
        TolerantPlanReader reader = TolerantPlanReader.of(lesson.problem());
        List<Example> examples = new ArrayList<>();
        for (int[] answer : answers) {
            if (reader.read(new AnswerText(lesson.drawing()).write(answer)) instanceof PlanReading.Read read) {
                List<PlanStep> steps = read.plan().steps();
                // A loop says the problem in another way each round: the attempt keeps to the way of the round before.
                Lesson said = draw.below(2) == 0
                        ? lesson
                        : lessons.saidAnew(number, lesson, draw).orElse(lesson);
                Optional<Example> repair = Repairs.of(said, steps, draw);
                (repair.isPresent() ? wrong : valid).incrementAndGet();
                repair.ifPresentOrElse(
                        examples::add, () -> better(lesson, steps).ifPresent(examples::add));
            }
        }
        return examples;
    }

    private static Optional<Example> better(Lesson lesson, List<PlanStep> steps) {
        if (steps.size() >= lesson.plan().size()) {
            return Optional.empty();
        }
        List<Move> moves = steps.stream()
                .flatMap(step -> lesson.drawing().world().move(step).stream())
                .toList();
        return Optional.of(new Lesson(lesson.group(), lesson.problem(), lesson.drawing(), moves).imitation());
    }
}
