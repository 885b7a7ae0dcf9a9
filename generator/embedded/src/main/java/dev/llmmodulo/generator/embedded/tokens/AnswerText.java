package dev.llmmodulo.generator.embedded.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes answers in the problem's words, one step a line, as {@code (action object ...)}, whether they make sense or not. */
public final class AnswerText {

    private static final String NO_PLAN = "no plan possible\n";

    private final Drawing drawing;

    public AnswerText(Drawing drawing) {
        this.drawing = drawing;
    }

    /** @param answer up to its end or to where it was cut off */
    public String write(int[] answer) {
        List<List<String>> lines = new ArrayList<>();
        for (int token : answer) {
            String word = Vocabulary.STANDARD.word(token);
            if (word.equals(Vocabulary.END)) {
                break;
            } else if (word.equals(Vocabulary.NONE)) {
                return NO_PLAN;
            }
            if (lines.isEmpty() || Vocabulary.STANDARD.isAction(token)) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(said(token, word));
        }
        StringBuilder text = new StringBuilder("[PLAN]\n");
        lines.forEach(line -> text.append('(').append(String.join(" ", line)).append(")\n"));
        return text.append("[PLAN END]\n").toString();
    }

    private String said(int token, String word) {
        if (Vocabulary.STANDARD.isAction(token)) {
            return drawing.world().actionWord(word);
        }
        Optional<Integer> thing = drawing.thing(token);
        return thing.map(number -> drawing.world().things().get(number).name()).orElse(word);
    }
}
