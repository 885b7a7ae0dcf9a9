package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.DurativeSchema.Moment;
import dev.llmmodulo.verifiers.naive.DurativeSchema.Timed;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what has to do with time as PDDL. */
final class TimedPrinter {

    private TimedPrinter() {}

    static String plan(List<TimedStep> steps) {
        return steps.stream().map(step -> step + "\n").collect(Collectors.joining());
    }

    static String action(DurativeSchema action) {
        return "  (:durative-action " + action.name() + " :parameters (" + Printer.typed(action.parameters())
                + ")\n    :duration "
                + Printer.list("and", action.duration().stream().map(Printer::condition)) + "\n    :condition "
                + Printer.list("and", action.conditions().stream().map(TimedPrinter::condition)) + "\n    :effect "
                + Printer.list("and", action.effects().stream().map(timed -> effect(timed.moment(), timed.what())))
                + ")";
    }

    private static String condition(Timed<Condition> timed) {
        return "(" + timed.moment() + " " + Printer.condition(timed.what()) + ")";
    }

    /** The moment stands inside of everything but single changes. */
    private static String effect(Moment moment, Effect effect) {
        if (effect instanceof Effect.Both both) {
            return Printer.list("and", both.parts().stream().map(part -> effect(moment, part)));
        } else if (effect instanceof Effect.ForEach forEach) {
            return "(forall (" + Printer.typed(forEach.variables()) + ") " + effect(moment, forEach.body()) + ")";
        } else if (effect instanceof Effect.When when) {
            return "(when (" + moment + " " + Printer.condition(when.condition()) + ") " + effect(moment, when.body())
                    + ")";
        }
        return "(" + moment + " " + Printer.effect(effect) + ")";
    }
}
