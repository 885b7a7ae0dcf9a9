package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.Item.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes each line of an answer for what it is, one after the other. */
final class Itemizer {

    private static final Pattern TAG = Pattern.compile(
            "[*`]*+(?:\\[\\s*+(?:(?<open>(?:pddl\\s++)?plan)|(?:pddl\\s++)?plan\\s++end|end\\s++(?:of\\s++)?plan|/\\s*+plan)\\s*+\\]"
                    + "|(?<openAngle><plan>)|</plan>)[*`]*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("\\s*+(?:#|//)");
    private static final Pattern CHANGES = Pattern.compile("\\W++diff\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_BREAK = Pattern.compile("[-_\\s().,]");
    private static final int LONGEST_FIRST_WORD = 100;

    private final StepForms forms;
    private final Set<String> firstWords = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private boolean inFence;
    private boolean inChanges;
    private boolean inPlan;
    private int lastClosing;

    Itemizer(StepForms forms, Set<String> actions) {
        this.forms = forms;
        actions.forEach(action -> {
            firstWords.add(firstWord(action));
            firstWords.add(StepForms.withoutHyphens(action));
        });
    }

    List<Item> items(List<Line> lines) {
        lastClosing = lines.stream()
                .filter(line -> line.text().indexOf(')') >= 0)
                .mapToInt(Line::number)
                .max()
                .orElse(0);
        for (Line line : lines) {
            Matcher tag = TAG.matcher(line.text());
            int position = 0;
            while (tag.find()) {
                addPiece(line.part(position, tag.start()));
                inPlan = tag.group("open") != null || tag.group("openAngle") != null;
                Kind kind = inPlan ? Kind.PLAN_OPENS : Kind.PLAN_CLOSES;
                add(kind, line.part(tag.start(), tag.end()));
                position = tag.end();
            }
            addPiece(line.from(position));
        }
        return items;
    }

    private void addPiece(Line line) {
        String text = line.text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (isFence(text)) {
            inFence = !inFence;
            inChanges = inFence && CHANGES.matcher(text).lookingAt();
            add(Kind.FENCE, line);
        } else if (text.startsWith(";")) {
            add(Kind.COMMENT, line);
        } else {
            items.add(stepsOrProse(line));
        }
    }

    private void add(Kind kind, Line line) {
        items.add(Item.of(kind, line, LineMark.of(""), ""));
    }

    private static boolean isFence(String text) {
        return text.startsWith("~~~") || text.startsWith("```") && text.indexOf("```", 3) < 0;
    }

    private Item stepsOrProse(Line line) {
        LineMark mark = LineMark.of(line.text());
        boolean inBlock = inFence || inPlan;
        if (inChanges && "+-".indexOf(line.text().charAt(0)) >= 0) {
            return Item.of(Kind.GARBLED, line, mark, "this is said to be put in or taken out");
        }
        boolean meantAsStep = mark.isMarked() || inBlock;
        Line body = new Line(mark.body(), line.number(), line.column() + mark.bodyOffset());
        StepForms.Found found = meantAsStep ? forms.withRemark(body) : forms.whole(body);
        if (inBlock && COMMENT.matcher(line.text()).lookingAt() && mark.number().isEmpty()) {
            return found.isEmpty() && !found.garbled()
                    ? Item.of(Kind.COMMENT, line, mark, "")
                    : Item.of(Kind.GARBLED, line, mark, "this may be commented out");
        }
        if (!found.isEmpty()) {
            return new Item(kind(found, body), line, mark, found.steps(), found.besides(), "this is no known action");
        }
        if (found.garbled()) {
            return Item.of(Kind.GARBLED, line, mark, "behind this step stands what may be another one");
        }
        if (forms.knowsActions()
                && (forms.remarks().leadsOverToAStep(body)
                        || inBlock && forms.remarks().holdsAStep(body.text()))) {
            return Item.of(Kind.GARBLED, line, mark, "this is a step amid other words");
        }
        boolean actionComesFirst = beginsWithAnAction(mark.body());
        if (opensAStep(body, actionComesFirst)) {
            return Item.of(Kind.UNCLOSED, line, mark, "this step is not closed");
        }
        if (meantAsStep && !actionComesFirst && forms.remarks().mayBeAStep(mark.body())) {
            return Item.of(Kind.LIKE_A_STEP, line, mark, "this reads like a step, but of no known action");
        }
        if (meantAsStep && !actionComesFirst && isTerse(line, mark)) {
            return Item.of(Kind.TERSE, line, mark, "this may be a step, but nothing in it is known");
        }
        return actionComesFirst && (meantAsStep || !line.text().strip().endsWith(":"))
                ? Item.of(Kind.GARBLED, line, mark, "this begins like a step, but cannot be read as one")
                : Item.of(Kind.PROSE, line, mark, "this is no step");
    }

    /** One word alone is taken for a step only where it has a number. */
    private boolean isTerse(Line line, LineMark mark) {
        boolean enough = mark.number().isPresent() || mark.body().indexOf(' ') >= 0;
        boolean heading = line.text().strip().endsWith(":");
        return forms.knowsActions() && enough && !heading && forms.remarks().isTerse(mark.body());
    }

    private Kind kind(StepForms.Found found, Line body) {
        Remarks remarks = forms.remarks();
        return forms.knowsOneOf(found)
                ? Kind.STEPS
                : remarks.mayBeAStep(body.text()) || forms.knowsActions() && remarks.isTerse(body.text())
                        ? Kind.STEPS_OF_UNKNOWN_ACTIONS
                        : Kind.PARENTHESES;
    }

    private boolean beginsWithAnAction(String text) {
        String first = firstWord(text);
        return firstWords.contains(first) || forms.action(firstTwoWords(text)).isPresent();
    }

    private boolean opensAStep(Line line, boolean actionComesFirst) {
        String body = line.text();
        if (body.lastIndexOf('(') <= body.lastIndexOf(')')) {
            return false;
        }
        boolean cutOff = line.number() > lastClosing;
        return body.startsWith("(") ? actionComesFirst || !forms.knowsActions() || cutOff : isCall(body);
    }

    private boolean isCall(String body) {
        return forms.action(body.substring(0, body.indexOf('(')).strip().toLowerCase(Locale.ROOT))
                .isPresent();
    }

    /** As one, for an action {@code pickup} may be written so. */
    private static String firstTwoWords(String text) {
        String[] words =
                text.substring(0, Math.min(text.length(), LONGEST_FIRST_WORD)).split("\\s", 3);
        return words.length < 2 ? "" : (words[0] + words[1]).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String text) {
        String stripped = text.startsWith("(") ? text.substring(1).stripLeading() : text;
        String head = stripped.substring(0, Math.min(stripped.length(), LONGEST_FIRST_WORD));
        String[] words = WORD_BREAK.split(head, 2);
        return words[0].toLowerCase(Locale.ROOT);
    }
}
