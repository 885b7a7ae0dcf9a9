package dev.llmmodulo.domains.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Renamings of a structure's vertices that leave it as it is, as far as they were found. */
final class Automorphisms {

    private final List<int[]> found = new ArrayList<>();

    /** @param first and {@code second} labellings that give the same labelled structure */
    void add(int[] first, int[] second) {
        int[] vertexOfLabel = new int[second.length];
        IntStream.range(0, second.length).forEach(vertex -> vertexOfLabel[second[vertex]] = vertex);
        found.add(IntStream.of(first).map(label -> vertexOfLabel[label]).toArray());
    }

    /** Whether those found so far that leave {@code fixed} in place, one after the other, bring one of several to it. */
    boolean bring(List<Integer> several, int vertex, List<Integer> fixed) {
        List<int[]> usable = found.stream()
                .filter(image -> fixed.stream().allMatch(still -> image[still] == still))
                .toList();
        if (usable.isEmpty()) {
            return false;
        }
        int[] parents = IntStream.range(0, usable.get(0).length).toArray();
        for (int[] image : usable) {
            for (int one = 0; one < image.length; one++) {
                parents[root(parents, one)] = root(parents, image[one]);
            }
        }
        return several.stream().anyMatch(one -> root(parents, one) == root(parents, vertex));
    }

    private static int root(int[] parents, int vertex) {
        int root = vertex;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
