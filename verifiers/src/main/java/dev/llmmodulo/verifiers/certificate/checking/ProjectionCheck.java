package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.Projection;

/** Checks {@link Projection}: nothing is known of facts outside the pattern. */
final class ProjectionCheck extends StatesCheck {

    ProjectionCheck(Projection projection, Task task, Objections objections) {
        super(projection.pattern(), projection.states(), task, objections);
    }

    @Override
    boolean mayHoldOutside(int literal) {
        return true;
    }

    @Override
    boolean holds(Successor successor) {
        return false;
    }

    @Override
    public boolean excludes(Assumptions assumed) {
        return disagrees(assumed);
    }
}
