package dev.llmmodulo.training.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares ways to train by what was measured. */
@Command(
        name = "compare",
        description = {
            "Puts ways to train side by side, from what evaluate wrote: for each seed the share of problems solved in per cent "
                    + "with its 95 %% interval (Wilson), the mean over the seeds, the problems that only the arm or only the "
                    + "control solves, and the chance p of so great a difference between equally good models (McNemar's exact "
                    + "test).",
            "An arm is called better or worse if p is below 0.05 divided by the number of arms besides the control. The "
                    + "intervals of means, and p, take the seeds' answers to a problem for independent."
        },
        mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Writes Markdown.")
    private Path out = Path.of("comparison.md");

    @Parameters(
            arity = "2..*",
            paramLabel = "ARM=NAME,...",
            description =
                    "A way to train, and the NAMEs of evaluate's NAME.jsonl, one for each seed; the control first.")
    private List<String> arms = List.of();

    @Override
    public Integer call() throws IOException {
        List<Arm> read = new ArrayList<>();
        for (String arm : arms) {
            read.add(Arm.read(arm));
        }
        Files.writeString(out, new ArmTables(read.get(0), read.subList(1, read.size())).markdown());
        return 0;
    }
}
