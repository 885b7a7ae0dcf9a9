package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Source;
import java.util.stream.Collectors;

/** Finds the domain and the problem in a prompt as {@link dev.llmmodulo.generator.prompt.PddlPrompt} writes it. */
final class PddlPromptText {

    /** Problems of the model's sizes need a hundredth of this. */
    private static final int LONGEST = 1_000_000;

    private static final String DOMAIN = "[DOMAIN]\n";
    private static final String PROBLEM = "[PROBLEM]\n";

    private PddlPromptText() {}

    /** @throws UnreadablePromptException there is no such prompt in the text */
    static Problem read(String text) {
        if (text.length() > LONGEST) {
            throw new UnreadablePromptException(
                    "the embedded model reads no prompt of " + text.length() + " characters");
        }
        int domain = text.indexOf(DOMAIN);
        int problem = text.indexOf(PROBLEM, Math.max(domain, 0));
        if (domain < 0 || problem < 0) {
            throw new UnreadablePromptException(
                    "the embedded model reads problems in PDDL alone, the domain behind a line [DOMAIN] and the problem "
                            + "behind a line [PROBLEM]: ask it with the prompt pddl");
        }
        // Advice and examples stand between the two.
        String domainText = firstExpression(text.substring(domain + DOMAIN.length(), problem));
        Reading<Problem> reading = new PddlReader()
                .problem(
                        Source.of("the prompt's domain", domainText),
                        Source.of("the prompt's problem", firstExpression(text.substring(problem + PROBLEM.length()))));
        if (reading instanceof Reading.Read<Problem> read) {
            return read.value();
        }
        throw new UnreadablePromptException("the embedded model cannot read the prompt: "
                + reading.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
    }

    /** Up to where the first parenthesis is closed again. */
    private static String firstExpression(String text) {
        int depth = 0;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            comment = comment ? c != '\n' : c == ';';
            if (comment) {
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ')' && depth == 0) {
                return text.substring(0, i + 1);
            }
        }
        return text;
    }
}
