package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Judge;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether problems have plans, each settled once as long as it is remembered, which the last thousand are. What was not decided
 * is remembered too: it would take as long again, and no answer is to be scored otherwise for being the second one.
 */
public final class Settlements {

    private static final int MOST = 1_000;

    private final ProblemSettler settler;
    private final Optional<Planner> last;
    private final Judge<Problem, PlanReading> judge = CriticBank.of(new PlanValidator());
    private final Map<Problem, Settlement> settled = new LinkedHashMap<>();

    public Settlements() {
        this(new ProblemSettler());
    }

    public Settlements(ProblemSettler settler) {
        this(settler, Optional.empty());
    }

    /**
     * @param last asked for what is not decided in time; bounded by work alone, it finds the same plans on any machine, however
     *     busy
     */
    public Settlements(ProblemSettler settler, Optional<Planner> last) {
        this.settler = settler;
        this.last = last;
    }

    /**
     * Settles one problem by a certificate that was checked, and leaves these as they are.
     *
     * @throws IllegalArgumentException it was checked for another problem
     */
    public Settlements with(Problem problem, CheckedCertificate certificate) {
        if (!certificate.isFor(problem)) {
            throw new IllegalArgumentException("a certificate for another problem than " + problem.name());
        }
        Settlements known = new Settlements(settler, last);
        known.settled.put(problem, new Settlement.Unsolvable(certificate, List.of()));
        return known;
    }

    /** @param onRecord a plan that came with the problem; where it is valid, nothing else is tried */
    public Settlement of(Problem problem, Optional<Plan> onRecord) {
        return onRecord.flatMap(plan -> by(plan, problem)).orElseGet(() -> of(problem));
    }

    private Optional<Settlement> by(Plan plan, Problem problem) {
        boolean isValid = judge.judge(problem, PlanReading.Read.of(plan)) instanceof Verdict.Valid;
        return isValid && plan instanceof Plan.Sequential sequential
                ? Optional.of(new Settlement.Solved(sequential, List.of()))
                : Optional.empty();
    }

    /** One at a time, since a search may need most of the memory. */
    private synchronized Settlement of(Problem problem) {
        Settlement known = settled.get(problem);
        if (known != null) {
            return known;
        }
        Settlement settlement = settle(problem);
        settled.put(problem, settlement);
        if (settled.size() > MOST) {
            settled.remove(settled.keySet().iterator().next());
        }
        return settlement;
    }

    private Settlement settle(Problem problem) {
        Settlement settlement = settler.settle(problem);
        return settlement instanceof Settlement.Undecided
                ? last.map(planner -> planner.plan(problem))
                        .filter(SearchResult.Solved.class::isInstance)
                        .flatMap(solved -> by(((SearchResult.Solved) solved).plan(), problem))
                        .orElse(settlement)
                : settlement;
    }
}
