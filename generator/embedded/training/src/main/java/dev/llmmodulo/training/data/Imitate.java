package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes examples of problems and plans. */
@Command(
        name = "imitate",
        description = "Makes examples of problems and validated plans. The same seed gives the same files.",
        mixinStandardHelpOptions = true)
public final class Imitate implements Callable<Integer> {

    private static final int HUNDRED = 100;

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.tokens and NAME.index.")
    private Path out = Path.of("examples");

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--held-out", description = "Problems that are held out from training, instead of all others.")
    private boolean heldOut;

    @Option(
            names = "--spoilt",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description = "How many of the examples begin with a spoilt plan and what is wrong with it.")
    private int spoilt;

    @Option(
            names = "--short",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description =
                    "How many of the examples ask for a short plan and are answered with the reference planner's.")
    private int brief;

    @Option(
            names = "--rests",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description = "How many of the examples begin behind some of the plan's steps.")
    private int rests;

    @Option(names = "--threads", defaultValue = "1", description = "At the same time; the files do not depend on it.")
    private int threads;

    @Parameters(arity = "1..*", paramLabel = "KIND=COUNT", description = "Such as blocksworld-3..7=1000 or depots=500.")
    private List<String> shares = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lessons lessons = new Lessons(seed, shares.stream().map(Share::read).toList(), heldOut);
        try (ExampleFile file = new ExampleFile(out)) {
            new InParallel(threads).write(lessons.count(), number -> List.of(example(lessons, number)), file::write);
        }
        return 0;
    }

    private Example example(Lessons lessons, int number) {
        Draw draw = lessons.draw(number);
        Lesson lesson = lessons.lesson(number, draw);
        int share = draw.below(HUNDRED);
        if (share >= HUNDRED - brief) {
            return lessons.brief(number, lesson).map(Lesson::brief).orElseGet(lesson::imitation);
        } else if (share >= HUNDRED - brief - rests) {
            return lessons.rest(number, lesson, draw).orElse(lesson).imitation();
        } else if (share >= spoilt) {
            return lesson.imitation();
        }
        Optional<Example> repair = Optional.empty();
        while (repair.isEmpty()) {
            List<PlanStep> attempt = Spoiler.spoilt(
                            lesson.plan(), lesson.drawing().world(), draw)
                    .stream()
                    .map(lesson.drawing().world()::step)
                    .toList();
            repair = Repairs.of(lesson, attempt, draw);
        }
        return repair.get();
    }
}
