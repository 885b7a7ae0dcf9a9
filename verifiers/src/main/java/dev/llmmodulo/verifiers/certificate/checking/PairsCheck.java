package dev.llmmodulo.verifiers.certificate.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clauses "not both": a step leads out of the set only if it makes one of two literals true, and the other one holds
 * after it, too, read in the state before it by regression.
 */
abstract class PairsCheck implements InvariantCheck {

    private final FactNumbers numbers;
    private final Objections objections;
    private final Map<Integer, List<Integer>> known = new HashMap<>();

    PairsCheck(FactNumbers numbers, Objections objections) {
        this.numbers = numbers;
        this.objections = objections;
    }

    /** What must not hold together with the literal; perhaps the literal itself. Asked once for each literal. */
    abstract List<Integer> partners(int literal);

    @Override
    public boolean keptBy(ActionInstance step, Assumptions assumed) {
        for (int made : step.made()) {
            List<Integer> partners = known.computeIfAbsent(made, this::partners);
            if (!partners.isEmpty()
                    && !assumed.every(step.makes(made), () -> noneHolds(step, made, partners, assumed))) {
                return false;
            }
        }
        return true;
    }

    private boolean noneHolds(ActionInstance step, int made, List<Integer> partners, Assumptions assumed) {
        for (int partner : partners) {
            boolean refuted = partner == made ? assumed.contradict() : assumed.refute(numbers.after(step, partner));
            if (!objections.unless(refuted, () -> violation(step, made, partner))) {
                return false;
            }
        }
        return true;
    }

    private String violation(ActionInstance step, int made, int partner) {
        return made == partner
                ? "after " + step.words() + ", " + numbers.words(made) + " may hold"
                : "after " + step.words() + ", " + numbers.words(made) + " and " + numbers.words(partner)
                        + " may hold together";
    }
}
