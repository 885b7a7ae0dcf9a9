package dev.llmmodulo.cli;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.instances.Demand;
import dev.llmmodulo.domains.instances.InstanceRequest;
import dev.llmmodulo.domains.instances.InstanceRequest.Rung;
import dev.llmmodulo.domains.instances.OptimalLength;
import dev.llmmodulo.domains.instances.Settings;
import dev.llmmodulo.domains.instances.Unsolvable;
import dev.llmmodulo.domains.instances.UnsolvableKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What problems are to be like. */
final class GenerateOptions {

    private static final String FULL = "full";
    private static final String TOWERS = "towers";
    private static final int MOST = 100_000;

    /** As in PlanBench's blocksworld_hard. */
    private static final Range SIZES_OF_HARD = new Range(6, 15);

    private static final Range LENGTHS_OF_HARD = new Range(20, 40);

    @Option(
            names = "--size",
            paramLabel = "N[..M]",
            converter = Range.Converter.class,
            description =
                    "Blocks, packages, crates, or cells in a row of a sokoban grid; of a range each problem has a "
                            + "size drawn for it.")
    private Optional<Range> size = Optional.empty();

    @Option(
            names = "--ladder",
            paramLabel = "N..M",
            converter = Range.Converter.class,
            description = "Instead of --size: so many instances of each of these sizes.")
    private Optional<Range> ladder = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many instances, of each size of a ladder. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Option(
            names = "--goals",
            paramLabel = "N|" + TOWERS + "|" + FULL,
            description = "How many facts the goal has; in blocksworld also which blocks are on which (" + TOWERS
                    + ", if not given), or the whole state (" + FULL + ").")
    private Optional<String> goals = Optional.empty();

    @Option(
            names = "--with",
            paramLabel = "NAME=N",
            split = ",",
            description = {
                "Further sizes. logistics: cities (3), locations in each (2), airplanes (1). depots: depots (3), "
                        + "distributors (1), trucks (3), pallets, hoists (as many as places). sokoban: boxes (1), "
                        + "walls (as many cells as a row)."
            })
    private Map<String, Integer> further = new TreeMap<>();

    @Option(
            names = "--length",
            paramLabel = "N[..M]",
            converter = Range.Converter.class,
            description = "How many steps a shortest plan has, found by the planner.")
    private Optional<Range> length = Optional.empty();

    @Option(names = "--hard", description = "As --size 6..15 --length 20..40 in blocksworld.")
    private boolean hard;

    @Option(
            names = "--unsolvable",
            paramLabel = "contradiction|cycle|hidden",
            description = {
                "Without a plan, with a checked certificate beside each. contradiction: two facts of the goal exclude "
                        + "each other. cycle: things are to stand on each other in a ring. hidden: no two facts exclude "
                        + "each other, and if nothing were ever undone the goal could be reached."
            })
    private Optional<UnsolvableKind> unsolvable = Optional.empty();

    @Option(
            names = "--tries",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many problems in a row may be passed over. Default: ${DEFAULT-VALUE}.")
    private int tries = 10_000;

    @Option(
            names = "--search-steps",
            paramLabel = "N",
            defaultValue = "100000",
            description =
                    "Pass over a problem whose shortest plan takes more steps of search, which favours easier ones; how many "
                            + "were passed over is told. Default: ${DEFAULT-VALUE}.")
    private long searchSteps = 100_000;

    InstanceRequest request(NamedDomain domain, String source, CommandLine command) {
        require(size.isEmpty() || ladder.isEmpty(), "--size and --ladder exclude each other", command);
        require(length.isEmpty() || unsolvable.isEmpty(), "what has no plan has no shortest plan", command);
        require(
                !hard || size.isEmpty() && ladder.isEmpty() && length.isEmpty() && unsolvable.isEmpty(),
                "--hard says size and length itself",
                command);
        require(!hard || domain.name().contains("blocksworld"), "--hard is for blocksworld", command);
        require(
                hard || size.isPresent() || ladder.isPresent(),
                "one of --size, --ladder and --hard is needed",
                command);
        require(count >= 1 && count <= MOST, "--count is from 1 to " + MOST, command);
        require(tries >= 1 && searchSteps >= 1, "--tries and --search-steps are at least 1", command);
        return new InstanceRequest(domain, settings(command), rungs(), count, demand(), tries, source);
    }

    private Settings settings(CommandLine command) {
        boolean whole = goals.filter(FULL::equals).isPresent();
        Optional<Integer> number =
                goals.filter(text -> !text.equals(FULL) && !text.equals(TOWERS)).map(text -> number(text, command));
        return new Settings(1, number, whole, unsolvable, further);
    }

    private static int number(String text, CommandLine command) {
        require(text.matches("[0-9]{1,6}"), "--goals is a number, " + TOWERS + " or " + FULL, command);
        return Integer.parseInt(text);
    }

    private List<Rung> rungs() {
        return ladder.map(range -> InstanceRequest.ladder(range.least(), range.most()))
                .orElseGet(() -> {
                    Range sizes = size.orElse(SIZES_OF_HARD);
                    return List.of(new Rung(sizes.least(), sizes.most()));
                });
    }

    private Demand demand() {
        if (unsolvable.isPresent()) {
            return new Unsolvable(unsolvable.get() == UnsolvableKind.HIDDEN);
        }
        return length.or(() -> hard ? Optional.of(LENGTHS_OF_HARD) : Optional.empty())
                .<Demand>map(range -> new OptimalLength(range.least(), range.most(), searchSteps))
                .orElse(Demand.UNSOLVED);
    }

    /** These options as a user could have written them, in one order. */
    String text() {
        String with = new TreeMap<>(further)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(","));
        return Stream.of(
                        size.map(range -> " --size " + range),
                        ladder.map(range -> " --ladder " + range),
                        Optional.of(" --count " + count),
                        goals.map(text -> " --goals " + text),
                        Optional.of(with).filter(text -> !text.isEmpty()).map(text -> " --with " + text),
                        length.map(range -> " --length " + range),
                        Optional.of(" --hard").filter(text -> hard),
                        unsolvable.map(kind -> " --unsolvable " + kind),
                        Optional.of(" --tries " + tries).filter(text -> tries != 10_000),
                        Optional.of(" --search-steps " + searchSteps).filter(text -> searchSteps != 100_000))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    private static void require(boolean holds, String otherwise, CommandLine command) {
        if (!holds) {
            throw new ParameterException(command, otherwise);
        }
    }
}
