package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.DecidingCritic;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Strategies over integers: a model guesses a proper divisor. A guess of 0 cannot be decided, one of -1 brings a proof that
 * there is none, and what is no number cannot be read.
 */
final class Divisors {

    /** What is read from an answer that is no number. */
    static final int UNREADABLE = Integer.MIN_VALUE;

    static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    /** What is left of the division. */
    record Remainder(int rest) implements Critique {
        @Override
        public String id() {
            return "remainder";
        }

        @Override
        public Severity severity() {
            return Severity.HARD;
        }
    }

    private record Prime() implements Certificate {
        @Override
        public String kind() {
            return "prime";
        }
    }

    private static final DecidingCritic<Integer, Integer> DIVIDES = (problem, guess) -> {
        if (guess == 0) {
            return new Review.Undecided(Reason.unsupported("division by nothing"));
        } else if (guess == -1) {
            return new Review.NoSolution(proofOf(problem));
        }
        return guess != UNREADABLE && problem % guess == 0
                ? Review.clean()
                : Review.of(new Remainder(guess == UNREADABLE ? -1 : problem % guess));
    };

    /** For any number: what strategies make of a proof is what counts here. */
    static CheckedCertificate proofOf(int number) {
        return CheckedCertificate.check((any, prime) -> true, number, new Prime())
                .orElseThrow();
    }

    static final Fingerprints<Integer> FINGERPRINTS = new Fingerprints<>() {
        @Override
        public Optional<String> of(Integer candidate) {
            return candidate == UNREADABLE ? Optional.empty() : Optional.of(candidate.toString());
        }

        @Override
        public String of(Verdict<Integer> verdict) {
            return verdict.toString();
        }
    };

    final List<SolveEvent> events = new ArrayList<>();
    final CostLedger ledger = new CostLedger();
    Handover<Integer> handover = divisor -> new Handover.Confirmation.Confirmed("divisor " + divisor);

    LoopParts<Integer, Integer> parts(Proposer proposer) {
        return new LoopParts<>(
                number -> prompt("divisor of " + number),
                proposer,
                answer -> answer.text().matches("-?[0-9]+") ? Integer.parseInt(answer.text()) : UNREADABLE,
                CriticBank.of(DIVIDES),
                (number, turns) -> prompt("not " + said(turns)),
                handover,
                CLOCK);
    }

    private static List<Integer> said(List<Turn<Integer>> turns) {
        return turns.stream().map(Turn::candidate).toList();
    }

    Outcome<Integer> solve(Course<Integer, Integer> course, int problem, Budget budget, Proposer proposer) {
        return course.strategy(parts(proposer), events::add)
                .solve("i1", problem, new BudgetMeter(budget, ledger, CLOCK));
    }

    static Prompt prompt(String text) {
        return new Prompt("test/1", List.of(Message.user(text)), List.of());
    }

    /** A model that gives these answers, one a round; 15 tokens and a quarter of a dollar each. */
    static Proposer guesses(Object... guesses) {
        return request -> answer(request, "model", String.valueOf(guesses[request.round() - 1]));
    }

    static Answer answer(ProposalRequest request, String model, String text) {
        record(request, model, PhysicalCall.OK);
        Finish finish =
                text.equals("cut off") ? Finish.LENGTH : text.equals("refused") ? Finish.REFUSED : Finish.COMPLETE;
        return new Answer(text, "", finish, Optional.empty(), model);
    }

    static void record(ProposalRequest request, String model, String result) {
        request.meter()
                .ledger()
                .record(new PhysicalCall(
                        model,
                        request.round(),
                        1,
                        Instant.EPOCH,
                        Duration.ZERO,
                        result,
                        Optional.of(TokenUsage.of(10, 5)),
                        Optional.of(new BigDecimal("0.25"))));
    }

    static List<Integer> candidates(Outcome<Integer> outcome) {
        return said(outcome.transcript().turns());
    }

    static List<Integer> rounds(Outcome<Integer> outcome) {
        return outcome.transcript().turns().stream().map(Turn::round).toList();
    }

    /** What was asked, round by round. */
    static List<String> asked(Outcome<Integer> outcome) {
        return outcome.transcript().turns().stream()
                .map(turn -> turn.prompt().messages().get(0).text())
                .toList();
    }
}
