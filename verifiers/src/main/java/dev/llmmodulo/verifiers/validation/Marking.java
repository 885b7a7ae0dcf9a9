package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.Flaw.Origin;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.semantics.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks what is found in one execution as first-hand or follow-on, by what is found in another that treats failing steps
 * the other way.
 *
 * @param treatment of failing steps in the execution of the findings
 * @param other the present state of the other execution
 */
record Marking(Treatment treatment, World other) {

    Flaw of(PlanCritique finding, boolean failsInOther) {
        return new Flaw(finding, origin(failsInOther), treatment, List.of());
    }

    Flaw of(PlanCritique finding, Unsatisfied missing, boolean failsInOther) {
        return new Flaw(
                finding,
                origin(failsInOther),
                treatment,
                missing.literals().stream().filter(other::holds).toList());
    }

    /** As many as are listed, the earliest first. */
    List<Flaw> ofConstraints(Stream<ConstraintViolated> violated, Stream<ConstraintViolated> violatedInOther) {
        Set<String> inOther =
                violatedInOther.map(ConstraintViolated::constraint).collect(Collectors.toSet());
        return violated.limit(ConstraintViolated.LISTED)
                .map(finding -> of(finding, inOther.contains(finding.constraint())))
                .toList();
    }

    private static Origin origin(boolean failsInOther) {
        return failsInOther ? Origin.FIRST_HAND : Origin.FOLLOW_ON;
    }
}
