package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.training.reward.AnswerJudge;
import dev.llmmodulo.training.reward.Judged;
import dev.llmmodulo.training.reward.Progress;
import dev.llmmodulo.training.reward.ShapedReward;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges files of answers. {@code NAME.rewards} has a line that names the columns, which are separated by tabs, and a line for
 * each answer of {@code NAME.index}, in the same order:
 *
 * <ol>
 *   <li>{@code problem}: its number;
 *   <li>{@code verdict}: {@code valid}, {@code invalid}, {@code unknown}, {@code claim} (that there is no plan) or
 *       {@code unreadable};
 *   <li>{@code steps} of the plan, and those of its valid {@code prefix};
 *   <li>{@code missing}: the facts of the goal that do not hold at the start; {@code gained}: those of them that hold behind the
 *       valid prefix; {@code lost}: the facts of the goal that held at the start but do not there;
 *   <li>{@code reward}: see {@link ShapedReward}.
 * </ol>
 */
final class AnswerRewards {

    static final String HEAD = "problem\tverdict\tsteps\tprefix\tmissing\tgained\tlost\treward";

    private final Lessons lessons;
    private final int rests;
    private final AnswerJudge judge = new AnswerJudge();

    /** @param rests how many in a hundred of the problems are what is left of others */
    AnswerRewards(Lessons lessons, int rests) {
        this.lessons = lessons;
        this.rests = rests;
    }

    /**
     * Writes {@code NAME.rewards}, whole or not at all.
     *
     * @return the number of answers
     * @throws IllegalArgumentException these are no answers to these problems
     */
    int write(Path name) throws IOException {
        List<ModelAnswer> answers = AttemptFile.inOrder(name);
        Map<Integer, List<Integer>> places = new TreeMap<>();
        for (int place = 0; place < answers.size(); place++) {
            places.computeIfAbsent(answers.get(place).problem(), any -> new ArrayList<>())
                    .add(place);
        }
        String[] lines = new String[answers.size()];
        places.forEach((problem, of) -> {
            Answered answered = answered(problem, name);
            of.forEach(place -> lines[place] = answered.line(answers.get(place).tokens()));
        });
        List<String> file = new ArrayList<>(List.of(HEAD));
        file.addAll(Arrays.asList(lines));
        Path unfinished = ExampleFile.sibling(name, ".rewards.new");
        Files.write(unfinished, file);
        Files.move(unfinished, ExampleFile.sibling(name, ".rewards"), StandardCopyOption.REPLACE_EXISTING);
        return lines.length;
    }

    private Answered answered(int problem, Path name) {
        if (problem < 0 || problem >= lessons.count()) {
            throw new IllegalArgumentException(name + " answers problem " + problem + ", but there are "
                    + lessons.count() + " problems; say the kinds that imitate was told");
        }
        Lesson lesson = lessons.asked(problem, rests);
        return new Answered(problem, lesson, TolerantPlanReader.of(lesson.problem()));
    }

    /** A problem that was answered. */
    private final class Answered {

        private final int number;
        private final Lesson lesson;
        private final TolerantPlanReader reader;
        private final ShapedReward reward;

        Answered(int number, Lesson lesson, TolerantPlanReader reader) {
            this.number = number;
            this.lesson = lesson;
            this.reader = reader;
            this.reward = new ShapedReward(lesson.plan().size());
        }

        String line(int[] tokens) {
            PlanReading reading = reader.read(new AnswerText(lesson.drawing()).write(tokens));
            Judged judged = judge.judge(lesson.problem(), reading);
            Progress progress = judged.progress();
            return String.format(
                    Locale.ROOT,
                    "%d\t%s\t%d\t%d\t%d\t%d\t%d\t%.6f",
                    number,
                    judged.kind().word(),
                    progress.steps(),
                    progress.prefix(),
                    progress.missing(),
                    progress.gained(),
                    progress.lost(),
                    reward.of(judged));
        }
    }
}
