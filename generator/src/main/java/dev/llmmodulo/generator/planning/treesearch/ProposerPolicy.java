package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.strategy.Parallelism;
import dev.llmmodulo.generator.strategy.ServiceFailures;
import dev.llmmodulo.generator.treesearch.Child;
import dev.llmmodulo.generator.treesearch.Expansion;
import dev.llmmodulo.generator.treesearch.Leaf;
import dev.llmmodulo.generator.treesearch.Policy;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.judgement.Verdict.Valid;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model as a policy: it is asked for a plan from the state of a node, some times; the beginnings of its answers that
 * apply, up to a number of steps, are the children, and the share of answers that begin so is a child's prior. Each answer
 * is a round, whose candidate is the whole plan: the steps to the node, then the answer. What is finished are plans that
 * were judged valid: such candidates, and the beginnings of others if the goal holds on the way. An answer that the service
 * fails is left out, as {@link Parallelism} says.
 *
 * <p>Where a state is asked about that was asked about before, the same answers are taken again, which costs nothing.
 */
final class ProposerPolicy implements Policy<PlanNode, Valid<PlanReading>> {

    private final SolveInProgress<Problem, PlanReading> solve;
    private final TreeSearchOptions options;
    private final Map<Object, List<List<PlanStep>>> answers = new HashMap<>();
    private final List<Valid<PlanReading>> finished = new ArrayList<>();

    ProposerPolicy(SolveInProgress<Problem, PlanReading> solve, TreeSearchOptions options) {
        this.solve = solve;
        this.options = options;
    }

    /** All plans that were judged valid so far. */
    List<Valid<PlanReading>> finished() {
        return List.copyOf(finished);
    }

    /** Forgets the answers, so that the model is asked afresh everywhere. */
    void forget() {
        answers.clear();
    }

    @Override
    public List<Expansion<PlanNode, Valid<PlanReading>>> expand(List<Leaf<PlanNode>> leaves)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        List<Expansion<PlanNode, Valid<PlanReading>>> expansions = new ArrayList<>();
        for (Leaf<PlanNode> leaf : leaves) {
            if (isEnough()) {
                break;
            }
            try {
                expansions.add(expansion(leaf));
            } catch (BudgetExhaustedException spent) {
                if (expansions.isEmpty()) {
                    throw spent;
                }
                break;
            }
        }
        return expansions;
    }

    private boolean isEnough() {
        return finished.size() >= options.finished();
    }

    private Expansion<PlanNode, Valid<PlanReading>> expansion(Leaf<PlanNode> leaf)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        PlanNode node = leaf.position();
        int before = finished.size();
        Optional<List<List<PlanStep>>> known = Optional.ofNullable(answers.get(node.key()));
        if (known.isPresent()) {
            solve.decide("reuse", "the state " + where(leaf) + " was asked about before; the same answers are taken");
            known.get().forEach(answer -> cut(node, answer));
        } else {
            answers.put(node.key(), ask(leaf));
        }
        return new Expansion<>(
                children(node, answers.get(node.key())), List.copyOf(finished).subList(before, finished.size()));
    }

    private static String where(Leaf<PlanNode> leaf) {
        return String.format(
                Locale.ROOT,
                "after step %d, reward %.3f,",
                leaf.position().steps().size(),
                leaf.reward());
    }

    /** The answers as steps; none where there was no plan to read, or one with times. */
    private List<List<PlanStep>> ask(Leaf<PlanNode> leaf)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        PlanNode node = leaf.position();
        Prompt prompt = solve.parts().initialPrompt().write(node.problem());
        BehindPrefix reader = new BehindPrefix(node.steps(), solve.parts().reader());
        if (solve.meter().exhaustedAfter(solve.turns().size()).isEmpty()) {
            solve.decide("expand", "the state " + where(leaf) + " is asked about");
        }
        return options.parallelism().equals(Parallelism.NONE)
                ? oneByOne(node, prompt, reader)
                : atOnce(node, prompt, reader);
    }

    /** In waves: what a wave's answers come to is looked at when all have come, in the order of their rounds. */
    private List<List<PlanStep>> atOnce(PlanNode node, Prompt prompt, BehindPrefix reader)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        int before = solve.turns().size();
        List<Turn<PlanReading>> turns = options.parallelism()
                .answers(
                        solve,
                        prompt,
                        options.samples(),
                        reader,
                        turn -> turn.verdict() instanceof Valid
                                && finished.size() + validSince(before) >= options.finished());
        List<List<PlanStep>> read = new ArrayList<>();
        Optional<DecidedException> decided = Optional.empty();
        for (Turn<PlanReading> turn : turns) {
            read.add(steps(node, turn.candidate()));
            try {
                judged(node, turn, read.get(read.size() - 1));
            } catch (DecidedException last) {
                // A plan among the others of the wave still counts.
                decided = decided.or(() -> Optional.of(last));
            }
        }
        if (decided.isPresent()) {
            throw decided.get();
        }
        return read;
    }

    private long validSince(int before) {
        return solve.turns().stream()
                .skip(before)
                .filter(turn -> turn.verdict() instanceof Valid)
                .count();
    }

    private List<List<PlanStep>> oneByOne(PlanNode node, Prompt prompt, BehindPrefix reader)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        List<List<PlanStep>> read = new ArrayList<>();
        ServiceFailures failures = new ServiceFailures();
        for (int asked = 0; (asked < options.samples() || read.isEmpty()) && !isEnough(); asked++) {
            try {
                Turn<PlanReading> turn = solve.ask(prompt, solve.parts().proposer(), reader);
                failures.answered();
                read.add(steps(node, turn.candidate()));
                judged(node, turn, read.get(read.size() - 1));
            } catch (BudgetExhaustedException spent) {
                if (read.isEmpty()) {
                    throw spent;
                }
                break;
            } catch (ServiceException failure) {
                if (failures.giveUp(failure)) {
                    if (read.isEmpty()) {
                        throw failure;
                    }
                    break;
                }
            }
        }
        return read;
    }

    private static List<PlanStep> steps(PlanNode node, PlanReading candidate) {
        return candidate instanceof PlanReading.Read read && read.plan() instanceof Plan.Sequential plan
                ? plan.steps().subList(node.steps().size(), plan.length())
                : List.of();
    }

    private void judged(PlanNode node, Turn<PlanReading> turn, List<PlanStep> answer) {
        if (turn.verdict() instanceof Valid<PlanReading> valid) {
            finished.add(valid);
            return;
        }
        Optional<Outcome<PlanReading>> decided = solve.decided(turn);
        if (decided.isPresent()) {
            throw new DecidedException(decided.get());
        }
        cut(node, answer);
    }

    /** Takes the beginning of an answer that reaches the goal, if one does and is judged valid. */
    private void cut(PlanNode node, List<PlanStep> answer) {
        OptionalInt goalAfter = Walk.of(node, answer, options.chunk()).goalAfter();
        if (goalAfter.isEmpty()) {
            return;
        }
        List<PlanStep> steps = new ArrayList<>(node.steps());
        steps.addAll(answer.subList(0, goalAfter.getAsInt()));
        PlanReading candidate = PlanReading.Read.of(new Plan.Sequential(steps));
        Verdict<PlanReading> verdict = solve.parts().judge().judge(solve.problem(), candidate);
        if (verdict instanceof Valid<PlanReading> valid) {
            solve.decide(
                    "cut", "the goal holds after step " + steps.size() + "; what was proposed to follow is left out");
            finished.add(valid);
        }
    }

    private List<Child<PlanNode>> children(PlanNode node, List<List<PlanStep>> known) {
        Map<List<PlanStep>, Integer> shares = new LinkedHashMap<>();
        Map<List<PlanStep>, PlanNode> nodes = new HashMap<>();
        for (List<PlanStep> answer : known) {
            Walk.of(node, answer, options.chunk()).chunk().ifPresent(child -> {
                shares.merge(child.steps(), 1, Integer::sum);
                nodes.put(child.steps(), child);
            });
        }
        List<Child<PlanNode>> children = new ArrayList<>();
        shares.forEach((steps, share) -> children.add(new Child<>(nodes.get(steps), (double) share / known.size())));
        return children;
    }
}
