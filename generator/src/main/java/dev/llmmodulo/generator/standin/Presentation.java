package dev.llmmodulo.generator.standin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the steps of a plan stand in an answer. */
enum Presentation {
    PLAIN {
        @Override
        String write(List<String> steps) {
            return lines(steps);
        }
    },
    NUMBERED {
        @Override
        String write(List<String> steps) {
            return IntStream.range(0, steps.size())
                    .mapToObj(i -> (i + 1) + ". " + steps.get(i) + "\n")
                    .collect(Collectors.joining());
        }
    },
    FENCED {
        @Override
        String write(List<String> steps) {
            return "```pddl\n" + lines(steps) + "```\n";
        }
    },
    TALKATIVE {
        @Override
        String write(List<String> steps) {
            return "Here are the steps I would take:\n\n" + lines(steps) + "\nAfter these the goal should hold.\n";
        }
    };

    private static final Pattern STEP = Pattern.compile("\\s*(?:\\d+\\.\\s*)?(\\(.*)");

    /** An answer with the steps, of which there is at least one. */
    abstract String write(List<String> steps);

    /** The steps of an answer that was written in any of these ways. */
    static List<String> read(String answer) {
        return answer.lines()
                .map(STEP::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1).trim())
                .toList();
    }

    private static String lines(List<String> steps) {
        return steps.stream().map(step -> step + "\n").collect(Collectors.joining());
    }
}
