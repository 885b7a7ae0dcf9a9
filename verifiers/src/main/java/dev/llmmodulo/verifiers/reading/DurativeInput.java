package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.List;

/**
 * Writes checked durative actions as PDDL4J's grammar wants them. What happens at a moment is written as
 * {@code (at start (forall () effect))}, because the grammar allows any effect only below {@code forall}, and only there
 * any arithmetic: elsewhere it changes the order of the operands. For the same reason {@code ?duration} is written as the
 * function {@code (?duration)}.
 */
final class DurativeInput {

    private final ParserInput out;
    private final FormulaInput formulas;
    private final EffectInput effects;

    DurativeInput(ParserInput out, FormulaInput formulas, EffectInput effects) {
        this.out = out;
        this.formulas = formulas;
        this.effects = effects;
    }

    void action(DurativeText action) {
        formulas.open(Keyword.DURATIVE_ACTION, action.form());
        out.name(action.name().text(), action.name().start());
        out.keyword(Keyword.PARAMETERS, action.parameters().start());
        formulas.variables(action.parameters());
        out.keyword(Keyword.DURATION, action.duration().start());
        duration((Form) action.duration());
        out.keyword(Keyword.CONDITION, action.condition().start());
        condition((Form) action.condition());
        out.keyword(Keyword.EFFECT, action.effect().start());
        effect((Form) action.effect());
        formulas.close(action.form());
    }

    private void duration(Form form) {
        List<Form> bounds = DurativeText.bounds(form);
        if (bounds.isEmpty()) {
            out.open(form.start()).close(form.end() - 1);
        } else if (bounds.size() == 1) {
            bound(bounds.get(0));
        } else {
            formulas.open(Keyword.AND, form);
            bounds.forEach(this::bound);
            formulas.close(form);
        }
    }

    private void bound(Form form) {
        if (Timing.of(form).isPresent()) {
            openAt(form);
            bound((Form) form.get(2));
            formulas.close(form);
            return;
        }
        Keyword keyword = switch (form.headText()) {
            case "<=" -> Keyword.AT_MOST;
            case ">=" -> Keyword.AT_LEAST;
            default -> Keyword.EQUAL;
        };
        formulas.open(keyword, form);
        out.keyword(Keyword.OWN_DURATION, form.get(1).start());
        formulas.expression(form.get(2));
        formulas.close(form);
    }

    private void condition(Form form) {
        switch (form.headText()) {
            case "" -> formulas.empty(form);
            case "and" -> {
                formulas.open(Keyword.AND, form);
                form.from(1).forEach(each -> condition((Form) each));
                formulas.close(form);
            }
            case "forall" -> {
                openForall(form);
                condition((Form) form.get(2));
                formulas.close(form);
            }
            case "preference" -> {
                PreferenceText preference = new PreferenceText(form);
                formulas.openPreference(preference);
                condition((Form) preference.body());
                formulas.close(form);
            }
            default -> {
                openAt(form);
                formulas.condition(form.get(2));
                formulas.close(form);
            }
        }
    }

    private void effect(Form form) {
        switch (form.headText()) {
            case "" -> formulas.empty(form);
            case "and" -> {
                formulas.open(Keyword.AND, form);
                form.from(1).forEach(each -> effect((Form) each));
                formulas.close(form);
            }
            case "forall" -> {
                openForall(form);
                effect((Form) form.get(2));
                formulas.close(form);
            }
            case "when" -> {
                formulas.open(Keyword.WHEN, form);
                condition((Form) form.get(1));
                effect((Form) form.get(2));
                formulas.close(form);
            }
            default -> {
                openAt(form);
                SExpression effect = form.get(2);
                out.open(effect.start()).keyword(Keyword.FORALL, effect.start());
                out.open(effect.start()).close(effect.start());
                effects.effect(effect);
                out.close(effect.end() - 1);
                formulas.close(form);
            }
        }
    }

    private void openForall(Form form) {
        formulas.open(Keyword.FORALL, form);
        formulas.variables((Form) form.get(1));
    }

    private void openAt(Form form) {
        Moment moment = Timing.of(form).orElseThrow();
        formulas.open(moment == Moment.OVER_ALL ? Keyword.OVER : Keyword.AT, form);
        Keyword when = switch (moment) {
            case START -> Keyword.START;
            case OVER_ALL -> Keyword.ALL;
            case END -> Keyword.END;
        };
        out.keyword(when, form.get(1).start());
    }
}
