package dev.llmmodulo.generator;

import dev.llmmodulo.generator.Handover.Confirmation.Confirmed;
import dev.llmmodulo.generator.Handover.Confirmation.Refused;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Outcome.ProvenUnsolvable;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.verifiers.judgement.Judge;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The LLM-Modulo loop (Kambhampati et al., "LLMs Can't Plan, But Can Help Planning in LLM-Modulo Frameworks", 2024):
 * generate, test, critique, again. The model gives no guarantee; every guarantee comes from the judge.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class LlmModulo<P, C> implements Strategy<P, C> {

    private final LoopParts<P, C> parts;
    private final SolveListener listener;

    public LlmModulo(LoopParts<P, C> parts, SolveListener listener) {
        this.parts = parts;
        this.listener = listener;
    }

    @Override
    public Outcome<C> solve(String instance, P problem, BudgetMeter meter) {
        List<Turn<C>> turns = new ArrayList<>();
        Outcome<C> outcome;
        try {
            outcome = loop(instance, problem, meter, turns);
        } catch (BudgetExhaustedException end) {
            outcome = new BudgetExhausted<>(end.limit(), transcript(instance, turns, meter));
        } catch (ServiceException failure) {
            String reason = failure.kind() + ": " + failure.getMessage();
            outcome = new Aborted<>(Boundary.MODEL, reason, transcript(instance, turns, meter));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            outcome = new Aborted<>(Boundary.INTERRUPTED, "interrupted", transcript(instance, turns, meter));
        }
        listener.on(new SolveEvent.Ended(instance, outcome, meter.ledger().total()));
        return outcome;
    }

    private Outcome<C> loop(String instance, P problem, BudgetMeter meter, List<Turn<C>> turns)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Prompt prompt = parts.initialPrompt().write(problem);
        while (true) {
            Optional<Limit> limit = meter.exhaustedAfter(turns.size());
            if (limit.isPresent()) {
                throw new BudgetExhaustedException(limit.get());
            }
            Turn<C> turn = round(instance, problem, prompt, turns.size() + 1, meter);
            turns.add(turn);
            listener.on(new SolveEvent.Judged(instance, turn, meter.ledger().total()));
            Transcript<C> transcript = transcript(instance, turns, meter);
            if (turn.verdict() instanceof Verdict.Valid<C> valid) {
                Handover.Confirmation last = parts.handover().confirm(valid.candidate());
                return last instanceof Confirmed confirmed
                        ? new Solved<>(confirmed.text(), valid.candidate(), valid.advice(), transcript)
                        : new Aborted<>(Boundary.HANDOVER, ((Refused) last).reason(), transcript);
            } else if (turn.verdict() instanceof Verdict.Unsolvable<C> unsolvable) {
                return new ProvenUnsolvable<>(unsolvable.certificate(), transcript);
            } else if (turn.verdict() instanceof Verdict.Unknown<C> unknown) {
                return new Aborted<>(Boundary.VERIFIER, unknown.reason().text(), transcript);
            }
            prompt = parts.backPrompt().write(problem, List.copyOf(turns));
        }
    }

    private Turn<C> round(String instance, P problem, Prompt prompt, int round, BudgetMeter meter)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        listener.on(new SolveEvent.Asking(instance, round, prompt));
        Instant asked = parts.clock().instant();
        Answer answer = parts.proposer().propose(new ProposalRequest(instance, round, 0, prompt, meter));
        Instant answered = parts.clock().instant();
        listener.on(new SolveEvent.Answered(instance, round, answer));
        C candidate = parts.reader().read(answer);
        Judge<P, C> judge = parts.judge();
        Verdict<C> verdict = judge.judge(problem, candidate);
        Duration judging = Duration.between(answered, parts.clock().instant());
        return new Turn<>(round, asked, prompt, answer, candidate, verdict, Duration.between(asked, answered), judging);
    }

    private Transcript<C> transcript(String instance, List<Turn<C>> turns, BudgetMeter meter) {
        return new Transcript<>(instance, turns, meter.ledger().calls());
    }
}
