package dev.llmmodulo.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a model's answers are worth. */
@Command(
        name = "judge",
        description = {
            "Judges a model's answers to the problems that imitate made with the same seed, kinds and --rests, without --short, "
                    + "and writes what each is worth to NAME.rewards: 1 for a plan that is proven valid, at most 0.5 for one "
                    + "that gets nearer to the goal, 0 for all others.",
            "Without --answers it takes the NAMEs from standard input, a line each, and replies with a line each: "
                    + "'judged COUNT' when NAME.rewards is written, 'refused WHY' when it cannot be."
        },
        mixinStandardHelpOptions = true)
public final class JudgeAnswers implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--answers", paramLabel = "NAME", description = "What sample.py wrote: NAME.tokens and NAME.index.")
    private Optional<Path> answers = Optional.empty();

    @Option(names = "--seed", required = true, description = "That the problems were made with.")
    private long seed;

    @Option(
            names = "--rests",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description = "That the problems were made with.")
    private int rests;

    @Parameters(arity = "1..*", paramLabel = "KIND=COUNT", description = "That the problems were made with.")
    private List<String> shares = List.of();

    @Override
    public Integer call() throws IOException {
        Lessons lessons = new Lessons(seed, shares.stream().map(Share::read).toList(), false);
        AnswerRewards rewards = new AnswerRewards(lessons, rests);
        PrintWriter out = spec.commandLine().getOut();
        if (answers.isPresent()) {
            out.println("judged " + rewards.write(answers.get()));
        } else {
            BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new JudgeRequests(rewards).serve(requests, out);
        }
        return 0;
    }
}
