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
        List<Line> lines = new ArrayList<>();
        for (int token : answer) {
            String word = Vocabulary.STANDARD.word(token);
            if (word.equals(Vocabulary.END)) {
                break;
            } else if (word.equals(Vocabulary.NONE)) {
                return NO_PLAN;
            }
            if (Vocabulary.STANDARD.isAction(token)) {
                lines.add(new Line(Optional.of(word), new ArrayList<>()));
                continue;
            } else if (lines.isEmpty()) {
                lines.add(new Line(Optional.empty(), new ArrayList<>()));
            }
            lines.get(lines.size() - 1).objects().add(object(token, word));
        }
        StringBuilder text = new StringBuilder("[PLAN]\n");
        lines.forEach(
                line -> text.append('(').append(String.join(" ", words(line))).append(")\n"));
        return text.append("[PLAN END]\n").toString();
    }

    /** What is to become a step; without an action, what stood before the first one. */
    private record Line(Optional<String> action, List<String> objects) {}

    private List<String> words(Line line) {
        List<String> words = new ArrayList<>();
        line.action().map(drawing.world()::actionWord).ifPresent(words::add);
        words.addAll(StepOrder.meant(line.action().orElse(""), line.objects()));
        return words;
    }

    private String object(int token, String word) {
        Optional<Integer> thing = drawing.thing(token);
        return thing.map(number -> drawing.world().things().get(number).name()).orElse(word);
    }
}
