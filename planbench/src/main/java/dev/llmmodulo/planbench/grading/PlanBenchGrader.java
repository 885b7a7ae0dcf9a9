package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.ExpectedAnswer.NoPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.OptimalPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.planbench.extraction.Extraction.OfAssessment;
import dev.llmmodulo.planbench.extraction.Extraction.OfPlan;
import dev.llmmodulo.planbench.extraction.Extraction.OfState;
import dev.llmmodulo.planbench.extraction.PlanBenchAssessments;
import dev.llmmodulo.planbench.extraction.PlanBenchPlanReader;
import dev.llmmodulo.planbench.extraction.PlanBenchStates;
import dev.llmmodulo.planbench.extraction.PlanBenchVersion;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Grades as PlanBench does, mistakes included, for comparison with its published numbers: by its own extractors, by the
 * problems that it grades instead of those that its prompts state, by the number of steps as the cost, and with the quirks
 * of the validator that it calls. The claim that there is no plan is right only where those words were extracted, which
 * without PlanBench's language model is never.
 */
public final class PlanBenchGrader implements Grader {

    private final PlanBenchVersion version;
    private final PlanScores plans = new PlanScores(new Settlements());

    public PlanBenchGrader(PlanBenchVersion version) {
        this.version = version;
    }

    @Override
    public Score grade(Question question, String answer) {
        if (!PlanBenchPlanReader.hasExtractor(question.variant(), question.form())) {
            String missing = "PlanBench has no extractor for \"" + question.variant() + "\"";
            return new Score.Undecided(new OfPlan(new Unreadable(missing, new Written("", 0, 0))), missing);
        }
        PlanBenchPlanReader reader = PlanBenchPlanReader.of(
                question.variant(), question.form(), question.problem().domain(), version);
        if (question.expected() instanceof Verification verification) {
            return verification(question, verification, reader, answer);
        } else if (question.expected() instanceof ResultingState state) {
            return state(question, state, answer);
        }
        return plan(question, reader.read(answer));
    }

    @Override
    public Score plan(Question question, PlanReading extracted) {
        OfPlan extraction = new OfPlan(extracted);
        if (question.expected() instanceof NoPlan) {
            return new Score.Wrong(extraction, Shortfall.PLAN_FOR_UNSOLVABLE, "\"no plan possible\" was not extracted");
        }
        if (!(extracted instanceof Read read)) {
            String reason = extracted instanceof Unreadable unreadable ? unreadable.message() : "no plan was extracted";
            return new Score.Wrong(extraction, Shortfall.UNREADABLE, reason);
        }
        ValQuirks val = new ValQuirks(question.planBenchProblem());
        if (val.refusesTheProblem()) {
            return new Score.Wrong(extraction, Shortfall.INVALID_PLAN, "VAL refuses a name that begins with a digit");
        }
        Score score = plans.score(question.planBenchProblem(), Optional.empty(), val.asUnderstood(read));
        if (score instanceof Score.Wrong wrong) {
            return new Score.Wrong(extraction, wrong.shortfall(), wrong.reason());
        } else if (score instanceof Score.Undecided undecided) {
            return new Score.Undecided(extraction, undecided.reason());
        }
        int length = read.plan().length();
        return question.expected() instanceof OptimalPlan optimal && length != optimal.planBenchLength()
                ? new Score.Wrong(
                        extraction, Shortfall.COSTLY_PLAN, length + " steps are not " + optimal.planBenchLength())
                : new Score.Correct(extraction);
    }

    private Score verification(
            Question question, Verification verification, PlanBenchPlanReader reader, String answer) {
        PlanBenchStates states = new PlanBenchStates(question.variant(), version);
        PlanBenchAssessments assessments = new PlanBenchAssessments(reader, states);
        Assessment said = assessments.read(answer);
        return Score.Verification.of(
                new OfAssessment(said), said, assessments.read(truth(question, verification.truth())));
    }

    /** The text that PlanBench takes for right, in its words. */
    private static String truth(Question question, Truth truth) {
        if (truth instanceof Truth.FailingStep failing) {
            return "The above plan is invalid. The following action has unmet preconditions:\n"
                    + question.lexicon().say(failing.step()) + "\nThe unmet preconditions are:\n"
                    + said(question, failing.unmet());
        } else if (truth instanceof Truth.UnmetGoal goal) {
            return "The above plan is invalid. These are the unmet goal conditions:\n" + said(question, goal.unmet());
        }
        return "The above plan is valid.";
    }

    private static String said(Question question, List<Literal> literals) {
        return String.join(", ", literals.stream().map(question.lexicon()::say).toList());
    }

    private Score state(Question question, ResultingState expected, String answer) {
        List<String> found = new PlanBenchStates(question.variant(), version).find(answer);
        List<String> facts =
                expected.all().stream().map(PlanBenchGrader::name).sorted().toList();
        OfState extraction =
                new OfState(found.stream().map(PlanBenchGrader::literal).toList(), List.of());
        return found.stream().sorted().toList().equals(facts)
                ? new Score.Correct(extraction)
                : new Score.Wrong(extraction, Shortfall.WRONG_STATE, "the list of facts differs");
    }

    /** Such as {@code on_a_b}. */
    private static String name(Fact fact) {
        return String.join(
                "_",
                Stream.concat(Stream.of(fact.predicate()), fact.arguments().stream())
                        .toList());
    }

    private static Literal literal(String name) {
        List<String> parts = List.of(name.split("_", -1));
        return new Literal(new Fact(parts.get(0), parts.subList(1, parts.size())), true);
    }
}
