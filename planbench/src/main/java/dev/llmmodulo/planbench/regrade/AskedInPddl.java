package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;

/** The problem that a prompt in PDDL asks about. */
record AskedInPddl(String prompt) {

    private static final String DOMAIN = "[DOMAIN]";
    private static final String QUERY = "[QUERY PROBLEM]";

    /** @throws IllegalArgumentException the prompt holds no such text */
    String domainText() {
        return definition(DOMAIN, "(define");
    }

    /** @throws dev.llmmodulo.verifiers.reading.PddlException the problem cannot be read */
    Problem problem(Domain domain) {
        String pddl = definition(QUERY, "(define");
        return new PddlReader()
                .problem(domain, Source.of("the problem in the prompt", pddl))
                .orThrow();
    }

    /** The first parenthesis behind the heading, with all that is in it; PlanBench writes one too many behind some. */
    private String definition(String heading, String begin) {
        int from = prompt.lastIndexOf(heading);
        int open = from < 0 ? -1 : prompt.indexOf(begin, from);
        if (open < 0) {
            throw new IllegalArgumentException("the prompt has no definition behind " + heading);
        }
        int depth = 0;
        for (int index = open; index < prompt.length(); index++) {
            char character = prompt.charAt(index);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                return prompt.substring(open, index + 1);
            }
        }
        return prompt.substring(open);
    }
}
