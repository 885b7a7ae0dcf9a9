package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.answers.ReachedStates;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.List;
import java.util.Map;

/**
 * States that a model's answers lead to, one of each problem that was answered: any along one of its answers, with equal
 * chance. They depend on the seed and the answers alone. Thread-safe.
 */
final class States {

    private final Lessons lessons;
    private final Map<Integer, List<int[]>> answers;
    private final List<Integer> numbers;

    /** @param answers to the lessons, by number */
    States(Lessons lessons, Map<Integer, List<int[]>> answers) {
        this.lessons = lessons;
        this.answers = answers;
        this.numbers = List.copyOf(answers.keySet());
    }

    int count() {
        return numbers.size();
    }

    /** @param index from 0, among the problems that were answered */
    Situation situation(int index) {
        int number = numbers.get(index);
        Draw draw = lessons.draw(number);
        Lesson lesson = lessons.lesson(number, draw);
        int[] answer = draw.of(answers.get(number));
        Problem problem = draw.of(ReachedStates.of(lesson.problem(), steps(lesson, answer)));
        Drawing drawing = new Drawing(WorldReader.of(problem.domain()).read(problem), draw);
        // What is left of the way is seldom longer than the whole.
        Example asked = new Lesson(lesson.group(), problem, drawing, lesson.plan()).imitation();
        return new Situation(number, problem, drawing, asked);
    }

    private static List<PlanStep> steps(Lesson lesson, int[] answer) {
        String text = new AnswerText(lesson.drawing()).write(answer);
        return TolerantPlanReader.of(lesson.problem()).read(text) instanceof PlanReading.Read read
                ? read.plan().steps()
                : List.of();
    }
}
