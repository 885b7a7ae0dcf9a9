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
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One solve while it goes on: asks within the budget, has the answers judged, keeps the record and tells a listener. What
 * all strategies share. Nothing is handed out as a solution that did not pass the last check here. Not thread-safe; who
 * has several proposals made at once begins and takes their rounds on the one solving thread.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class SolveInProgress<P, C> {

    private final LoopParts<P, C> parts;
    private final SolveListener listener;
    private final String instance;
    private final P problem;
    private final BudgetMeter meter;
    private final List<Turn<C>> turns = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> confirmed = new HashSet<>();
    private int begun;

    private SolveInProgress(
            LoopParts<P, C> parts, SolveListener listener, String instance, P problem, BudgetMeter meter) {
        this.parts = parts;
        this.listener = listener;
        this.instance = instance;
        this.problem = problem;
        this.meter = meter;
    }

    /** What a strategy does in one solve. */
    @FunctionalInterface
    public interface Course<P, C> {

        /** Asks until it has an outcome; what these exceptions tell becomes one. */
        Outcome<C> follow(SolveInProgress<P, C> solve)
                throws ServiceException, BudgetExhaustedException, InterruptedException;

        /** This course as a strategy that begins with nothing asked. */
        default Strategy<P, C> strategy(LoopParts<P, C> parts, SolveListener listener) {
            return (instance, problem, meter) -> outcome(parts, listener, instance, problem, meter, this);
        }
    }

    /** Follows a course to its outcome, whatever a model, a verifier or the budget does, and tells of the end. */
    public static <P, C> Outcome<C> outcome(
            LoopParts<P, C> parts,
            SolveListener listener,
            String instance,
            P problem,
            BudgetMeter meter,
            Course<P, C> course) {
        SolveInProgress<P, C> solve = new SolveInProgress<>(parts, listener, instance, problem, meter);
        Outcome<C> outcome;
        try {
            outcome = solve.confirmed(course.follow(solve));
        } catch (BudgetExhaustedException end) {
            outcome = new BudgetExhausted<>(end.limit(), solve.transcript());
        } catch (ServiceException failure) {
            String reason = failure.kind() + ": " + failure.getMessage();
            outcome = new Aborted<>(Boundary.MODEL, reason, solve.transcript());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            outcome = new Aborted<>(Boundary.INTERRUPTED, "interrupted", solve.transcript());
        }
        listener.on(new SolveEvent.Ended(instance, outcome, meter.ledger().total()));
        return outcome;
    }

    /** A solution that was not confirmed is none, nor is a proof for another problem, whoever says that it is one. */
    private Outcome<C> confirmed(Outcome<C> outcome) {
        if (outcome instanceof Solved<C> solved && !confirmed.contains(solved.text())) {
            return new Aborted<>(Boundary.HANDOVER, "what is to be handed out was not checked afresh", transcript());
        } else if (outcome instanceof ProvenUnsolvable<C> unsolvable
                && !unsolvable.certificate().isFor(problem)) {
            return new Aborted<>(Boundary.HANDOVER, "the proof is one for another problem", transcript());
        }
        return outcome;
    }

    public String instance() {
        return instance;
    }

    public P problem() {
        return problem;
    }

    /** What is used up of the budget; its ledger has the calls that were made, in this solve or before it. */
    public BudgetMeter meter() {
        return meter;
    }

    public LoopParts<P, C> parts() {
        return parts;
    }

    /** The complete rounds so far, in the order in which they were judged. */
    public List<Turn<C>> turns() {
        return List.copyOf(turns);
    }

    /** How many rounds were begun so far, those too that no answer came to; the number of the last one. */
    public int begun() {
        return begun;
    }

    /** What happened so far: the complete rounds, what was decided, and all calls in the meter's ledger, ordered by round. */
    public Transcript<C> transcript() {
        List<PhysicalCall> calls = meter.ledger().calls().stream()
                .sorted(Comparator.comparingInt(PhysicalCall::round))
                .toList();
        return new Transcript<>(instance, turns, decisions, calls);
    }

    /** Records what is done next, and why. */
    public void decide(String choice, String reason) {
        Decision decision = new Decision(turns.size(), choice, reason);
        decisions.add(decision);
        listener.on(new SolveEvent.Decided(instance, decision));
    }

    /** Asks the usual model for the next round. */
    public Turn<C> ask(Prompt prompt) throws ServiceException, BudgetExhaustedException, InterruptedException {
        return ask(prompt, parts.proposer());
    }

    /** Asks any model for the next round. */
    public Turn<C> ask(Prompt prompt, Proposer proposer)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        return ask(prompt, proposer, parts.reader());
    }

    /** Asks any model for the next round, and reads its answer in a way of its own. */
    public Turn<C> ask(Prompt prompt, Proposer proposer, CandidateReader<C> reader)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        ProposalRequest request = begin(prompt);
        Instant asked = parts.clock().instant();
        Answer answer = proposer.propose(request);
        return take(request, asked, answer, parts.clock().instant(), reader);
    }

    /**
     * Begins the next round, for a proposal that is made elsewhere and then given to {@link #take}. Its number is not used
     * again, even if no answer comes.
     *
     * @throws BudgetExhaustedException no further round is allowed
     */
    public ProposalRequest begin(Prompt prompt) throws BudgetExhaustedException, InterruptedException {
        requireRound(begun);
        begun++;
        listener.on(new SolveEvent.Asking(instance, begun, prompt));
        return new ProposalRequest(instance, begun, 0, prompt, meter);
    }

    private void requireRound(int before) throws BudgetExhaustedException, InterruptedException {
        Optional<Limit> limit = meter.exhaustedAfter(before);
        if (limit.isPresent()) {
            throw new BudgetExhaustedException(limit.get());
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Has an answer judged as the next round's; for one that was got otherwise than by {@link #ask}. */
    public Turn<C> take(Prompt prompt, Instant asked, Answer answer, Instant answered) {
        begun++;
        return take(new ProposalRequest(instance, begun, 0, prompt, meter), asked, answer, answered);
    }

    /** Has the answer to a round that was begun judged. */
    public Turn<C> take(ProposalRequest request, Instant asked, Answer answer, Instant answered) {
        return take(request, asked, answer, answered, parts.reader());
    }

    /** Has the answer to a round that was begun read in a way of its own, and judged. */
    public Turn<C> take(
            ProposalRequest request, Instant asked, Answer answer, Instant answered, CandidateReader<C> reader) {
        int round = request.round();
        Prompt prompt = request.prompt();
        listener.on(new SolveEvent.Answered(instance, round, answer));
        Instant read = parts.clock().instant();
        C candidate = reader.read(answer, prompt.begun());
        Verdict<C> verdict = parts.judge().judge(problem, candidate);
        Duration judging = Duration.between(read, parts.clock().instant());
        Turn<C> turn = new Turn<>(
                round, asked, prompt, answer, candidate, verdict, Duration.between(asked, answered), judging);
        turns.add(turn);
        listener.on(new SolveEvent.Judged(instance, turn, meter.ledger().total()));
        return turn;
    }

    /** The outcome that a round decides; empty if its candidate was refuted, and the solve can go on. */
    public Optional<Outcome<C>> decided(Turn<C> turn) {
        return decided(turn.verdict());
    }

    /** The outcome that a verdict of {@link LoopParts#judge} on any candidate decides; empty if it was refuted. */
    public Optional<Outcome<C>> decided(Verdict<C> verdict) {
        if (verdict instanceof Verdict.Valid<C> valid) {
            return Optional.of(handOut(valid));
        } else if (verdict instanceof Verdict.Unsolvable<C> unsolvable) {
            return Optional.of(new ProvenUnsolvable<>(unsolvable.certificate(), transcript()));
        } else if (verdict instanceof Verdict.Unknown<C> unknown) {
            return Optional.of(new Aborted<>(Boundary.VERIFIER, unknown.reason().text(), transcript()));
        }
        return Optional.empty();
    }

    /** Puts a candidate to the last check; there is no other way to {@link Solved}. */
    private Outcome<C> handOut(Verdict.Valid<C> valid) {
        Handover.Confirmation last = parts.handover().confirm(valid.candidate());
        if (last instanceof Confirmed fresh) {
            confirmed.add(fresh.text());
            return new Solved<>(fresh.text(), valid.candidate(), valid.advice(), transcript());
        }
        return new Aborted<>(Boundary.HANDOVER, ((Refused) last).reason(), transcript());
    }
}
