package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Source;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the domain and the problem in a prompt as {@link dev.llmmodulo.generator.prompt.PddlPrompt} writes it, or as PlanBench's
 * tasks ask for a plan in PDDL.
 */
final class PddlPromptText {

    /** Problems of the model's sizes need a hundredth of this. */
    private static final int LONGEST = 1_000_000;

    private static final String DOMAIN = "[DOMAIN]\n";
    private static final String PROBLEM = "[PROBLEM]\n";

    private static final Pattern SHOWN_STEPS =
            Pattern.compile("^\\[(?:PLAN|ACTION SEQUENCE)]\\s*\\S", Pattern.MULTILINE);

    private PddlPromptText() {}

    /**
     * The last problem in the text; those before it are examples.
     *
     * @throws UnreadablePromptException there is no such prompt in the text
     */
    static Problem read(String text) {
        if (text.length() > LONGEST) {
            throw new UnreadablePromptException(
                    "the embedded model reads no prompt of " + text.length() + " characters");
        }
        int domain = text.indexOf(DOMAIN);
        int problem = text.lastIndexOf(PROBLEM);
        if (domain < 0 || problem < domain) {
            throw new UnreadablePromptException(
                    "the embedded model reads problems in PDDL alone, the domain behind a line [DOMAIN] and the problem "
                            + "behind a line [PROBLEM]: ask it with the prompt pddl");
        }
        // Advice and examples stand between the two.
        String domainText = firstExpression(text.substring(domain + DOMAIN.length(), problem));
        String problemText = firstExpression(text.substring(problem + PROBLEM.length()));
        Reading<Problem> reading = new PddlReader()
                .problem(Source.of("the prompt's domain", domainText), Source.of("the prompt's problem", problemText));
        if (reading instanceof Reading.Read<Problem> read) {
            return read.value();
        }
        throw new UnreadablePromptException("the embedded model cannot read the prompt: "
                + reading.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
    }

    /** Whether somebody's steps stand behind the last problem in the text. */
    static boolean showsSteps(String text) {
        return SHOWN_STEPS.matcher(text).find(Math.max(0, text.lastIndexOf(PROBLEM)));
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
