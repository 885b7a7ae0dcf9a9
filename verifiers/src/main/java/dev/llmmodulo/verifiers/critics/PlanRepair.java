package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.repair.Edit;
import dev.llmmodulo.verifiers.repair.Repair;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan that is not valid would be, with these edits. It tells an answer. */
public record PlanRepair(Repair repair) implements PlanCritique {

    @Override
    public String id() {
        return "plan.repair";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("edits", repair.edits().stream().map(Edit::facts).toList())
                .with(
                        "plan",
                        repair.plan().steps().stream().map(PlanStep::toString).toList())
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        int edits = repair.edits().size();
        return "The plan becomes valid with " + (edits == 1 ? "one change: " : edits + " changes: ")
                + repair.edits().stream().map(edit -> edit.describe(lexicon)).collect(Collectors.joining("; then "))
                + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return repair.plan().length() == 0
                ? "The plan is then empty."
                : "The plan is then: "
                        + repair.plan().steps().stream().map(lexicon::say).collect(Collectors.joining("; ")) + ".";
    }
}
