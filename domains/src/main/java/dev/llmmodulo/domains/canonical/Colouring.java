package dev.llmmodulo.domains.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An ordered partition of the vertices: a vertex's colour is the number of vertices in the cells before its own. When each
 * has a cell of its own, the colours are labels.
 */
record Colouring(int[] colours) {

    /** By kind. */
    static Colouring of(Structure structure) {
        int[] kinds = structure.kinds();
        return new Colouring(IntStream.range(0, kinds.length)
                .map(vertex -> (int)
                        IntStream.of(kinds).filter(kind -> kind < kinds[vertex]).count())
                .toArray());
    }

    /** With the vertex alone in a cell before the rest of its own. */
    Colouring individualized(int vertex) {
        int[] split = colours.clone();
        for (int other = 0; other < split.length; other++) {
            if (other != vertex && split[other] == colours[vertex]) {
                split[other]++;
            }
        }
        return new Colouring(split);
    }

    /** The first of the smallest cells of several vertices; empty if there is none. */
    Optional<List<Integer>> cellToSplit() {
        int[] sizes = new int[colours.length];
        IntStream.of(colours).forEach(colour -> sizes[colour]++);
        return IntStream.range(0, sizes.length)
                .filter(colour -> sizes[colour] > 1)
                .boxed()
                .min(Comparator.comparing(colour -> sizes[colour]))
                .map(this::cell);
    }

    private List<Integer> cell(int colour) {
        List<Integer> cell = new ArrayList<>();
        for (int vertex = 0; vertex < colours.length; vertex++) {
            if (colours[vertex] == colour) {
                cell.add(vertex);
            }
        }
        return cell;
    }

    /**
     * Splits cells until the vertices of one cell are stated the same of, as far as colours tell (colour refinement). Two
     * vertices that are told apart by nothing but a collision of hashes stay together, which is no error: the result
     * depends on the structure alone, not on the order of its vertices.
     */
    Colouring refined(Structure structure) {
        Colouring coarse = this;
        while (true) {
            Colouring finer = coarse.split(coarse.hashes(structure));
            if (Arrays.equals(coarse.colours, finer.colours)) {
                return finer;
            }
            coarse = finer;
        }
    }

    /** What is stated of each vertex, and of which colours with it. */
    private long[] hashes(Structure structure) {
        long[] hashes = new long[colours.length];
        for (Row row : structure.rows()) {
            long stated = mix(row.symbol());
            for (int vertex : row.vertices()) {
                stated = mix(stated ^ colours[vertex]);
            }
            for (int place = 0; place < row.vertices().length; place++) {
                hashes[row.vertices()[place]] += mix(stated + place);
            }
        }
        return hashes;
    }

    private Colouring split(long[] hashes) {
        Integer[] order = IntStream.range(0, colours.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(vertex -> colours[vertex])
                        .thenComparingLong(vertex -> hashes[vertex]));
        int[] split = new int[colours.length];
        for (int position = 0; position < order.length; position++) {
            int vertex = order[position];
            boolean joins = position > 0
                    && colours[order[position - 1]] == colours[vertex]
                    && hashes[order[position - 1]] == hashes[vertex];
            split[vertex] = joins ? split[order[position - 1]] : position;
        }
        return new Colouring(split);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014). */
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
