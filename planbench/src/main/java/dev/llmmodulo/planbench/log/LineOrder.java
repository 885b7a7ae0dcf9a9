package dev.llmmodulo.planbench.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts the lines of a file into an order, equal ones staying as they stand. Killed halfway, it leaves the file as it was. */
final class LineOrder {

    /** Where a line stands, and what its place goes by. */
    private record Line<K>(K key, long start, int length) {}

    private LineOrder() {}

    static <T, K extends Comparable<K>> void sort(Path file, Class<T> type, Function<T, K> key) throws IOException {
        List<Line<K>> lines = new ArrayList<>();
        List<K> keys = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        long end = JsonLines.read(file, type, (entry, at) -> {
            keys.add(key.apply(entry));
            starts.add(at);
        });
        for (int i = 0; i < keys.size(); i++) {
            long next = i + 1 < keys.size() ? starts.get(i + 1) : end;
            lines.add(new Line<>(keys.get(i), starts.get(i), (int) (next - starts.get(i))));
        }
        List<Line<K>> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(Line::key));
        if (!sorted.equals(lines)) {
            write(file, sorted);
        }
    }

    /** Where the lines are put in order before they replace the file. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static <K> void write(Path file, List<Line<K>> lines) throws IOException {
        Path unfinished = unfinished(file);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r");
                RandomAccessFile out = new RandomAccessFile(unfinished.toFile(), "rw")) {
            out.setLength(0);
            for (int i = 0; i < lines.size(); ) {
                // Lines that already stand behind each other are taken at once.
                long start = lines.get(i).start();
                long end = start;
                while (i < lines.size() && lines.get(i).start() == end && end - start < 1 << 20) {
                    end += lines.get(i).length();
                    i++;
                }
                byte[] piece = new byte[Math.toIntExact(end - start)];
                in.seek(start);
                in.readFully(piece);
                out.write(piece);
            }
            out.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
