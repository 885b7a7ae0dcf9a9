package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether problems have plans, each settled once as long as it is remembered, which the last thousand are. Only settlements
 * are remembered: what was not decided is tried again.
 */
public final class Settlements {

    private static final int MOST = 1_000;

    private final ProblemSettler settler;
    private final Map<Problem, Settlement> settled = new LinkedHashMap<>();

    public Settlements() {
        this(new ProblemSettler());
    }

    public Settlements(ProblemSettler settler) {
        this.settler = settler;
    }

    /** One at a time, since a search may need most of the memory. */
    synchronized Settlement of(Problem problem) {
        Settlement known = settled.get(problem);
        if (known != null) {
            return known;
        }
        Settlement settlement = settler.settle(problem);
        if (!(settlement instanceof Settlement.Undecided)) {
            settled.put(problem, settlement);
            if (settled.size() > MOST) {
                settled.remove(settled.keySet().iterator().next());
            }
        }
        return settlement;
    }
}
