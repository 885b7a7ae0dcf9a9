package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells a user on standard error, a few lines a round, how a solve goes. */
final class Progress implements SolveListener {

    /** Critiques of one round that are told before the rest is only counted. */
    private static final int TOLD = 5;

    private static final int DECIMALS_OF_MONEY = 6;

    private final Terminal terminal;
    private final Words words;

    Progress(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public void on(SolveEvent event) {
        if (event instanceof SolveEvent.Asking asking) {
            say(event.instance() + ", round " + asking.round() + ": asking");
        } else if (event instanceof SolveEvent.Judged judged) {
            judged(judged);
        } else if (event instanceof SolveEvent.Ended ended) {
            say(event.instance() + ": " + in(colour(ended.outcome()), words(ended.outcome())) + "; "
                    + words(ended.spend()));
        }
    }

    private void judged(SolveEvent.Judged judged) {
        Turn<?> turn = judged.turn();
        say(judged.instance() + ", round " + turn.round() + ": " + words(turn.candidate()) + ", "
                + in(colour(turn.verdict()), Words.of(turn.verdict())) + " (" + words(turn.modelTime()) + ")");
        List<String> about = words.about(turn.verdict());
        about.stream().limit(TOLD).forEach(text -> say("    " + Terminal.printable(text)));
        if (about.size() > TOLD) {
            say("    and " + (about.size() - TOLD) + " more");
        }
    }

    private static String words(Object candidate) {
        if (candidate instanceof PlanReading.Read read) {
            return Words.count(read.plan().length(), "step");
        }
        return candidate instanceof PlanReading.UnsolvableClaim ? "a claim that there is no plan" : "no plan";
    }

    private static String words(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Solved<?> solved) {
            return "solved in " + Words.count(solved.transcript().turns().size(), "round");
        } else if (outcome instanceof Outcome.ProvenUnsolvable<?> unsolvable) {
            return "proven unsolvable, "
                    + unsolvable.certificate().certificate().kind();
        } else if (outcome instanceof Outcome.BudgetExhausted<?> exhausted) {
            return "not solved, the budget of " + exhausted.limit().name().toLowerCase(Locale.ROOT) + " is used up";
        }
        return "stopped, " + Terminal.printable(((Outcome.Aborted<?>) outcome).reason());
    }

    static String words(Spend spend) {
        String unpriced = spend.unpricedCalls() == 0
                ? ""
                : ", and " + Words.count(spend.unpricedCalls(), "call") + " of unknown price";
        return Words.count(spend.calls(), "call") + ", " + Words.count(spend.tokens(), "token") + ", $"
                + money(spend.money()) + unpriced;
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
