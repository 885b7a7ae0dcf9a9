package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Has the condition of every {@code when} read, also where all that it does stands below further conditions or
 * quantifiers. {@link EffectInput} joins a condition with those inside, and a false one of these, or that there is
 * nothing to quantify over, would hide that it reads an undefined value. So such a {@code when} gets another one beside
 * it that has the same condition and does nothing. Only what reads numbers can be undefined.
 */
final class OuterConditions {

    private final Set<String> derived;

    /** @param derived predicates that axioms define, which may read numbers */
    OuterConditions(Set<String> derived) {
        this.derived = derived;
    }

    ActionText kept(ActionText action) {
        return new ActionText(
                action.form(), action.name(), action.parameters(), action.precondition(), effect(action.effect()));
    }

    DurativeText kept(DurativeText action) {
        return new DurativeText(
                action.form(),
                action.name(),
                action.parameters(),
                action.duration(),
                action.condition(),
                timedEffect(action.effect()));
    }

    private Form effect(SExpression effect) {
        Form form = (Form) effect;
        return form.headText().equals("when")
                ? when(form, effect(form.get(2)), form(form))
                : inside(form, this::effect, UnaryOperator.identity());
    }

    /** Nothing at the end also reads what is conditional on the start and on all between. */
    private Form timedEffect(SExpression effect) {
        Form form = (Form) effect;
        if (form.headText().equals("when")) {
            Form atEnd = form(form, new Symbol("at", form.start()), new Symbol("end", form.start()), form(form));
            return when(form, timedEffect(form.get(2)), atEnd);
        }
        return inside(form, this::timedEffect, timed -> form(timed, timed.get(0), timed.get(1), effect(timed.get(2))));
    }

    private static Form inside(Form form, Function<SExpression, Form> each, UnaryOperator<Form> change) {
        return switch (form.headText()) {
            case "" -> form;
            case "and" -> {
                List<SExpression> items = new ArrayList<>(List.of(form.get(0)));
                form.from(1).forEach(part -> items.add(each.apply(part)));
                yield new Form(items, form.start(), form.end());
            }
            case "forall" -> form(form, form.get(0), form.get(1), each.apply(form.get(2)));
            default -> change.apply(form);
        };
    }

    private Form when(Form form, Form body, Form nothing) {
        Form when = form(form, form.get(0), form.get(1), body);
        if (isReadAnyway((Form) form.get(2), nothing) || !mayBeUndefined(form.get(1))) {
            return when;
        }
        Form alone = form(form, form.get(0), form.get(1), nothing);
        return form(form, new Symbol("and", form.start()), alone, when);
    }

    /** Whether the body does something at once, or is what stands for nothing. */
    private static boolean isReadAnyway(Form body, Form nothing) {
        return isChange(body) || nothing.isEmpty() && TextFingerprint.isNothing(body);
    }

    private static boolean isChange(Form body) {
        return switch (body.headText()) {
            case "", "when", "forall" -> false;
            case "and" -> body.from(1).stream().anyMatch(part -> isChange((Form) part));
            default -> true;
        };
    }

    private boolean mayBeUndefined(SExpression condition) {
        return condition instanceof Form form
                && (Words.isComparison(form)
                        || derived.contains(form.headText())
                        || form.items().stream().anyMatch(this::mayBeUndefined));
    }

    private static Form form(Form at, SExpression... items) {
        return new Form(Stream.of(items).toList(), at.start(), at.end());
    }
}
