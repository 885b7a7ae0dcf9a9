package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.training.answers.AnswerJudge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One answer of a model, with what came of it from each of its places on: from the end of the prompt, from the end of each
 * step, and from where the answer ended.
 *
 * @param problem the number of the problem that the model was asked, or that it was asked a state of
 */
record Rollout(int problem, Example example, boolean solved, List<Place> places) {

    Rollout {
        places = List.copyOf(places);
    }

    /**
     * @param token the number of the last token that is known there
     * @param left steps that were still to be written
     */
    record Place(int token, int left) {}

    /**
     * An answer behind the problem, which is said in another order than it was asked in: whoever wants to know what a plan is worth
     * does not know in which order the problem was said to who made it.
     *
     * @return empty if the validator cannot say whether the answer is valid
     */
    static Optional<Rollout> of(Situation situation, AnswerJudge judge, int[] answer, Draw draw) {
        int[] problem = situation.drawing().reordered(draw).problem();
        int[] prompt = Arrays.copyOf(problem, problem.length + 1);
        prompt[problem.length] = Vocabulary.STANDARD.token(Vocabulary.PLAN);
        return judge.judge(new AnswerText(situation.drawing()).write(answer))
                .map(judged -> new Rollout(
                        situation.number(),
                        new Example(situation.asked().group(), prompt, answer),
                        judged.valid(),
                        places(prompt.length, answer)));
    }

    private static List<Place> places(int prompt, int[] answer) {
        int end = Vocabulary.STANDARD.token(Vocabulary.END);
        List<Place> places = new ArrayList<>(List.of(new Place(prompt - 1, left(answer, 0))));
        for (int i = 0; i < answer.length; i++) {
            boolean ends = answer[i] == end;
            if (i > 0 && (ends || Vocabulary.STANDARD.isAction(answer[i]))) {
                places.add(new Place(prompt + i - 1, left(answer, i)));
            }
            if (ends) {
                places.add(new Place(prompt + i, 0));
            }
        }
        return places;
    }

    private static int left(int[] answer, int from) {
        int left = 0;
        for (int i = from; i < answer.length; i++) {
            left += Vocabulary.STANDARD.isAction(answer[i]) ? 1 : 0;
        }
        return left;
    }
}
