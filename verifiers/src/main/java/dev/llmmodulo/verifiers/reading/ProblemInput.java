package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.List;

/** Writes a checked problem as PDDL4J's grammar wants it. */
final class ProblemInput {

    /** Above this PDDL4J gets no initial facts: its tree of them would be the largest thing in memory. */
    static final int MOST_FACTS = 10_000;

    private final ParserInput out = new ParserInput();
    private final FormulaInput formulas = new FormulaInput(out);
    private final ConstraintInput constraints = new ConstraintInput(out, formulas);

    static ParserInput of(ProblemText problem) {
        return new ProblemInput().write(problem);
    }

    static boolean hasObjects(ProblemText problem) {
        return DomainInput.isShort(problem.outline().items(":objects"));
    }

    static boolean hasInit(ProblemText problem) {
        return problem.outline().items(":init").size() < MOST_FACTS;
    }

    private ParserInput write(ProblemText problem) {
        Form define = problem.outline().define();
        DomainInput.define(out, problem.outline(), Keyword.PROBLEM);
        Form domain = problem.outline().section(":domain").orElseThrow();
        formulas.open(Keyword.OF_DOMAIN, domain);
        formulas.typed(domain.from(1));
        formulas.close(domain);
        DomainInput.requirements(out, define.start());
        if (!problem.objects().isEmpty() && hasObjects(problem)) {
            Form section = problem.outline().section(":objects").orElseThrow();
            formulas.open(Keyword.OBJECTS, section);
            formulas.objects(section.from(1));
            formulas.close(section);
        }
        init(
                problem.outline().section(":init").orElse(new Form(List.of(), define.end() - 1, define.end())),
                hasInit(problem));
        Form goal = problem.outline().section(":goal").orElseThrow();
        formulas.open(Keyword.GOAL, goal);
        formulas.condition(problem.goal());
        formulas.close(goal);
        problem.constraints()
                .ifPresent(constraint -> constraints.section(
                        problem.outline().section(":constraints").orElseThrow(), constraint));
        problem.metric().ifPresent(this::metric);
        formulas.close(define);
        return out;
    }

    private void init(Form section, boolean all) {
        formulas.open(Keyword.INIT, section);
        if (all) {
            section.from(1).forEach(item -> element((Form) item));
        }
        formulas.close(section);
    }

    private void element(Form form) {
        switch (form.headText()) {
            case "=" -> {
                formulas.open(Keyword.EQUAL, form);
                formulas.expression(form.get(1));
                formulas.expression(form.get(2));
                formulas.close(form);
            }
            case "not" -> {
                formulas.open(Keyword.NOT, form);
                formulas.words((Form) form.get(1));
                formulas.close(form);
            }
            case "at" -> {
                if (InitText.isTimed(form)) {
                    formulas.open(Keyword.AT, form);
                    formulas.expression(form.get(1));
                    element((Form) form.get(2));
                    formulas.close(form);
                } else {
                    formulas.words(form);
                }
            }
            default -> formulas.words(form);
        }
    }

    private void metric(MetricText metric) {
        formulas.open(Keyword.METRIC, metric.section());
        SExpression direction = metric.section().get(1);
        out.keyword(metric.minimize() ? Keyword.MINIMIZE : Keyword.MAXIMIZE, direction.start());
        formulas.expression(metric.expression());
        formulas.close(metric.section());
    }
}
