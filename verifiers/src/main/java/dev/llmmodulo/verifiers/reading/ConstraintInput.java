package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;

/** Writes checked constraints as PDDL4J's grammar wants them. */
final class ConstraintInput {

    private final ParserInput out;
    private final FormulaInput formulas;

    ConstraintInput(ParserInput out, FormulaInput formulas) {
        this.out = out;
        this.formulas = formulas;
    }

    void section(Form section, SExpression constraint) {
        formulas.open(Keyword.CONSTRAINTS, section);
        constraint((Form) constraint);
        formulas.close(section);
    }

    private void constraint(Form form) {
        switch (form.headText()) {
            case "" -> formulas.empty(form);
            case "and" -> {
                formulas.open(Keyword.AND, form);
                form.from(1).forEach(each -> constraint((Form) each));
                formulas.close(form);
            }
            case "forall" -> {
                formulas.open(Keyword.FORALL, form);
                formulas.variables((Form) form.get(1));
                constraint((Form) form.get(2));
                formulas.close(form);
            }
            case "preference" -> {
                PreferenceText preference = new PreferenceText(form);
                formulas.openPreference(preference);
                constraint((Form) preference.body());
                formulas.close(form);
            }
            default -> modal(ConstraintForm.of(form.headText()).orElseThrow(), form);
        }
    }

    private void modal(ConstraintForm kind, Form form) {
        formulas.open(kind.keyword(), form);
        if (kind == ConstraintForm.AT_END) {
            out.keyword(Keyword.END, form.get(1).start());
        }
        kind.times(form).forEach(time -> out.number(Words.number(time).orElseThrow(), time.start()));
        kind.conditions(form).forEach(formulas::condition);
        formulas.close(form);
    }
}
