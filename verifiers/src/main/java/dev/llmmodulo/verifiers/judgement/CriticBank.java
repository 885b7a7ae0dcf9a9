package dev.llmmodulo.verifiers.judgement;

import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.judgement.Review.NoSolution;
import dev.llmmodulo.verifiers.judgement.Review.Undecided;
import java.util.ArrayList;
import java.util.List;

/**
 * Several critics as one judge. It says {@link Verdict.Valid} only if a {@link DecidingCritic} is among them, none has
 * a hard critique and none is undecided; a hard critique of any critic is enough for {@link Verdict.Invalid}. A
 * certificate that was checked for another problem leaves its critic undecided.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class CriticBank<P, C> implements Judge<P, C> {

    private final List<Critic<P, C>> critics;

    public CriticBank(List<? extends Critic<P, C>> critics) {
        this.critics = List.copyOf(critics);
    }

    @SafeVarargs
    public static <P, C> CriticBank<P, C> of(Critic<P, C>... critics) {
        return new CriticBank<>(List.of(critics));
    }

    @Override
    public Verdict<C> judge(P problem, C candidate) {
        List<Critique> hard = new ArrayList<>();
        List<Critique> soft = new ArrayList<>();
        List<Reason> undecided = new ArrayList<>();
        boolean decided = false;
        for (Critic<P, C> critic : critics) {
            Review review = review(critic, problem, candidate);
            if (review instanceof NoSolution none && !none.certificate().isFor(problem)) {
                undecided.add(fault(critic, "gave a certificate for another problem"));
            } else if (review instanceof NoSolution none) {
                return new Verdict.Unsolvable<>(none.certificate());
            } else if (review instanceof Undecided open) {
                undecided.add(open.reason());
            } else if (review instanceof Findings findings) {
                findings.critiques().forEach(critique -> (critique.isHard() ? hard : soft).add(critique));
                decided |= critic instanceof DecidingCritic;
            }
        }
        if (!hard.isEmpty()) {
            hard.addAll(soft);
            return new Verdict.Invalid<>(hard);
        } else if (!undecided.isEmpty()) {
            return new Verdict.Unknown<>(undecided.get(0));
        } else if (!decided) {
            return new Verdict.Unknown<>(
                    new Reason(Reason.Kind.NO_DECIDING_CRITIC, "no critic in this bank can prove a candidate right"));
        }
        return new Verdict.Valid<>(candidate, soft);
    }

    private Review review(Critic<P, C> critic, P problem, C candidate) {
        try {
            return critic.review(problem, candidate);
        } catch (RuntimeException | StackOverflowError fault) {
            return new Undecided(fault(critic, "failed: " + fault));
        }
    }

    private static Reason fault(Critic<?, ?> critic, String what) {
        return new Reason(Reason.Kind.FAULT, critic.getClass().getSimpleName() + " " + what);
    }
}
