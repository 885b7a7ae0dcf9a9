package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Limit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The loop, but for what comes after a refuted candidate: rules choose the next move by what can be seen, and each choice is
 * recorded with its reason. Without rules it is the loop. What a move needs and is not there, or used up, is not chosen.
 */
public record MetaController<P, C>(MetaRules rules, Fingerprints<C> fingerprints, Reserves<P, C> reserves)
        implements Course<P, C> {

    @Override
    public Outcome<C> follow(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        return new Control(solve).follow();
    }

    /** The control of one solve. */
    private final class Control {

        private final SolveInProgress<P, C> solve;
        private final Deque<InitialPrompt<P>> augmentations = new ArrayDeque<>(reserves.augmentations());
        private final Deque<Proposer> stronger = new ArrayDeque<>(reserves.stronger());
        private InitialPrompt<P> initial;
        private Proposer model;
        /** The rounds since the problem was asked anew. */
        private List<Turn<C>> conversation = new ArrayList<>();
        /** The rounds since more was changed than a critique does. */
        private List<Turn<C>> recent = new ArrayList<>();

        Control(SolveInProgress<P, C> solve) {
            this.solve = solve;
            this.initial = solve.parts().initialPrompt();
            this.model = solve.parts().proposer();
        }

        Outcome<C> follow() throws ServiceException, BudgetExhaustedException, InterruptedException {
            Prompt prompt = initial.write(solve.problem());
            while (true) {
                Turn<C> turn = solve.ask(prompt, model);
                Optional<Outcome<C>> outcome = solve.decided(turn);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                conversation.add(turn);
                recent.add(turn);
                Move move = choose();
                if (move == Move.STOP) {
                    return new BudgetExhausted<>(Limit.ROUNDS, solve.transcript());
                } else if (move == Move.SEARCH) {
                    return reserves.search().orElseThrow().follow(solve);
                }
                prompt = next(move);
            }
        }

        private Move choose() {
            Signs<C> signs = new Signs<>(recent, solve.turns().size(), fingerprints);
            MetaRule rule = rules.choose(signs, this::isPossible);
            solve.decide(rule.move().id(), rule.reason());
            return rule.move();
        }

        private boolean isPossible(Move move) {
            return switch (move) {
                case RESAMPLE -> !augmentations.isEmpty();
                case ASK_STRONGER -> !stronger.isEmpty();
                case SEARCH -> reserves.search().isPresent();
                case GO_ON -> reserves.rest().isPresent();
                case CRITIQUE, RESTART, STOP -> true;
            };
        }

        private Prompt next(Move move) {
            if (move == Move.GO_ON) {
                return reserves.rest().orElseThrow().write(solve.problem(), List.copyOf(conversation));
            }
            if (move != Move.CRITIQUE) {
                recent = new ArrayList<>();
            }
            if (move == Move.ASK_STRONGER) {
                model = stronger.remove();
            }
            if (move == Move.CRITIQUE || move == Move.ASK_STRONGER) {
                return solve.parts().backPrompt().write(solve.problem(), List.copyOf(conversation));
            }
            if (move == Move.RESAMPLE) {
                initial = augmentations.remove();
            }
            conversation = new ArrayList<>();
            return initial.write(solve.problem());
        }
    }
}
