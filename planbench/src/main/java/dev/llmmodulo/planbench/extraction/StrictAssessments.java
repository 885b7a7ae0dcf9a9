package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.planbench.extraction.Assessment.UnmetPrecondition;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a text says about a plan, with steps and facts in the words of a lexicon and written in PDDL. The text ends at
 * a further {@code [STATEMENT]}. It says that the plan is valid, or invalid, or not valid; if it says both, nothing is
 * read. The line behind one about an action with unmet preconditions names the failing step; if several are named, the
 * first one counts. The facts that are unmet stand in the lines behind a heading, up to the next heading or blank line.
 */
public record StrictAssessments(Lexicon lexicon) {

    private static final Pattern VALID = Pattern.compile("\\bplan is valid\\b");
    private static final Pattern INVALID = Pattern.compile("\\bplan is (?:invalid|not valid)\\b");
    private static final Pattern STEP_HEADING = Pattern.compile("\\baction\\b.*\\bunmet preconditions?+\\b");
    private static final Pattern FACTS_HEADING = Pattern.compile("\\bunmet preconditions?+\\b");
    private static final Pattern GOAL_HEADING = Pattern.compile("\\bunmet goals?+\\b");
    private static final Pattern ANOTHER_TEXT = Pattern.compile("\\[STATEMENT\\]");

    /** Empty if the text does not say whether the plan is valid, or says both. */
    public Optional<Assessment> read(String text) {
        List<String> lines = Arrays.asList(ANOTHER_TEXT.split(text, 2)[0].split("\n", -1));
        boolean valid = says(lines, VALID);
        boolean invalid = says(lines, INVALID);
        if (valid == invalid) {
            return Optional.empty();
        }
        return Optional.of(valid ? Assessment.ofValidPlan() : invalid(lines));
    }

    private Assessment invalid(List<String> lines) {
        Optional<Integer> stepHeading = first(lines, STEP_HEADING, 0);
        Optional<UnmetPrecondition> unmet = stepHeading.map(heading -> new UnmetPrecondition(
                block(lines, heading).stream().findFirst().flatMap(this::step),
                first(lines, FACTS_HEADING, heading + 1).map(facts -> facts(block(lines, facts)))));
        Optional<List<String>> goal = first(lines, GOAL_HEADING, 0).map(heading -> facts(block(lines, heading)));
        return new Assessment(Optional.of(false), unmet, goal);
    }

    private static boolean says(List<String> lines, Pattern pattern) {
        return first(lines, pattern, 0).isPresent();
    }

    private static Optional<Integer> first(List<String> lines, Pattern pattern, int from) {
        for (int index = from; index < lines.size(); index++) {
            if (pattern.matcher(lines.get(index).toLowerCase(Locale.ROOT)).find()) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** What a heading is over: the rest of its line if a colon is in it, and the lines up to a blank one or a heading. */
    private static List<String> block(List<String> lines, int heading) {
        List<String> block = new ArrayList<>();
        String head = lines.get(heading);
        String rest = head.substring(head.indexOf(':') + 1).strip();
        if (head.indexOf(':') >= 0 && !rest.isEmpty()) {
            block.add(rest);
        }
        for (int index = heading + 1; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            boolean ends = line.isEmpty() && !block.isEmpty() || isHeading(line);
            if (ends) {
                break;
            } else if (!line.isEmpty()) {
                block.add(line);
            }
        }
        return block;
    }

    private static boolean isHeading(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return FACTS_HEADING.matcher(lower).find()
                || GOAL_HEADING.matcher(lower).find();
    }

    private Optional<String> step(String line) {
        String bare = line.strip().replaceFirst("[.:]\\z", "");
        return lexicon.read(bare).map(Object::toString);
    }

    private List<String> facts(List<String> block) {
        return new StrictStates(lexicon)
                .read(String.join("\n", block)).literals().stream()
                        .map(Literal::toString)
                        .collect(Collectors.toList());
    }
}
