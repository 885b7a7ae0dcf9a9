package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a model's text into what it thought and the lines, less blank ones, that it answered. Thinking goes from {@code <think>} to
 * {@code </think>}; without the opening tag it goes from the beginning, without the closing one to the end.
 */
record Thinking(List<Line> answer, List<Skipped> thought) {

    private static final Pattern TAG = Pattern.compile("<(/?)think(?:ing)?>", Pattern.CASE_INSENSITIVE);

    static Thinking split(String text) {
        List<int[]> thoughts = new ArrayList<>();
        int opened = -1;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            boolean closing = !tag.group(1).isEmpty();
            if (!closing && opened < 0) {
                opened = tag.start();
            } else if (closing) {
                if (opened < 0) {
                    thoughts.clear();
                }
                thoughts.add(new int[] {Math.max(opened, 0), tag.end()});
                opened = -1;
            }
        }
        if (opened >= 0) {
            thoughts.add(new int[] {opened, text.length()});
        }
        return lines(text, thoughts);
    }

    private static Thinking lines(String text, List<int[]> thoughts) {
        Thinking split = new Thinking(new ArrayList<>(), new ArrayList<>());
        Cursor cursor = new Cursor(text);
        for (int[] thought : thoughts) {
            cursor.linesUntil(thought[0], split.answer);
            Written place = new Written(text.substring(thought[0], thought[1]), cursor.line, cursor.column());
            split.thought.add(new Skipped(place, Why.THINKING));
            cursor.linesUntil(thought[1], new ArrayList<>());
        }
        cursor.linesUntil(text.length(), split.answer);
        return split;
    }

    private static final class Cursor {
        private final String text;
        private final char endOfLine;
        private int position;
        private int line = 1;
        private int lineStart;

        Cursor(String text) {
            this.text = text;
            this.endOfLine = text.indexOf('\n') < 0 ? '\r' : '\n';
        }

        int column() {
            return position - lineStart + 1;
        }

        void linesUntil(int end, List<Line> lines) {
            while (position < end) {
                int feed = text.indexOf(endOfLine, position);
                int stop = feed < 0 || feed >= end ? end : feed;
                Line piece = new Line(text.substring(position, stop), line, column());
                if (!piece.text().isBlank()) {
                    lines.add(piece);
                }
                position = stop;
                if (stop == feed) {
                    position++;
                    line++;
                    lineStart = position;
                }
            }
        }
    }
}
