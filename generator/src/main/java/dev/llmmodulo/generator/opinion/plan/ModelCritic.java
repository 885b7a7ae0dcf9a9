package dev.llmmodulo.generator.opinion.plan;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.OpinionRequest;
import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A model that is asked what it thinks of a plan. It is shown the problem and the steps as they were read, and neither the
 * verdict nor what the proposing model wrote beside its plan. Where there is no plan, or no answer, it is undecided.
 */
public final class ModelCritic implements SoftCritic<Problem, PlanReading> {

    private final Proposer model;
    private final InitialPrompt<Problem> initial;
    private final Lexicon lexicon;
    private final String name;
    private final Template template;
    private final Function<String, Opinion> reader;

    private ModelCritic(Proposer model, PromptStyle style, String name, Function<String, Opinion> reader) {
        this.model = model;
        this.initial = style.initial();
        this.lexicon = style.format().lexicon();
        this.name = name;
        this.template = Template.resource(ModelCritic.class, name + ".1.txt");
        this.reader = reader;
    }

    /** A model that says in words what is wrong, and how sure it is that the plan is valid. */
    public static ModelCritic criticizing(Proposer model, PromptStyle style) {
        return new ModelCritic(model, style, "critic", OpinionReader::critique);
    }

    /** A model that says whether the plan is valid, after going through it. */
    public static ModelCritic judging(Proposer model, PromptStyle style) {
        return new ModelCritic(model, style, "verifier", OpinionReader::verdict);
    }

    @Override
    public Opinion opinion(OpinionRequest<Problem, PlanReading> request) {
        if (!(request.turn().candidate() instanceof PlanReading.Read read)) {
            return Opinion.NONE;
        }
        Prompt prompt = prompt(request.problem(), read.plan().steps());
        ProposalRequest proposal =
                new ProposalRequest(request.instance(), request.turn().round(), 0, prompt, request.meter());
        try {
            Answer answer = model.propose(proposal);
            return reader.apply(answer.text());
        } catch (ServiceException | BudgetExhaustedException noAnswer) {
            return Opinion.NONE;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Opinion.NONE;
        }
    }

    private Prompt prompt(Problem problem, List<PlanStep> steps) {
        Prompt question = initial.write(problem);
        List<Message> asked = question.messages();
        String text = template.fill(Map.of(
                "question",
                asked.get(asked.size() - 1).text().strip(),
                "plan",
                steps.isEmpty() ? "(no steps)" : numbered(steps)));
        return new Prompt(name + "/1 " + question.version(), List.of(Message.user(text)), List.of());
    }

    private String numbered(List<PlanStep> steps) {
        StringBuilder plan = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            plan.append(i > 0 ? "\n" : "").append(i + 1).append(". ").append(lexicon.say(steps.get(i)));
        }
        return plan.toString();
    }
}
