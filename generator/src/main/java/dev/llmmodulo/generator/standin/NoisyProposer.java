package dev.llmmodulo.generator.standin;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A stand-in for a model on one problem, for offline runs: it writes a plan that a search found, in PDDL, with errors of
 * the kinds that models make, and repairs what a critique is about, often but not always. It knows the plan beforehand,
 * so what is measured with it says nothing about any model and is no result.
 *
 * <p>Deterministic and without a state: an answer depends on the seed, instance, round and sample, and on the prompt, of
 * which it reads its last answer and the critiques told. Without critiques it writes the plan afresh.
 */
public final class NoisyProposer implements Proposer {

    /** What the answers and the ledger name as the model. */
    public static final String MODEL = "stand-in/noisy";

    private static final int MOST_BLUNDERS = 4;
    private static final double ANOTHER_BLUNDER = 0.4;

    private final SearchResult known;
    private final List<String> right;
    private final Blunders blunders;
    private final Noise noise;
    private final long seed;
    private final FreeCall call;

    /** Looks for a plan of the problem, which may take as long as the usual limits of a search allow. */
    public NoisyProposer(Problem problem, long seed) {
        this(problem, new ForwardSearch(SearchLimits.USUAL).plan(problem), seed, Noise.USUAL, InstantSource.system());
    }

    /**
     * With a plan, or the lack of one, that is known already.
     *
     * @param clock for the ledger
     */
    public NoisyProposer(Problem problem, SearchResult known, long seed, Noise noise, InstantSource clock) {
        this.known = known;
        this.right = known instanceof Found found
                ? found.plan().steps().stream().map(PlanStep::toString).toList()
                : List.of();
        this.blunders = new Blunders(problem);
        this.noise = noise;
        this.seed = seed;
        this.call = new FreeCall(MODEL, clock);
    }

    @Override
    public Answer propose(ProposalRequest request) throws BudgetExhaustedException, InterruptedException {
        call.check(request);
        return call.answer(request, text(request));
    }

    private String text(ProposalRequest request) {
        if (known instanceof Exhausted) {
            return "There is no plan that reaches the goal.\n";
        } else if (!(known instanceof Found)) {
            return "I could not find a plan.\n";
        }
        SplittableRandom random = RandomKey.random(seed, request);
        List<Critique> told = request.prompt().told();
        Optional<String> last = lastAnswer(request.prompt().messages());
        List<String> steps = told.isEmpty() || last.isEmpty()
                ? afresh(random)
                : repaired(Presentation.read(last.get()), told, random);
        return steps.isEmpty() ? "[PLAN]\n[PLAN END]\n" : presentation(random).write(steps);
    }

    private List<String> afresh(SplittableRandom random) {
        List<String> steps = right;
        if (random.nextDouble() < noise.spoilt()) {
            int committed = 0;
            do {
                steps = blunders.commitOne(steps, random);
                committed++;
            } while (committed < MOST_BLUNDERS && random.nextDouble() < ANOTHER_BLUNDER);
        }
        return steps;
    }

    private List<String> repaired(List<String> previous, List<Critique> told, SplittableRandom random) {
        Alignment alignment = new Alignment(previous, right);
        Set<Alignment.Difference> repaired = new HashSet<>();
        for (Critique critique : told) {
            if (random.nextDouble() < noise.repairs()) {
                culprit(critique, previous, alignment).ifPresent(repaired::add);
            }
        }
        List<String> steps = alignment.without(repaired);
        return random.nextDouble() < noise.slips() ? blunders.commitOne(steps, random) : steps;
    }

    /** A critique of a step is about the last error up to there; any other about the first line that is no step. */
    private static Optional<Alignment.Difference> culprit(
            Critique critique, List<String> previous, Alignment alignment) {
        if (critique instanceof StepCritique step) {
            return alignment.behind(step.stepNumber());
        }
        for (int line = 0; line < previous.size(); line++) {
            if (!previous.get(line).endsWith(")")) {
                return alignment.behind(line + 1);
            }
        }
        return alignment.differences().stream().findFirst();
    }

    private static Optional<String> lastAnswer(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.role() == Message.Role.ASSISTANT)
                .map(Message::text)
                .reduce((earlier, later) -> later);
    }

    private static Presentation presentation(SplittableRandom random) {
        Presentation[] all = Presentation.values();
        return all[random.nextInt(all.length)];
    }
}
