package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.planbench.extraction.Assessment.UnmetPrecondition;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a text says about a plan, with steps and facts in the words of a lexicon and written in PDDL.
 *
 * <ul>
 *   <li>The text ends at a further {@code [STATEMENT]} or {@code [PLAN]}, where another plan begins. It says that the plan
 *       is valid, or invalid, or not valid; whether it is, that it would be, or that this is not sure says nothing. If it says
 *       both, what is said of "the above plan", as the prompt has it, decides, if only one of them is; else nothing is read.
 *   <li>The failing step is the first one behind a line about an action or actions with unmet preconditions. A list
 *       number, "At step 3:" before it or "at step 3" behind it, and what follows a colon are no part of it.
 *   <li>The unmet facts stand in the lines behind the next heading, or behind the step's colon, up to the next heading or
 *       blank line; if the lines are marked as of several steps, only the first one counts. To deny a fact there is to
 *       name it: "the unmet precondition is: the hand is not empty" speaks of the empty hand.
 * </ul>
 */
public record StrictAssessments(Lexicon lexicon) {

    private static final String SAID = "plan is (?<not>in|not )?valid\\b";
    private static final Pattern VALIDITY = Pattern.compile("\\b" + SAID);
    private static final Pattern AS_ASKED = Pattern.compile("\\bthe above " + SAID);
    private static final Pattern UNSURE = Pattern.compile(
            "(?:\\b(?:whether|if|unless|until)\\b|(?:\\bnot|n['\u2019]t|\\bnever|\\bcannot) "
                    + "(?:\\w+ ){0,2}(?:think|believe|say|conclude|confirm|claim|sure|certain|clear|true|case)\\b)[^.,;:!?]*\\z");
    private static final Pattern MARKUP = Pattern.compile("[*_`]++");
    private static final Pattern STEP_HEADING = Pattern.compile("\\bactions?+\\b.*\\bunmet preconditions?+\\b");
    private static final Pattern FACTS_HEADING = Pattern.compile("\\bunmet preconditions?+\\b");
    private static final Pattern GOAL_HEADING = Pattern.compile("\\bunmet goals?+\\b");
    private static final Pattern ANOTHER_PLAN = Pattern.compile("\\[(?:STATEMENT|PLAN)\\]");
    private static final Pattern MARK = Pattern.compile(
            "\\A(?:(?:action )?(?:at )?step [0-9]{1,4}:?|[0-9]{1,4}[.)])\\s*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK_BEHIND =
            Pattern.compile("\\s*+\\(?(?:at|for) step [0-9]{1,4}\\)?[.,]?\\z", Pattern.CASE_INSENSITIVE);

    /** Empty if the text does not say whether the plan is valid, or says both. */
    public Optional<Assessment> read(String text) {
        List<String> lines = Arrays.asList(ANOTHER_PLAN.split(text, 2)[0].split("\n", -1));
        return said(lines, AS_ASKED)
                .or(() -> said(lines, VALIDITY))
                .map(valid -> valid ? Assessment.ofValidPlan() : invalid(lines));
    }

    /** Whether the plan is valid, as the lines say in such words; empty if they say neither, or both. */
    private static Optional<Boolean> said(List<String> lines, Pattern words) {
        Set<Boolean> said = new HashSet<>();
        for (String line : lines) {
            String plain = MARKUP.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
            Matcher statement = words.matcher(plain);
            while (statement.find()) {
                if (!UNSURE.matcher(plain.substring(0, statement.start())).find()) {
                    said.add(statement.group("not") == null);
                }
            }
        }
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    private Assessment invalid(List<String> lines) {
        return new Assessment(
                Optional.of(false),
                first(lines, STEP_HEADING, 0).map(heading -> unmet(lines, heading)),
                first(lines, GOAL_HEADING, 0).map(heading -> facts(block(lines, heading))));
    }

    private UnmetPrecondition unmet(List<String> lines, int heading) {
        Optional<String> said = block(lines, heading).stream()
                .map(StrictAssessments::unmarked)
                .filter(line -> !line.isEmpty())
                .findFirst();
        Optional<String> step = said.map(line -> unmarked(line.split(":", 2)[0]))
                .flatMap(lexicon::read)
                .map(Object::toString);
        Optional<String> behind = said.filter(line -> line.contains(":"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .filter(rest -> !rest.isBlank());
        return new UnmetPrecondition(
                step,
                behind.map(rest -> facts(List.of(rest)))
                        .or(() -> first(lines, FACTS_HEADING, heading + 1).map(facts -> facts(block(lines, facts)))));
    }

    private static Optional<Integer> first(List<String> lines, Pattern pattern, int from) {
        for (int index = from; index < lines.size(); index++) {
            if (pattern.matcher(lines.get(index).toLowerCase(Locale.ROOT)).find()) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** What a heading is over: the rest of its line behind a colon, and the lines up to a blank one or a heading. */
    private static List<String> block(List<String> lines, int heading) {
        List<String> block = new ArrayList<>();
        String head = lines.get(heading);
        String rest = head.substring(head.indexOf(':') + 1).strip();
        if (head.indexOf(':') >= 0 && !rest.isEmpty()) {
            block.add(rest);
        }
        for (String line : lines.subList(heading + 1, lines.size())) {
            String text = line.strip();
            if (isHeading(text) || text.isEmpty() && !block.isEmpty()) {
                break;
            } else if (!text.isEmpty()) {
                block.add(text);
            }
        }
        return block;
    }

    private static boolean isHeading(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return FACTS_HEADING.matcher(lower).find()
                || GOAL_HEADING.matcher(lower).find();
    }

    private static String unmarked(String line) {
        Matcher mark = MARK.matcher(line.strip());
        return MARK_BEHIND
                .matcher(mark.replaceFirst(""))
                .replaceFirst("")
                .strip()
                .replaceFirst("[.:]\\z", "");
    }

    private static boolean isMarked(String line) {
        return MARK.matcher(line).find() || MARK_BEHIND.matcher(line).find();
    }

    private List<String> facts(List<String> block) {
        List<String> lines = new ArrayList<>();
        for (String line : block) {
            if (!lines.isEmpty() && (isMarked(line) || isMarked(lines.get(0)))) {
                break;
            }
            lines.add(line);
        }
        return new StrictStates(lexicon)
                        .read(String.join(
                                "\n",
                                lines.stream().map(StrictAssessments::unmarked).toList()))
                        .literals()
                        .stream()
                        .map(literal -> literal.fact().toString())
                        .toList();
    }
}
