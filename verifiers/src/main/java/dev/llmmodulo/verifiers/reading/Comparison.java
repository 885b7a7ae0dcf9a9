package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl4j.ParsedProblem;
import dev.llmmodulo.verifiers.text.SExpression;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what PDDL4J understood with what our own reader read; names the first difference. */
final class Comparison {

    private Comparison() {}

    static Optional<String> difference(DomainText text, Domain parsed) {
        if (!parsed.name().equals(text.outline().name().text())) {
            return Optional.of("the name of the domain");
        }
        if (DomainInput.isShort(text.items(":types")) && !parsed.types().equals(text.types())) {
            return Optional.of("the types");
        }
        if (DomainInput.isShort(text.items(":constants")) && !parsed.constants().equals(text.constants())) {
            return Optional.of("the constants");
        }
        if (!parsed.predicates().equals(text.predicates())) {
            return Optional.of("the predicates");
        }
        if (!parsed.functions().equals(text.functions())) {
            return Optional.of("the functions");
        }
        if (isDifferent(text.constraints(), parsed.constraints())) {
            return Optional.of("the constraints");
        }
        if (parsed.actions().size() != text.actions().size()) {
            return Optional.of(
                    parsed.actions().size() + " actions, not " + text.actions().size());
        }
        for (int i = 0; i < text.actions().size(); i++) {
            Optional<String> part =
                    difference(text.actions().get(i), parsed.actions().get(i));
            if (part.isPresent()) {
                return Optional.of(part.get() + " of the action "
                        + text.actions().get(i).name().text());
            }
        }
        return durativeActions(text, parsed).or(() -> axioms(text, parsed));
    }

    private static Optional<String> durativeActions(DomainText text, Domain parsed) {
        if (parsed.durativeActions().size() != text.durativeActions().size()) {
            return Optional.of(parsed.durativeActions().size() + " durative actions, not "
                    + text.durativeActions().size());
        }
        for (int i = 0; i < text.durativeActions().size(); i++) {
            DurativeText written = text.durativeActions().get(i);
            Optional<String> part = difference(written, parsed.durativeActions().get(i));
            if (part.isPresent()) {
                return Optional.of(
                        part.get() + " of the action " + written.name().text());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(DurativeText text, DurativeAction parsed) {
        if (!parsed.name().equals(text.name().text())) {
            return Optional.of("the name");
        }
        if (ModelFingerprint.variables(parsed.parameters())
                != TextFingerprint.variables(text.parameters().items())) {
            return Optional.of("the parameters");
        }
        if (DurativeFingerprint.duration(parsed) != DurativeFingerprint.duration(text)) {
            return Optional.of("the duration");
        }
        if (DurativeFingerprint.conditions(parsed.conditions()) != DurativeFingerprint.conditions(text)) {
            return Optional.of("the condition");
        }
        if (DurativeFingerprint.effects(parsed) != DurativeFingerprint.effects(text)) {
            return Optional.of("the effect");
        }
        return Optional.empty();
    }

    private static Optional<String> axioms(DomainText text, Domain parsed) {
        if (parsed.axioms().size() != text.axioms().size()) {
            return Optional.of(
                    parsed.axioms().size() + " axioms, not " + text.axioms().size());
        }
        for (int i = 0; i < text.axioms().size(); i++) {
            AxiomText written = text.axioms().get(i);
            Axiom axiom = parsed.axioms().get(i);
            if (!axiom.predicate().equals(written.predicate())
                    || ModelFingerprint.variables(axiom.parameters())
                            != TextFingerprint.variables(written.head().from(1))
                    || ModelFingerprint.of(axiom.body()) != TextFingerprint.condition(written.body())) {
                return Optional.of("an axiom of " + written.predicate());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(ActionText text, Action parsed) {
        if (!parsed.name().equals(text.name().text())) {
            return Optional.of("the name");
        }
        if (ModelFingerprint.variables(parsed.parameters())
                != TextFingerprint.variables(text.parameters().items())) {
            return Optional.of("the parameters");
        }
        if (ModelFingerprint.of(parsed.precondition()) != TextFingerprint.condition(text.precondition())) {
            return Optional.of("the precondition");
        }
        if (ModelFingerprint.of(parsed.effect()) != TextFingerprint.effect(text.effect())) {
            return Optional.of("the effect");
        }
        return Optional.empty();
    }

    static Optional<String> difference(ProblemText text, ParsedProblem parsed) {
        if (!parsed.name().equals(text.outline().name().text())) {
            return Optional.of("the name of the problem");
        }
        if (ProblemInput.hasObjects(text) && !parsed.objects().equals(text.objects())) {
            return Optional.of("the objects");
        }
        if (ProblemInput.hasInit(text) && !sameInit(text.init(), parsed)) {
            return Optional.of("the initial state");
        }
        if (ModelFingerprint.of(parsed.goal()) != TextFingerprint.condition(text.goal())) {
            return Optional.of("the goal");
        }
        if (isDifferent(text.constraints(), parsed.constraints())) {
            return Optional.of("the constraints");
        }
        return sameMetric(text, parsed) ? Optional.empty() : Optional.of("the metric");
    }

    private static boolean sameInit(InitText text, ParsedProblem parsed) {
        Set<Fact> facts = new HashSet<>();
        Set<Fact> falseFacts = new HashSet<>();
        for (Literal literal : parsed.init()) {
            (literal.positive() ? facts : falseFacts).add(literal.fact());
        }
        Map<FunctionKey, BigDecimal> values = new HashMap<>();
        parsed.values().forEach(each -> values.putIfAbsent(each.key(), each.value()));
        return facts.equals(text.facts())
                && falseFacts.equals(text.falseFacts())
                && values.equals(text.values())
                && parsed.timedInitials().stream().distinct().toList().equals(text.timedInitials());
    }

    private static boolean isDifferent(Optional<SExpression> text, List<Constraint> parsed) {
        return text.map(ConstraintFingerprint::text).orElse(0L) != ConstraintFingerprint.model(parsed);
    }

    private static boolean sameMetric(ProblemText text, ParsedProblem parsed) {
        if (text.metric().isEmpty() || parsed.metric().isEmpty()) {
            return text.metric().isEmpty() && parsed.metric().isEmpty();
        }
        MetricText written = text.metric().get();
        Metric metric = parsed.metric().get();
        return written.minimize() == (metric.direction() == Metric.Direction.MINIMIZE)
                && TextFingerprint.expression(written.expression()) == ModelFingerprint.of(metric.expression());
    }
}
