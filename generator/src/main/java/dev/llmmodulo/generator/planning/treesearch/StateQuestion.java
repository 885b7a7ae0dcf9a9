package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Map;

/**
 * Asks how near the goal of a problem is to its initial state.
 *
 * @param initial how the problem is said
 */
record StateQuestion(InitialPrompt<Problem> initial) {

    private static final String VERSION = "reward/1 ";
    private static final Template TEMPLATE = Template.resource(StateQuestion.class, "reward.1.txt");

    Prompt about(Problem problem) {
        Prompt question = initial.write(problem);
        List<Message> asked = question.messages();
        String text = TEMPLATE.fill(
                Map.of("question", asked.get(asked.size() - 1).text().strip()));
        return new Prompt(VERSION + question.version(), List.of(Message.user(text)), List.of());
    }
}
