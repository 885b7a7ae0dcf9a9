package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.strategy.Fingerprints;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans are the same if their steps are, however they were written. Verdicts are the same if the first critique is of the
 * same kind and about the same step or goal and the same facts, wherever in the plan it is.
 */
public final class PlanFingerprints implements Fingerprints<PlanReading> {

    /** Facts of a critique that change with the plan while what is wrong stays the same. */
    private static final Set<String> BESIDES =
            Set.of("step", "steps", "written", "line", "column", "text", "causes", "validPrefix", "state");

    @Override
    public Optional<String> of(PlanReading candidate) {
        if (candidate instanceof PlanReading.Read read) {
            return Optional.of(read.plan().toIpc());
        }
        return candidate instanceof PlanReading.UnsolvableClaim ? Optional.of("no plan") : Optional.empty();
    }

    @Override
    public String of(Verdict<PlanReading> verdict) {
        return verdict instanceof Verdict.Invalid<PlanReading> invalid
                ? text(invalid.critiques().get(0))
                : verdict.id();
    }

    private static String text(Critique critique) {
        if (!(critique instanceof PlanCritique about)) {
            return critique.id();
        }
        Map<String, Object> facts = new TreeMap<>(about.facts());
        facts.keySet().removeAll(BESIDES);
        return about.id() + " " + facts;
    }
}
