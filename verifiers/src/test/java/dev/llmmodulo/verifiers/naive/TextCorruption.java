package dev.llmmodulo.verifiers.naive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Changes a text in a few places: lines and words dropped, doubled, moved or mixed up, numbers changed, any bytes. */
final class TextCorruption {

    private final Dice dice;

    TextCorruption(Dice dice) {
        this.dice = dice;
    }

    /** In lines, bytes or, compressed by gzip, in bytes of that. */
    byte[] corrupted(String text) {
        if (dice.chance(0.15)) {
            return withOtherBytes(compressed(text));
        } else if (dice.chance(0.25)) {
            return withOtherBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        for (int changes = dice.pick(1, 1, 2); changes > 0 && !lines.isEmpty(); changes--) {
            change(lines);
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void change(List<String> lines) {
        int at = dice.below(lines.size());
        switch (dice.below(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(dice.below(lines.size()), lines.get(at));
            case 2 -> lines.add(dice.below(lines.size()), lines.remove(at));
            default -> lines.set(at, changed(lines.get(at), dice.pick(lines)));
        }
    }

    private String changed(String line, String other) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        int at = dice.below(words.size());
        switch (dice.below(5)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, dice.pick(words));
            case 2 -> words.set(at, dice.pick(other.split(" ")));
            case 3 -> words.set(at, number(words.get(at)));
            default -> words.add(words.remove(at));
        }
        return String.join(" ", words);
    }

    /** Another number, if it is one. */
    private String number(String word) {
        return word.matches("-?[0-9]{1,9}")
                ? "" + (Long.parseLong(word) + dice.pick(-1, 1, 2, 1_000_000_000))
                : dice.pick("0", "1", "-1", "" + Long.MIN_VALUE, "" + Long.MAX_VALUE, "not");
    }

    private byte[] withOtherBytes(byte[] bytes) {
        byte[] others = dice.chance(0.2) ? Arrays.copyOf(bytes, dice.below(bytes.length)) : bytes.clone();
        for (int changes = dice.between(1, 3); changes > 0 && others.length > 0; changes--) {
            int at = dice.below(others.length);
            others[at] =
                    (byte) (dice.chance(0.5) ? others[at] ^ 1 << dice.below(8) : others[dice.below(others.length)]);
        }
        return others;
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
