package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.langchain4j.PlannedRetry;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a user on standard error, a few lines a round, how a solve goes. */
final class Progress implements SolveListener {

    /** What is told of one round before the rest is only counted. */
    private static final int CRITIQUES_TOLD = 5;

    private static final int STEPS_TOLD = 10;

    private static final int DECIMALS_OF_MONEY = 6;

    private final Terminal terminal;
    private final Words words;
    private final boolean ofMany;

    /** @param ofMany whether several problems are solved, so that each line must tell its problem */
    Progress(Terminal terminal, Words words, boolean ofMany) {
        this.terminal = terminal;
        this.words = words;
        this.ofMany = ofMany;
    }

    @Override
    public void on(SolveEvent event) {
        String problem = ofProblem(event.instance());
        if (event instanceof SolveEvent.Asking asking) {
            say(problem + "round " + asking.round() + ": asking");
        } else if (event instanceof SolveEvent.Judged judged) {
            judged(problem, judged);
        } else if (event instanceof SolveEvent.Decided decided) {
            Decision decision = decided.decision();
            say(problem + "decided: " + Terminal.printable(decision.choice() + ", because: " + decision.reason()));
        } else if (event instanceof SolveEvent.Ended ended) {
            Outcome<?> outcome = ended.outcome();
            say(problem + in(colour(outcome), Words.of(outcome)) + ": " + Terminal.printable(Words.detail(outcome))
                    + "; " + words(ended.spend()) + proofs(ended.spend()));
        }
    }

    /** Tells that a call failed, so that nobody takes the wait before the next one for the model's thinking. */
    void retrying(PlannedRetry retry) {
        String problem = ofProblem(retry.instance());
        say(problem + "round " + retry.round() + ": "
                + Terminal.printable(retry.model() + " gave no answer (" + retry.kind() + ": " + retry.message() + ")")
                + ", asked again in " + words(retry.nextIn()));
    }

    private String ofProblem(String instance) {
        return ofMany ? Terminal.printable(instance) + ": " : "";
    }

    private void judged(String problem, SolveEvent.Judged judged) {
        Turn<?> turn = judged.turn();
        say(problem + "round " + turn.round() + ": " + words(turn.candidate()) + ", "
                + in(colour(turn.verdict()), turn.verdict().id()) + " (" + words(turn.modelTime()) + "; "
                + words(judged.spend()) + ")");
        if (turn.candidate() instanceof PlanReading.Read read) {
            some(read.plan().steps().stream().map(Object::toString).toList(), STEPS_TOLD, " ");
        }
        some(words.about(turn.verdict()), CRITIQUES_TOLD, "\n    ");
    }

    private void some(List<String> texts, int most, String between) {
        if (!texts.isEmpty()) {
            String told = texts.stream().limit(most).map(Terminal::printable).collect(Collectors.joining(between));
            int more = texts.size() - most;
            say("    " + told + (more > 0 ? between + "and " + more + " more" : ""));
        }
    }

    private static String words(Object candidate) {
        if (candidate instanceof PlanReading.Read read) {
            return Words.count(read.plan().length(), "step");
        }
        return candidate instanceof PlanReading.UnsolvableClaim ? "a claim that there is no plan" : "no plan";
    }

    static String words(Spend spend) {
        String unpriced = spend.unpricedCalls() == 0
                ? ""
                : ", and " + Words.count(spend.unpricedCalls(), "call") + " of unknown price";
        return Words.count(spend.calls(), "call") + ", " + Words.count(spend.tokens(), "token") + ", $"
                + money(spend.money()) + unpriced;
    }

    private static String proofs(Spend spend) {
        return spend.proofAttempts() == 0 ? "" : "; " + words(spend.proofTime()) + " for proofs";
    }

    private static String money(BigDecimal money) {
        BigDecimal shown =
                money.setScale(DECIMALS_OF_MONEY, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 2 ? shown.setScale(2).toPlainString() : shown.toPlainString();
    }

    private static String words(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static Colour colour(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Valid) {
            return Colour.GREEN;
        }
        return verdict instanceof Verdict.Invalid ? Colour.RED : Colour.YELLOW;
    }

    private static Colour colour(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Solved) {
            return Colour.GREEN;
        }
        return outcome instanceof Outcome.Aborted ? Colour.RED : Colour.YELLOW;
    }

    private String in(Colour colour, String text) {
        return terminal.colour() ? "\u001B[" + colour.code + "m" + text + "\u001B[0m" : text;
    }

    private void say(String line) {
        terminal.err().println(line);
    }

    private enum Colour {
        RED(31),
        GREEN(32),
        YELLOW(33);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }
}
