package dev.llmmodulo.verifiers.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells what is remarked on a step from further steps in its line. A plan without a step that was written would be another
 * plan, so what may be a step, known or not, is none of a remark.
 *
 * @param forms how a line may say a step
 * @param objects known objects
 * @param predicates names of facts, which are no steps
 */
record Remarks(StepForms forms, Set<String> objects, Set<String> predicates) {

    private static final Pattern CALL = Pattern.compile("([^\\s()\\[\\]{},;:]++)\\(([^()]*)\\)");
    private static final Pattern GROUP =
            Pattern.compile("[(\\[{\"'`\u201c]([^()\\[\\]{}\"`\u201c\u201d]*)[)\\]}\"'`\u201d]");
    private static final Pattern PARENTHESES = Pattern.compile("(?<![\\w-])\\([^()]++\\)");
    private static final Pattern LONE_STEP = Pattern.compile("(?<![\\w-])\\(\\s*[^\\s().,;:!?]+\\s*\\)");
    private static final Pattern PIECE_ENDS =
            Pattern.compile("[,;:#()\\[\\]{}\"`]|(?<=\\s|^)[-\u2013\u2014/]+(?=\\s)|//|->|\u2192|[.!?](?=\\s|$)");
    private static final Pattern WORD_ENDS =
            Pattern.compile("[\\s,;:#()\\[\\]{}\"'`*>\u2192\u2013\u2014\u201c\u201d]+|[.!?]+(?=\\s|$)");
    private static final Set<String> LINKS = Set.of("and", "then", "next", "finally", "now", "again", "also", "or");

    /** Words that lead over to a step. */
    private static final Pattern LEADING_OVER = Pattern.compile(
            "(?:(?:and|then|next|first|second|third|finally|lastly|last|now|also|again|afterwards|at last|after that|in the end)\\b"
                    + "[\\s,:;]*+)++",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CALLED_OFF = Pattern.compile(
            "\\W*+(?:no\\s*+[,.!;:]|(?:skip|ignore|wrong|cancel|scratch|omit|drop|delete|remove|undo|instead|mistake)(?:led|d|ed)?\\b"
                    + "|(?:do not|don['\u2019]?t)\\b)"
                    + "|.*\\b(?:skip|ignore|omit|cancel|not) this\\b.*+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPEATED = Pattern.compile("repeat\\b.*+", Pattern.CASE_INSENSITIVE);

    /** Words of prose, of which names of actions and objects are not made. */
    private static final Set<String> PROSE = Set.of(
            "the", "is", "are", "on", "of", "to", "now", "with", "from", "and", "in", "it", "so", "as", "for", "that",
            "this", "then", "we", "be", "not", "no", "by", "at", "was", "has", "onto", "into", "off", "its", "because",
            "since", "can", "after");

    private static final Pattern TERSE = Pattern.compile("\\(?\\s*+([\\w-]++(?:\\s++[\\w-]++){0,7}+)\\s*+\\)?");

    /** Words of what is said of a plan as a whole, such as {@code Goal reached} and {@code Initial state}. */
    private static final Set<String> OF_A_PLAN = Set.of(
            "plan",
            "plans",
            "solution",
            "answer",
            "step",
            "steps",
            "action",
            "actions",
            "sequence",
            "goal",
            "goals",
            "state",
            "states",
            "initial",
            "final",
            "start",
            "end",
            "begin",
            "stop",
            "finish",
            "finished",
            "done",
            "complete",
            "completed",
            "achieved",
            "reached",
            "satisfied",
            "fulfilled",
            "met",
            "solved",
            "success",
            "successful",
            "successfully",
            "none",
            "nothing");

    /** Whether a line as a whole reads like a step, known or not. */
    boolean mayBeAStep(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean lone = LONE_STEP.matcher(lower).matches();
        return lone
                ? !isAFact(words(lower))
                        && !TolerantPlanReader.PSEUDO_STEPS.contains(
                                words(lower).get(0))
                : lower.startsWith("(") ? isInBrackets(words(lower), List.of()) : isAPiece(lower, List.of());
    }

    /** Whether a line says a known step behind words that lead over to it, as in {@code Finally, (unstack a b)}. */
    boolean leadsOverToAStep(Line line) {
        Matcher words = LEADING_OVER.matcher(line.text());
        return words.lookingAt() && forms.knowsOneOf(forms.withRemark(line.from(words.end())))
                || words.usePattern(REPEATED).matches();
    }

    /** Whether a text holds a known step in parentheses amid other words. */
    boolean holdsAStep(String text) {
        return GROUP.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(group -> words(group.group(1)))
                .anyMatch(words ->
                        !words.isEmpty() && forms.action(words.get(0)).isPresent() && objects.containsAll(rest(words)));
    }

    /** Whether what is said of a step is that it is not to be taken. */
    static boolean callsOff(String remark) {
        return CALLED_OFF.matcher(remark).lookingAt();
    }

    /**
     * Whether a text is but a few words, none of them a word of prose, and not all of what is said of a plan, nor a fact: as
     * steps are said in words that nobody knows.
     */
    boolean isTerse(String text) {
        Matcher terse = TERSE.matcher(text.toLowerCase(Locale.ROOT));
        if (!terse.matches()) {
            return false;
        }
        List<String> words = words(terse.group(1));
        return !words.isEmpty()
                && !isAFact(words)
                && !TolerantPlanReader.PSEUDO_STEPS.contains(words.get(0))
                && words.stream().noneMatch(PROSE::contains)
                && !OF_A_PLAN.containsAll(words)
                && !objects.containsAll(words);
    }

    private boolean isAFact(List<String> words) {
        return !words.isEmpty()
                && predicates.contains(words.get(0))
                && forms.action(words.get(0)).isEmpty();
    }

    /** Whether a text may hold a step other than those it is about. */
    boolean mayHoldAStep(String text, List<FoundStep> about) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<PlanStep> known = about.stream().map(FoundStep::step).toList();
        return CALL.matcher(lower).results().anyMatch(call -> isCall(call, known))
                || GROUP.matcher(lower).results().anyMatch(group -> isInBrackets(words(group.group(1)), known))
                || likeTheStep(about)
                        && PARENTHESES.matcher(lower).results().anyMatch(one -> isOther(one.group(), known))
                || likeTheStep(about)
                        && LONE_STEP.matcher(lower).results().anyMatch(lone -> !isAFact(words(lone.group())))
                || Arrays.stream(PIECE_ENDS.split(lower)).anyMatch(piece -> isAPiece(piece.strip(), known))
                || namesAStep(words(lower), known);
    }

    /** Whether the step stands in parentheses, so that a word in parentheses behind it may be another one. */
    private static boolean likeTheStep(List<FoundStep> about) {
        return about.get(about.size() - 1).place().text().startsWith("(");
    }

    /** As in {@code (fly home)}, of which nothing is known. */
    private boolean isOther(String group, List<PlanStep> known) {
        List<String> words = words(group);
        return words.size() > 1 && isTerse(group) && !known.contains(step(words.get(0), rest(words)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(WORD_ENDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean isCall(MatchResult call, List<PlanStep> known) {
        String name = call.group(1);
        return !isAFact(List.of(name))
                && !known.contains(step(name, words(call.group(2))))
                && words(call.group(2)).stream().allMatch(objects::contains);
    }

    private PlanStep step(String name, List<String> arguments) {
        return new PlanStep(forms.action(name).orElse(name), arguments);
    }

    /** As in {@code (teleport a)} and {@code [unstack a b]}. */
    private boolean isInBrackets(List<String> words, List<PlanStep> known) {
        if (words.isEmpty()
                || isAFact(words)
                || objects.containsAll(words)
                || known.contains(step(words.get(0), rest(words)))) {
            return false;
        }
        boolean prose = words.stream().anyMatch(word -> PROSE.contains(word) && !objects.contains(word));
        boolean action = words.size() == 1 && forms.action(words.get(0)).isPresent();
        return action || !prose && rest(words).stream().anyMatch(objects::contains);
    }

    private static List<String> rest(List<String> words) {
        return words.subList(1, words.size());
    }

    /** As in {@code then teleport a}, if that is all between two marks. */
    private boolean isAPiece(String piece, List<PlanStep> known) {
        List<String> words = new ArrayList<>(words(piece));
        while (!words.isEmpty() && LINKS.contains(words.get(0))) {
            words.remove(0);
        }
        if (words.isEmpty() || isAFact(words)) {
            return false;
        }
        PlanStep said = step(words.get(0), rest(words));
        boolean likeAStep = objects.containsAll(rest(words))
                && (forms.action(words.get(0)).isPresent()
                        || words.size() > 1 && !objects.contains(words.get(0)) && !PROSE.contains(words.get(0)));
        return likeAStep && !known.contains(said)
                || forms.whole(new Line(String.join(" ", words), 1, 1)).steps().stream()
                        .map(FoundStep::step)
                        .anyMatch(read -> forms.action(read.action()).isPresent()
                                && known.stream().noneMatch(step -> isSaidAgain(step, read)));
    }

    /** As a step is by one with a pronoun in the place of an object. */
    private boolean isSaidAgain(PlanStep step, PlanStep again) {
        return step.action().equals(again.action())
                && step.arguments().size() == again.arguments().size()
                && IntStream.range(0, step.arguments().size())
                        .allMatch(i ->
                                step.arguments().get(i).equals(again.arguments().get(i))
                                        || !objects.contains(again.arguments().get(i)));
    }

    /** Whether an action is named with objects behind it, amid whatever words. */
    private boolean namesAStep(List<String> words, List<PlanStep> known) {
        for (int i = 0; i < words.size(); i++) {
            if (forms.action(words.get(i)).isPresent() && !objects.contains(words.get(i))) {
                List<String> arguments = new ArrayList<>();
                for (int next = i + 1;
                        next < words.size() && forms.action(words.get(next)).isEmpty();
                        next++) {
                    if (objects.contains(words.get(next))) {
                        arguments.add(words.get(next));
                    }
                }
                if (!arguments.isEmpty() && !known.contains(step(words.get(i), arguments))) {
                    return true;
                }
            }
        }
        return false;
    }
}
