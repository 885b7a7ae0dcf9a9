package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.ContradictoryEffects;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UndefinedValue;
import dev.llmmodulo.verifiers.critique.UnknownAction;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.critique.WrongArity;
import dev.llmmodulo.verifiers.critique.WrongType;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Flaw;
import dev.llmmodulo.verifiers.naive.NaiveVerdict.Kind;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * The product under test: PDDL text and plan text in, its verdict in the naive validator's words out. A test that needs
 * what the product says it does not support is aborted.
 */
final class Product {

    private final Problem problem;
    private final Optional<PlanChecker> checker;
    private final CriticBank<Problem, PlanReading> critics = CriticBank.of(new PlanValidator());

    Product(String domain, String problem) {
        Reading<Problem> reading =
                new PddlReader().problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem));
        if (reading instanceof Reading.Unsupported) {
            Assumptions.abort(
                    "not supported yet: " + reading.diagnostics().get(0).message());
        }
        this.problem = reading.orThrow();
        this.checker = CompiledProblem.of(this.problem).map(CompiledProblem::checker);
    }

    NaiveVerdict validate(String plan) {
        PlanReading reading = new StrictPlanReader().read(plan);
        Verdict<PlanReading> verdict = critics.judge(problem, reading);
        if (verdict instanceof Verdict.Valid) {
            return NaiveVerdict.valid(rational(PlanCost.of(problem, ((PlanReading.Read) reading).plan())));
        } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            return invalid(invalid.critiques());
        }
        Reason reason = ((Verdict.Unknown<PlanReading>) verdict).reason();
        if (reason.kind() == Reason.Kind.UNSUPPORTED) {
            Assumptions.abort("not supported yet: " + reason.text());
        } else if (isTooLong(reason)) {
            return NaiveVerdict.fails(Kind.UNDECIDED, 0, Optional.empty());
        }
        throw new IllegalStateException("not decided: " + reason);
    }

    /** Whether only the length of numbers, which some plans multiply over and over, stood in the way. */
    static boolean isTooLong(Reason reason) {
        return reason.kind() == Reason.Kind.LIMIT && reason.text().contains("digits");
    }

    /** What the compiled checker says; empty where it leaves the plan to the validator. */
    Optional<NaiveVerdict> check(String plan) {
        return checker.flatMap(ready -> switch (ready.check(plan)) {
            case VALID -> Optional.of(NaiveVerdict.valid(rational(ready.cost())));
            case STEP_FAILS ->
                Optional.of(NaiveVerdict.fails(Kind.PRECONDITION_FAILS, ready.failingStep(), Optional.empty()));
            case GOAL_FAILS -> Optional.of(NaiveVerdict.fails(Kind.GOAL_FAILS, 0, Optional.empty()));
            case NOT_DECIDED -> Optional.empty();
        });
    }

    private static Rational rational(BigDecimal number) {
        return Rational.of(number);
    }

    private static NaiveVerdict invalid(List<Critique> critiques) {
        List<Flaw> flaws = new ArrayList<>();
        NaiveVerdict failure = NaiveVerdict.fails(Kind.UNDECIDED, 0, Optional.empty());
        for (Critique critique : critiques) {
            Optional<Flaw> flaw = flaw(critique);
            flaw.ifPresent(flaws::add);
            if (flaw.isEmpty() && failure.kind() == Kind.UNDECIDED) {
                failure = failure(critique);
            }
        }
        return flaws.isEmpty() ? failure : NaiveVerdict.malformed(flaws, failure.step());
    }

    private static NaiveVerdict failure(Critique critique) {
        if (critique instanceof UnsatisfiedPrecondition precondition) {
            return NaiveVerdict.fails(
                    Kind.PRECONDITION_FAILS, precondition.stepNumber(), literals(precondition.missing()));
        } else if (critique instanceof UndefinedValue undefined) {
            return NaiveVerdict.fails(Kind.VALUE_UNDEFINED, undefined.stepNumber(), Optional.empty());
        } else if (critique instanceof ContradictoryEffects twice) {
            return NaiveVerdict.fails(Kind.UPDATES_CONFLICT, twice.stepNumber(), Optional.empty());
        } else if (critique instanceof UnsatisfiedGoal goal) {
            return NaiveVerdict.fails(Kind.GOAL_FAILS, 0, literals(goal.missing()));
        } else if (critique instanceof ConstraintViolated) {
            return NaiveVerdict.fails(Kind.CONSTRAINT_FAILS, 0, Optional.empty());
        } else if (critique instanceof StepCritique step) {
            return NaiveVerdict.fails(Kind.PRECONDITION_FAILS, step.stepNumber(), Optional.empty());
        }
        throw new IllegalStateException("unknown critique " + critique);
    }

    private static Optional<Set<String>> literals(Unsatisfied missing) {
        return Optional.of(missing.literals().stream().map(Literal::toString).collect(Collectors.toSet()));
    }

    private static Optional<Flaw> flaw(Critique critique) {
        if (!(critique instanceof StepCritique step)) {
            return Optional.empty();
        } else if (step instanceof UnknownAction) {
            return Optional.of(new Flaw(step.stepNumber(), "unknown action", 0));
        } else if (step instanceof WrongArity) {
            return Optional.of(new Flaw(step.stepNumber(), "wrong arity", 0));
        } else if (step instanceof UnknownObject unknown) {
            return Optional.of(new Flaw(step.stepNumber(), "unknown object", unknown.position()));
        } else if (step instanceof WrongType wrong) {
            return Optional.of(new Flaw(step.stepNumber(), "wrong type", wrong.position()));
        }
        return Optional.empty();
    }
}
