package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tasks and plans as PDDL: all that the product ever sees of them. */
final class Printer {

    private Printer() {}

    static String domain(PlanningTask task) {
        List<String> sections = new ArrayList<>();
        sections.add("(define (domain random)");
        sections.add(
                "  (:requirements :adl :action-costs :numeric-fluents :derived-predicates :constraints :preferences"
                        + " :durative-actions :duration-inequalities :timed-initial-literals)");
        if (!task.types().isEmpty()) {
            sections.add("  (:types " + typed(task.types()) + ")");
        }
        if (!task.constants().isEmpty()) {
            sections.add("  (:constants " + typed(task.constants()) + ")");
        }
        sections.add("  (:predicates " + signatures(task.predicates(), "") + ")");
        if (!task.functions().isEmpty()) {
            sections.add("  (:functions " + signatures(task.functions(), " - number") + ")");
        }
        task.axioms()
                .forEach(axiom -> sections.add("  (:derived (" + signature(axiom.predicate(), axiom.parameters()) + ") "
                        + condition(axiom.body()) + ")"));
        task.actions().forEach(action -> sections.add(action(action)));
        task.temporal().actions().forEach(action -> sections.add(TimedPrinter.action(action)));
        return String.join("\n", sections) + ")\n";
    }

    static String problem(PlanningTask task) {
        String init = Stream.of(
                        task.init().stream().map(Atom::toString),
                        task.temporal().literals().stream().map(TimedLiteral::toString),
                        task.values().entrySet().stream()
                                .map(entry -> "(= " + entry.getKey() + " "
                                        + entry.getValue().toPlainString() + ")"))
                .flatMap(facts -> facts)
                .collect(Collectors.joining(" "));
        String metric = task.metric()
                .map(given -> "\n  (:metric " + (given.minimize() ? "minimize " : "maximize ")
                        + expression(given.expression()) + ")")
                .orElse("");
        return "(define (problem one) (:domain random)\n"
                + "  (:objects " + typed(task.objects()) + ")\n"
                + "  (:init " + init + ")\n"
                + "  (:goal " + condition(task.goal()) + ")" + constraints(task) + metric + ")\n";
    }

    private static String constraints(PlanningTask task) {
        List<Constraint> constraints = task.aim().constraints();
        return constraints.isEmpty() ? "" : "\n  (:constraints " + constraint(new Constraint.All(constraints)) + ")";
    }

    static String constraint(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return list("and", all.parts().stream().map(Printer::constraint));
        } else if (constraint instanceof Constraint.Every every) {
            return "(forall (" + typed(every.variables()) + ") " + constraint(every.body()) + ")";
        } else if (constraint instanceof Constraint.Preference preference) {
            return "(preference " + preference.name() + " " + constraint(preference.body()) + ")";
        }
        Constraint.Modal modal = (Constraint.Modal) constraint;
        return list(
                modal.operator(),
                Stream.concat(
                        modal.times().stream().map(BigDecimal::toPlainString),
                        modal.conditions().stream().map(Printer::condition)));
    }

    static String plan(List<Atom> steps) {
        return steps.stream().map(step -> step + "\n").collect(Collectors.joining());
    }

    private static String action(ActionSchema action) {
        return "  (:action " + action.name() + " :parameters (" + typed(action.parameters()) + ")\n    :precondition "
                + condition(action.precondition()) + "\n    :effect " + effect(action.effect()) + ")";
    }

    private static String signatures(List<Signature> signatures, String suffix) {
        return signatures.stream()
                .map(each -> "(" + signature(each.name(), each.parameters()) + ")" + suffix)
                .collect(Collectors.joining(" "));
    }

    private static String signature(String name, List<Typed> parameters) {
        return (name + " " + typed(parameters)).trim();
    }

    /** Neighbours of the same type share it. */
    static String typed(List<Typed> names) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            boolean last = i + 1 == names.size();
            List<String> types = names.get(i).types();
            list.append(names.get(i).name());
            if (last ? !types.isEmpty() : !types.equals(names.get(i + 1).types())) {
                list.append(" - ").append(type(types));
            }
            list.append(last ? "" : " ");
        }
        return list.toString();
    }

    private static String type(List<String> types) {
        if (types.isEmpty()) {
            return "object";
        }
        return types.size() == 1 ? types.get(0) : "(either " + String.join(" ", types) + ")";
    }

    static String condition(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return holds.atom().toString();
        } else if (condition instanceof Condition.Same same) {
            return "(= " + same.left() + " " + same.right() + ")";
        } else if (condition instanceof Condition.Not not) {
            return "(not " + condition(not.operand()) + ")";
        } else if (condition instanceof Condition.And and) {
            return list("and", and.operands().stream().map(Printer::condition));
        } else if (condition instanceof Condition.Or or) {
            return list("or", or.operands().stream().map(Printer::condition));
        } else if (condition instanceof Condition.Imply imply) {
            return "(imply " + condition(imply.premise()) + " " + condition(imply.conclusion()) + ")";
        } else if (condition instanceof Condition.Every every) {
            return "(forall (" + typed(every.variables()) + ") " + condition(every.body()) + ")";
        } else if (condition instanceof Condition.Some some) {
            return "(exists (" + typed(some.variables()) + ") " + condition(some.body()) + ")";
        }
        if (condition instanceof Condition.Preference preference) {
            return "(preference " + preference.name() + " " + condition(preference.body()) + ")";
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return "(" + compare.operator() + " " + expression(compare.left()) + " " + expression(compare.right()) + ")";
    }

    static String effect(Effect effect) {
        if (effect instanceof Effect.Add add) {
            return add.atom().toString();
        } else if (effect instanceof Effect.Delete delete) {
            return "(not " + delete.atom() + ")";
        } else if (effect instanceof Effect.Both both) {
            return list("and", both.parts().stream().map(Printer::effect));
        } else if (effect instanceof Effect.When when) {
            return "(when " + condition(when.condition()) + " " + effect(when.body()) + ")";
        } else if (effect instanceof Effect.ForEach forEach) {
            return "(forall (" + typed(forEach.variables()) + ") " + effect(forEach.body()) + ")";
        }
        Effect.Update update = (Effect.Update) effect;
        return "(" + update.operator() + " " + update.fluent() + " " + expression(update.amount()) + ")";
    }

    static String expression(Expression expression) {
        if (expression instanceof Expression.Number number) {
            return number.value().toPlainString();
        } else if (expression instanceof Expression.Fluent fluent) {
            return fluent.atom().toString();
        }
        if (expression instanceof Expression.Duration) {
            return Expression.Duration.NAME;
        } else if (expression instanceof Expression.Violated violated) {
            return "(is-violated " + violated.preference() + ")";
        }
        Expression.Arithmetic arithmetic = (Expression.Arithmetic) expression;
        return list(arithmetic.operator(), arithmetic.operands().stream().map(Printer::expression));
    }

    static String list(String head, Stream<String> parts) {
        return "(" + Stream.concat(Stream.of(head), parts).collect(Collectors.joining(" ")) + ")";
    }
}
