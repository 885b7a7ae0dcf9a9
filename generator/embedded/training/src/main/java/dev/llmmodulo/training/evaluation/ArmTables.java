package dev.llmmodulo.training.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Arms side by side, as Markdown. A model is compared with the control's model of the same seed, problem by problem; the seeds'
 * problems are counted together.
 */
final class ArmTables {

    /** The chance of calling some arm better or worse that is not; the arms share it (Bonferroni). */
    private static final double LEVEL = 0.05;

    private static final String ALL = "all";

    private static final Set<String> NOT_OF_THE_MODEL = Set.of(Measurement.PLANNER, Measurement.UNSOLVABLE);

    private final Arm control;
    private final List<Arm> others;
    private final double level;

    /** @throws IllegalArgumentException the arms do not have equally many models */
    ArmTables(Arm control, List<Arm> others) {
        this.control = control;
        this.others = List.copyOf(others);
        this.level = LEVEL / others.size();
        for (Arm other : others) {
            if (other.seeds().size() != control.seeds().size()) {
                throw new IllegalArgumentException(
                        other.name() + " has " + other.seeds().size() + " models, " + control.name() + " has "
                                + control.seeds().size() + "; each is compared with one");
            }
        }
    }

    String markdown() {
        return measured().map(Measurement::way).distinct().map(this::table).collect(Collectors.joining("\n"));
    }

    /** What all models must have been measured with. */
    private Stream<Measurement> measured() {
        return control.seeds().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(one -> !NOT_OF_THE_MODEL.contains(one.way()));
    }

    private String table(String way) {
        List<String> head = new ArrayList<>(List.of("problems", "number", "arm"));
        for (int seed = 1; seed <= control.seeds().size(); seed++) {
            head.add("seed " + seed);
        }
        head.addAll(List.of("mean", "gained", "lost", "p", "than " + control.name()));
        List<String> kinds = measured().map(Measurement::kind).distinct().toList();
        List<List<String>> rows = Stream.concat(kinds.stream(), kinds.size() > 1 ? Stream.of(ALL) : Stream.empty())
                .flatMap(kind ->
                        Stream.concat(Stream.of(control), others.stream()).map(arm -> row(way, kind, arm)))
                .toList();
        return MarkdownTable.of(way, head, rows);
    }

    private List<String> row(String way, String kind, Arm arm) {
        List<Paired> seeds = Paired.bySeed(
                arm,
                control,
                one -> one.way().equals(way) && (kind.equals(ALL) || one.kind().equals(kind)));
        Paired all = seeds.stream().reduce(new Paired(0, 0, 0, 0), Paired::and);
        List<String> row =
                new ArrayList<>(List.of(kind, String.valueOf(seeds.get(0).of()), arm.name()));
        seeds.forEach(seed -> row.add(seed.share().toString()));
        row.add(all.share().toString());
        if (arm == control) {
            row.addAll(List.of("", "", "", ""));
        } else {
            McNemar test = all.test();
            row.addAll(List.of(
                    String.valueOf(all.gained()), String.valueOf(all.lost()), test.toString(), test.conclusion(level)));
        }
        return row;
    }
}
