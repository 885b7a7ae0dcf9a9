package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the model as PDDL; {@link PddlReader} reads it back to an equal model. */
public final class PddlWriter {

    static final PddlText TEXT = new PddlText(Map.of(), PddlWriter::typed);

    /** The text of a whole domain file, which ends with a line feed. Remarks of the file that it was read from are lost. */
    public String write(Domain domain) {
        StringBuilder out = new StringBuilder("(define (domain " + domain.name() + ")\n");
        section(out, ":requirements", String.join(" ", domain.requirements()));
        List<TypedName> types = domain.types().supertypes().entrySet().stream()
                .map(entry -> new TypedName(entry.getKey(), entry.getValue()))
                .toList();
        section(out, ":types", typed(types));
        section(out, ":constants", typed(domain.constants()));
        section(out, ":predicates", predicates(domain.predicates()));
        section(out, ":functions", functions(domain.functions()));
        constraints(out, domain.constraints());
        domain.axioms().forEach(axiom -> section(out, ":derived", axiom(axiom)));
        domain.actions().forEach(action -> action(out, action));
        domain.durativeActions().forEach(action -> durativeAction(out, action));
        return out.append(")\n").toString();
    }

    private static String axiom(Axiom axiom) {
        return skeleton(axiom.predicate(), axiom.parameters()) + " " + TEXT.of(axiom.body());
    }

    private static void action(StringBuilder out, Action action) {
        out.append("  (:action ").append(action.name());
        out.append("\n    :parameters (").append(typed(action.parameters())).append(')');
        out.append("\n    :precondition ").append(TEXT.of(action.precondition()));
        out.append("\n    :effect ").append(TEXT.of(action.effect())).append(")\n");
    }

    private static void durativeAction(StringBuilder out, DurativeAction action) {
        out.append("  (:durative-action ").append(action.name());
        out.append("\n    :parameters (").append(typed(action.parameters())).append(')');
        out.append("\n    :duration ").append(DurativeActionText.duration(action));
        out.append("\n    :condition ").append(DurativeActionText.conditions(action.conditions()));
        out.append("\n    :effect ").append(DurativeActionText.effects(action)).append(")\n");
    }

    /** The text of a whole problem file, which ends with a line feed and only names the domain. */
    public String write(Problem problem) {
        StringBuilder out = new StringBuilder("(define (problem " + problem.name() + ")\n");
        section(out, ":domain", problem.domain().name());
        section(out, ":objects", typed(problem.objects()));
        out.append("  (:init");
        for (Fact fact : problem.init()) {
            out.append("\n    ").append(fact);
        }
        problem.values()
                .forEach((key, value) -> out.append("\n    (= ")
                        .append(key)
                        .append(' ')
                        .append(number(value))
                        .append(')'));
        problem.timedInitials()
                .forEach(each -> out.append("\n    (at ")
                        .append(number(each.time()))
                        .append(' ')
                        .append(each.literal())
                        .append(')'));
        out.append(")\n  (:goal ").append(TEXT.of(problem.goal())).append(")\n");
        constraints(out, problem.constraints());
        problem.metric().ifPresent(metric -> section(out, ":metric", metric(metric)));
        return out.append(")\n").toString();
    }

    private static void constraints(StringBuilder out, List<Constraint> constraints) {
        if (!constraints.isEmpty()) {
            section(
                    out,
                    ":constraints",
                    TEXT.of(constraints.size() == 1 ? constraints.get(0) : new Constraint.And(constraints)));
        }
    }

    private static String metric(Metric metric) {
        String direction = metric.direction() == Metric.Direction.MINIMIZE ? "minimize " : "maximize ";
        return direction + TEXT.of(metric.expression());
    }

    private static void section(StringBuilder out, String key, String body) {
        if (!body.isEmpty()) {
            out.append("  (").append(key).append(' ').append(body).append(")\n");
        }
    }

    private static String predicates(List<Predicate> predicates) {
        return predicates.stream()
                .map(each -> skeleton(each.name(), each.parameters()))
                .collect(Collectors.joining(" "));
    }

    private static String functions(List<Function> functions) {
        return functions.stream()
                .map(each -> skeleton(each.name(), each.parameters()) + " - number")
                .collect(Collectors.joining(" "));
    }

    private static String skeleton(String name, List<TypedName> parameters) {
        return parameters.isEmpty() ? "(" + name + ")" : "(" + name + " " + typed(parameters) + ")";
    }

    /** Names of the same type that follow each other share it; {@code object} is left out where nothing typed follows. */
    static String typed(List<TypedName> names) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : " ").append(names.get(i).name());
            Type type = names.get(i).type();
            boolean last = i + 1 == names.size();
            if (last || !names.get(i + 1).type().equals(type)) {
                out.append(last && type.equals(Type.OBJECT) ? "" : " - " + PddlText.of(type));
            }
        }
        return out.toString();
    }

    static String number(BigDecimal value) {
        return value.toPlainString();
    }
}
