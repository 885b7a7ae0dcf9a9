package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the plan that PlanBench extracts from an answer, whatever the answer means by it. A text in which it finds no step
 * is the empty plan; a text on which its extractor raises is unreadable. It never hears that there is no plan: since 2024
 * PlanBench has a language model for that, which is not reproduced here.
 */
public final class PlanBenchPlanReader implements PlanReader {

    private final PlanBenchSteps steps;

    private PlanBenchPlanReader(PlanBenchSteps steps) {
        this.steps = steps;
    }

    /** @param variant PlanBench's name of the domain */
    public static PlanBenchPlanReader of(String variant, PromptForm form, Domain domain, PlanBenchVersion version) {
        Set<String> actions = domain.actions().stream().map(Action::name).collect(Collectors.toSet());
        if (form.isPddl()) {
            return new PlanBenchPlanReader(new PddlLines(actions, version));
        }
        PlanBenchSteps steps = inWords(variant, actions, version).orElseGet(() -> answer -> {
            throw new RaisedException("PlanBench has no extractor for \"" + variant + "\"");
        });
        return new PlanBenchPlanReader(form == PromptForm.STATE_TRACKING ? new ActionLines(steps) : steps);
    }

    /** Whether PlanBench has one; where it has none, its answers are not wrong, but not graded. */
    public static boolean hasExtractor(String variant, PromptForm form) {
        return form.isPddl() || inWords(variant, Set.of(), PlanBenchVersion.V2).isPresent();
    }

    private static Optional<PlanBenchSteps> inWords(String variant, Set<String> actions, PlanBenchVersion version) {
        if (variant.contains("obfuscated")) {
            return Optional.of(new ObfuscatedPlans(actions));
        } else if (variant.equals("logistics")) {
            return Optional.of(new LogisticsPlans());
        } else if (variant.contains("blocksworld")) {
            return Optional.of(new BlocksworldPlans(PlanBenchWords.of(variant), version));
        } else if (variant.contains("depots")) {
            return Optional.of(new DepotsPlans());
        }
        return Optional.empty();
    }

    @Override
    public PlanReading read(String text) {
        try {
            return Read.of(new Plan.Sequential(steps.find(text)));
        } catch (RaisedException raised) {
            return new Unreadable(raised.getMessage(), new Written("", 0, 0));
        }
    }
}
