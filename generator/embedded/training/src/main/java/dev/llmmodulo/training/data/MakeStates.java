package dev.llmmodulo.training.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes problems of the states that a model's answers lead to. */
@Command(
        name = "states",
        description = {
            "Makes a problem of a state that a model's answer leads to, one of each problem that it answered.",
            "The model can be asked about them in turn, so that it learns what such states are worth."
        },
        mixinStandardHelpOptions = true)
public final class MakeStates implements Callable<Integer> {

    @Mixin
    private AnsweredProblems asked = new AnsweredProblems();

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.tokens and NAME.index.")
    private Path out = Path.of("states");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lessons lessons = asked.lessons();
        States states = new States(lessons, asked.answers());
        try (ExampleFile file = new ExampleFile(out)) {
            asked.inParallel()
                    .write(states.count(), i -> List.of(states.situation(i).asked()), file::write);
        }
        return 0;
    }
}
