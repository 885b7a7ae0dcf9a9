package dev.llmmodulo.domains.instances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A state of blocksworld with an empty hand. Blocks are numbers from 0.
 *
 * @param towers each from its lowest block up; in the order of their lowest blocks
 */
public record Towers(List<List<Integer>> towers) {

    public Towers {
        towers = towers.stream()
                .map(List::copyOf)
                .sorted(Comparator.comparing(tower -> tower.get(0)))
                .toList();
    }

    /** Block {@code upper} stands on block {@code lower}. */
    public record On(int upper, int lower) {}

    /** In the order of the upper blocks. */
    public List<On> ons() {
        List<On> ons = new ArrayList<>();
        for (List<Integer> tower : towers) {
            for (int height = 1; height < tower.size(); height++) {
                ons.add(new On(tower.get(height), tower.get(height - 1)));
            }
        }
        ons.sort(Comparator.comparingInt(On::upper));
        return List.copyOf(ons);
    }

    /** The blocks on the table, in order. */
    public List<Integer> lowest() {
        return towers.stream().map(tower -> tower.get(0)).toList();
    }

    /** The blocks with none on them, in order. */
    public List<Integer> highest() {
        return towers.stream()
                .map(tower -> tower.get(tower.size() - 1))
                .sorted()
                .toList();
    }
}
