package dev.llmmodulo.generator.opinion;

import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.BudgetMeter;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A soft critic's opinions on the candidates of one solve, each asked for once. As the solve's listener it asks for one on
 * every judged round, so that its table tells of valid candidates too; otherwise only where one is wanted. Thread-safe if the
 * critic is.
 */
public final class OpinionSurvey<P, C> implements SolveListener {

    private final SoftCritic<P, C> critic;
    private final String instance;
    private final P problem;
    private final BudgetMeter meter;
    private final BiConsumer<Turn<C>, Opinion> observer;
    private final Map<Integer, Opinion> opinions = new TreeMap<>();
    private OpinionTable table = OpinionTable.EMPTY;

    /** @param observer told of each opinion once, for the record of an experiment */
    public OpinionSurvey(
            SoftCritic<P, C> critic,
            String instance,
            P problem,
            BudgetMeter meter,
            BiConsumer<Turn<C>, Opinion> observer) {
        this.critic = critic;
        this.instance = instance;
        this.problem = problem;
        this.meter = meter;
        this.observer = observer;
    }

    /** The opinion on a round of this solve; {@link Opinion#NONE} where the critic threw any {@link RuntimeException}. */
    public synchronized Opinion of(Turn<C> turn) {
        Opinion known = opinions.get(turn.round());
        if (known != null) {
            return known;
        }
        Opinion opinion = ask(turn);
        opinions.put(turn.round(), opinion);
        table = table.plus(opinion, turn.verdict());
        observer.accept(turn, opinion);
        return opinion;
    }

    /** A critic's fault is no more than a missing opinion. */
    private Opinion ask(Turn<C> turn) {
        try {
            return critic.opinion(new OpinionRequest<>(instance, problem, turn, meter));
        } catch (RuntimeException fault) {
            return Opinion.NONE;
        }
    }

    /** How often the critic was right so far. */
    public synchronized OpinionTable table() {
        return table;
    }

    /** Ranks rounds of this solve: the one whose candidate is most surely valid first, of several the earliest. */
    public Comparator<Turn<C>> mostPromisingFirst() {
        return Comparator.<Turn<C>>comparingDouble(turn -> -of(turn).score()).thenComparingInt(Turn::round);
    }

    @Override
    @SuppressWarnings("unchecked") // The rounds of one solve all have its kind of candidate.
    public void on(SolveEvent event) {
        if (event instanceof SolveEvent.Judged judged && judged.instance().equals(instance)) {
            of((Turn<C>) judged.turn());
        }
    }
}
