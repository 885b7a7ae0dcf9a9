package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.Asking;
import dev.llmmodulo.generator.embedded.EmbeddedAnswer;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.conversation.Conversation;
import dev.llmmodulo.generator.embedded.network.Forecast;
import dev.llmmodulo.generator.embedded.value.EmbeddedValue;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.answers.AnswerJudge;
import dev.llmmodulo.training.answers.JudgedAnswer;
import dev.llmmodulo.training.answers.ReachedStates;
import dev.llmmodulo.training.evaluation.Prediction.Place;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lets a model answer one problem, and a state on the way if one is held out from training, and compares what its value head expects with what the validator
 * says. Answers that the validator cannot judge are left out.
 *
 * @param each answers, each to the problem said in another way
 */
record ForecastTrial(EmbeddedModel model, EmbeddedValue value, int each, double temperature) {

    List<Prediction> predictions(Problem problem, long seed) {
        Draw draw = Draw.seeded(seed);
        World world = world(problem);
        List<JudgedAnswer> answers = answers(problem, world, seed);
        List<Prediction> predictions = new ArrayList<>(whole(Place.PROBLEM, value.forecast(world), answers));
        for (JudgedAnswer answer : answers) {
            predictions.addAll(along(world, answer, draw));
        }
        List<Problem> states = answers.stream()
                .flatMap(answer ->
                        ReachedStates.of(problem, answer.steps()).stream().skip(1))
                .toList();
        if (!states.isEmpty()) {
            Problem state = draw.of(states);
            World there = world(state);
            predictions.addAll(whole(Place.STATE, value.forecast(there), answers(state, there, seed + each)));
        }
        return predictions;
    }

    private static World world(Problem problem) {
        return WorldReader.of(problem.domain()).read(problem);
    }

    private List<JudgedAnswer> answers(Problem problem, World world, long seed) {
        AnswerJudge judge = new AnswerJudge(problem);
        Conversation question = new Conversation(world, Optional.empty());
        return IntStream.range(0, each)
                .mapToObj(i -> model.answer(question, Asking.at(temperature, seed + i)))
                .map(EmbeddedAnswer::text)
                .flatMap(text -> judge.judge(text).stream())
                .toList();
    }

    private static List<Prediction> whole(Place place, Forecast forecast, List<JudgedAnswer> answers) {
        return answers.stream()
                .map(answer ->
                        prediction(place, forecast, answer, answer.steps().size()))
                .toList();
    }

    /** At one step of the plan and at its end; nowhere if there is no plan, or one with words that the model does not know. */
    private List<Prediction> along(World world, JudgedAnswer answer, Draw draw) {
        List<Move> moves = answer.steps().stream()
                .flatMap(step -> world.move(step).stream())
                .toList();
        int length = answer.steps().size();
        if (length == 0 || moves.size() < length) {
            return List.of();
        }
        List<Forecast> along = value.along(world, moves);
        int step = draw.between(1, length);
        return List.of(
                prediction(Place.STEP, along.get(step), answer, length - step),
                prediction(Place.PLAN, along.get(length + 1), answer, 0));
    }

    private static Prediction prediction(Place place, Forecast forecast, JudgedAnswer answer, int left) {
        return new Prediction(place, forecast.solved(), forecast.steps(), answer.valid(), left);
    }
}
