package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;

/** Whether a problem has a plan, as far as it was settled. */
public sealed interface Settlement {

    /** Everything that was tried, in order. */
    List<Effort> efforts();

    /** There is a plan; it was validated. */
    record Solved(Plan.Sequential plan, List<Effort> efforts) implements Settlement {
        public Solved {
            efforts = List.copyOf(efforts);
        }
    }

    /** There is none. */
    record Unsolvable(CheckedCertificate certificate, List<Effort> efforts) implements Settlement {
        public Unsolvable {
            efforts = List.copyOf(efforts);
        }
    }

    /** Nothing is known. */
    record Undecided(Reason reason, List<Effort> efforts) implements Settlement {
        public Undecided {
            efforts = List.copyOf(efforts);
        }
    }
}
