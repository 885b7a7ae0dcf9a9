package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.validation.PlanValidator;

/** Prints the plan in IPC form, reads the problem anew, and judges that text with a validator of its own. */
public final class PlanHandover implements Handover<PlanReading> {

    private final ProblemSource source;

    public PlanHandover(ProblemSource source) {
        this.source = source;
    }

    @Override
    public Confirmation confirm(PlanReading candidate) {
        if (!(candidate instanceof PlanReading.Read read)) {
            return new Confirmation.Refused("what was accepted is no plan: " + candidate);
        }
        String text = read.plan().toIpc();
        try {
            Problem problem = source.read().orThrow();
            Verdict<PlanReading> verdict =
                    CriticBank.of(new PlanValidator()).judge(problem, new StrictPlanReader().read(text));
            return verdict instanceof Verdict.Valid
                    ? new Confirmation.Confirmed(text)
                    : new Confirmation.Refused(
                            "the plan was accepted, but its text, judged afresh, is not valid: " + verdict);
        } catch (UnreadableSourceException | PddlException changed) {
            return new Confirmation.Refused("the problem can no longer be read: " + changed.getMessage());
        }
    }
}
