package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.batch.BatchVerdict;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.report.CritiqueData;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plan of a user and what was found about it.
 *
 * @param name what the user calls it
 * @param cost of a valid plan
 */
record JudgedPlan(String name, PlanReading reading, Verdict<PlanReading> verdict, Optional<BigDecimal> cost) {

    /** On one line; several findings on lines of their own. */
    String line(Words words) {
        StringBuilder line = new StringBuilder(name + ": " + word());
        cost.ifPresent(amount -> line.append(", cost ").append(amount.toPlainString()));
        if (verdict instanceof Verdict.Valid && reading instanceof PlanReading.Read read) {
            line.append(", ").append(Words.count(read.plan().length(), "step"));
        }
        List<String> about = words.about(verdict);
        if (about.size() > 1) {
            return line + ":\n  " + String.join("\n  ", about);
        }
        return line + (about.isEmpty() ? "" : ": " + about.get(0));
    }

    /** As plain data. */
    Map<String, Object> facts(Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plan", name);
        facts.put("verdict", word());
        cost.ifPresent(amount -> facts.put("cost", amount));
        if (verdict instanceof Verdict.Unknown<?> unknown) {
            facts.put("reason", unknown.reason().text());
        }
        List<Critique> critiques = verdict.critiques();
        facts.put(
                "critiques", critiques.stream().map(each -> facts(each, words)).toList());
        if (reading instanceof PlanReading.Read read) {
            facts.put("steps", texts(read.plan().steps()));
            facts.put("skipped", read.skipped().stream().map(JudgedPlan::facts).toList());
        }
        return facts;
    }

    /** Unlike a {@link Verdict}, keeps apart a text that is no plan for the problem, and a plan that fails. */
    private String word() {
        return verdict instanceof Verdict.Invalid<?> invalid && BatchVerdict.Unreadable.isSaidBy(invalid.critiques())
                ? "unreadable"
                : verdict.id();
    }

    /** By the published schema. */
    static Map<String, Object> facts(Critique critique, Words words) {
        return critique instanceof PlanCritique finding
                ? CritiqueData.of(finding, words.lexicon())
                : Map.of("id", critique.id());
    }

    private static Map<String, Object> facts(PlanReading.Skipped skipped) {
        return Map.of(
                "line", skipped.place().line(),
                "text", skipped.place().text(),
                "why", skipped.why().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> texts(List<?> things) {
        return things.stream().map(Object::toString).toList();
    }
}
