package dev.llmmodulo.verifiers.text;

import java.util.Arrays;

/** Where the lines of a source begin, so that many places can be found in a large one. */
final class Lines {

    private final Source source;
    private final int[] starts;

    Lines(Source source) {
        this.source = source;
        this.starts = starts(source.text());
    }

    private static int[] starts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    Place place(int offset, int length) {
        String text = source.text();
        int start = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(starts, start);
        int line = found >= 0 ? found : -found - 2;
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int shown = Math.max(1, Math.min(length, end - start));
        return new Place(source.name(), line + 1, start - starts[line] + 1, shown, text.substring(starts[line], end));
    }
}
