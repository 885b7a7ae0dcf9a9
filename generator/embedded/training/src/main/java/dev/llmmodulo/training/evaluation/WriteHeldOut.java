package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes held-out problems as PDDL, so that a benchmark can ask them. */
@Command(
        name = "held-out",
        description = {
            "Writes the problems that evaluate and compare-traces ask, with the same seed, number and kinds, into a folder of PDDL "
                    + "for each kind, FOLDER/KIND: bench run --folder asks them too.",
            "Of 3 and 4 blocks these are all that are held out."
        },
        mixinStandardHelpOptions = true)
public final class WriteHeldOut implements Callable<Integer> {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Files of the same names are replaced.")
    private Path out = Path.of("held-out");

    @Option(names = "--problems", defaultValue = "100", description = "Of each kind. Default: ${DEFAULT-VALUE}.")
    private int problems;

    @Option(names = "--seed", defaultValue = "1", description = "Of the problems. Default: ${DEFAULT-VALUE}.")
    private int seed;

    @Parameters(arity = "1..*", paramLabel = "KIND", description = "Such as blocksworld-4..8, logistics or depots.")
    private List<String> kinds = List.of();

    @Override
    public Integer call() throws IOException {
        for (String kind : kinds) {
            for (Group group : Group.named(kind)) {
                write(HeldOutProblems.of(group, problems, seed), Files.createDirectories(out.resolve(group.name())));
            }
        }
        return 0;
    }

    private static void write(List<Problem> held, Path folder) throws IOException {
        PddlWriter pddl = new PddlWriter();
        Files.writeString(folder.resolve("domain.pddl"), pddl.write(held.get(0).domain()));
        for (int number = 0; number < held.size(); number++) {
            String name = String.format(Locale.ROOT, "problem-%04d.pddl", number + 1);
            Files.writeString(folder.resolve(name), pddl.write(held.get(number)));
        }
    }
}
