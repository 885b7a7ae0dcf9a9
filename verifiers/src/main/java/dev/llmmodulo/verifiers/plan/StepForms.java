package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ways in which a line may say a step: {@code (a b c)}, {@code a(b, c)}, {@code a b c} or {@code perform a on b and c}
 * if both the action and the objects are known, and phrases.
 */
final class StepForms {

    private static final int LONGEST_PHRASE = 1000;
    private static final Pattern BLANKS = Pattern.compile("\\s++");
    private static final Pattern PERFORMED = Pattern.compile(
            "(?:perform|execute|apply|do|use) (?:the )?(?:action )?([^\\s()]++) (?:action )?(?:on|to|with) (.++)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABBREVIATION = Pattern.compile(" \\([\\w]{1,2}\\)");
    private static final Pattern AND = Pattern.compile(" ?, (?:and )?| and ");
    private static final List<String> REMARK_BEGINS =
            List.of(" (", " - ", " \u2013 ", " \u2014 ", ": ", " # ", " // ", " -> ", " \u2192 ", " ; ");

    private final PlanReader ipc = new StrictPlanReader();
    private final Set<String> actions;
    private final Map<String, List<String>> actionsWithoutHyphens;
    private final Set<String> objects;
    private final List<StepReader> phrases;
    private final Remarks remarks;

    StepForms(Set<String> actions, Set<String> objects, Set<String> predicates, List<? extends StepReader> phrases) {
        this.actions = Set.copyOf(actions);
        this.actionsWithoutHyphens = actions.stream().collect(Collectors.groupingBy(StepForms::withoutHyphens));
        this.objects = Set.copyOf(objects);
        this.phrases = List.copyOf(phrases);
        this.remarks = new Remarks(this, this.objects, Set.copyOf(predicates));
    }

    /**
     * What a line says.
     *
     * @param steps empty if the line is no step
     * @param garbled whether it is one with more behind it, which cannot be told apart
     */
    record Found(List<FoundStep> steps, List<Skipped> besides, boolean garbled) {

        static final Found NOTHING = new Found(List.of(), List.of(), false);
        static final Found GARBLED = new Found(List.of(), List.of(), true);

        static Found of(List<FoundStep> steps, List<Skipped> besides) {
            return new Found(steps, besides, false);
        }

        boolean isEmpty() {
            return steps.isEmpty();
        }
    }

    /** The known action that a word means: the one so named, or else the only one so named but for hyphens and blanks. */
    Optional<String> action(String word) {
        if (actions.contains(word)) {
            return Optional.of(word);
        }
        return Optional.ofNullable(actionsWithoutHyphens.get(withoutHyphens(word)))
                .filter(named -> named.size() == 1)
                .map(named -> named.get(0));
    }

    Remarks remarks() {
        return remarks;
    }

    static String withoutHyphens(String name) {
        return name.replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Always so if no actions are known at all. */
    private boolean isKnown(PlanStep step) {
        return actions.isEmpty() || actions.contains(step.action());
    }

    boolean knowsOneOf(Found found) {
        return found.steps().stream().anyMatch(step -> isKnown(step.step()));
    }

    boolean knowsActions() {
        return !actions.isEmpty();
    }

    /** Reads steps that are all that the line says. */
    Found whole(Line line) {
        if (line.text().isEmpty()) {
            return Found.NOTHING;
        }
        char first = line.text().charAt(0);
        if (first == '(' || first == '.' || Character.isDigit(first)) {
            Found found = ipc(line);
            if (!found.isEmpty() || first == '(') {
                return found;
            }
        }
        if (line.text().length() > LONGEST_PHRASE) {
            return Found.NOTHING;
        }
        String text = BLANKS.matcher(line.text()).replaceAll(" ");
        return call(text)
                .or(() -> performed(text))
                .or(() -> phrase(text))
                .or(() -> bare(text))
                .or(() -> known(phrase(ABBREVIATION.matcher(text).replaceAll(""))))
                .map(step -> Found.of(List.of(FoundStep.untimed(step, line.written())), List.of()))
                .orElse(Found.NOTHING);
    }

    /** Reads a step that the line begins with, followed by nothing or by a remark set off from it. */
    Found withRemark(Line line) {
        Found whole = whole(line);
        if (!whole.isEmpty() || line.text().length() > LONGEST_PHRASE) {
            return whole;
        }
        int[] cuts = REMARK_BEGINS.stream()
                .mapToInt(line.text()::indexOf)
                .filter(cut -> cut > 0)
                .sorted()
                .toArray();
        for (int cut : cuts) {
            Found head = whole(line.part(0, LineMark.endOfSentence(line.text(), cut)));
            String rest = line.text().substring(cut).strip();
            if (!head.isEmpty() && isRemark(rest)) {
                return Remarks.callsOff(rest) || remarks.mayHoldAStep(rest, head.steps())
                        ? Found.GARBLED
                        : Found.of(
                                head.steps(), List.of(new Skipped(line.from(cut).written(), Why.PROSE)));
            }
        }
        return Found.NOTHING;
    }

    /** What begins with a parenthesis must end with one. */
    private static boolean isRemark(String text) {
        return !text.startsWith("(") || text.endsWith(")");
    }

    private Found ipc(Line line) {
        PlanReading reading = ipc.read(line.text());
        String text = line.text();
        boolean oneStepWithCommas = text.indexOf(',') >= 0 && text.indexOf(')') == text.length() - 1;
        if (!(reading instanceof Read) && oneStepWithCommas) {
            reading = ipc.read(text.replace(',', ' '));
            if (reading instanceof Read read
                    && !isAStepWithCommas(read.plan().steps().get(0))) {
                return Found.NOTHING;
            }
        }
        if (!(reading instanceof Read read)) {
            return Found.NOTHING;
        }
        if (read.plan().length() > 1 && onlyFirstIsKnown(read.plan().steps())) {
            return Found.NOTHING;
        }
        List<FoundStep> steps = FoundStep.all(read).stream()
                .map(found -> new FoundStep(
                        inOwnNames(found.step()), found.time(), found.duration(), within(line, found.place())))
                .toList();
        List<Skipped> besides = read.skipped().stream()
                .map(skipped -> new Skipped(within(line, skipped.place()), skipped.why()))
                .toList();
        boolean further = besides.stream()
                .filter(skipped -> skipped.why() == Why.COMMENT)
                .map(comment -> comment.place().text())
                .anyMatch(comment -> Remarks.callsOff(comment) || remarks.mayHoldAStep(comment, steps));
        return further ? Found.GARBLED : Found.of(steps, besides);
    }

    /** Not so for {@code (stack it onto the other one, which is clear)}. */
    private boolean isAStepWithCommas(PlanStep step) {
        return isKnown(step) && (objects.isEmpty() || step.arguments().stream().anyMatch(objects::contains));
    }

    /** The step that is meant where objects have words for names, as in {@code (feast red_block from b)}. */
    private PlanStep inOwnNames(PlanStep step) {
        if (objects.isEmpty() || objects.containsAll(step.arguments())) {
            return step;
        }
        List<String> words = step.arguments().stream()
                .map(argument -> argument.replace('_', ' '))
                .toList();
        return known(phrase(asCall(new PlanStep(step.action(), words))))
                .or(() -> known(phrase(step.action() + " " + String.join(" ", words))))
                .orElse(step);
    }

    /** As in {@code (pick-up a) (the hand is full)}. */
    private boolean onlyFirstIsKnown(List<PlanStep> steps) {
        return actions.contains(steps.get(0).action())
                && steps.stream().skip(1).noneMatch(step -> actions.contains(step.action()));
    }

    private static Written within(Line line, Written place) {
        return new Written(place.text(), line.number(), line.column() + place.column() - 1);
    }

    /** As in {@code perform stack on a and b}; the objects may be words that the phrases know. */
    private Optional<PlanStep> performed(String text) {
        Matcher performed = PERFORMED.matcher(text);
        if (!performed.matches()) {
            return Optional.empty();
        }
        List<String> arguments = Arrays.stream(AND.split(performed.group(2).toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .toList();
        return action(performed.group(1).toLowerCase(Locale.ROOT))
                .map(action -> new PlanStep(action, arguments))
                .flatMap(step -> objects.containsAll(arguments) ? Optional.of(step) : phrase(asCall(step)))
                .filter(step -> objects.containsAll(step.arguments()));
    }

    /** The arguments may be words that the phrases know. */
    private Optional<PlanStep> call(String text) {
        int open = text.indexOf('(');
        if (open <= 0 || text.indexOf(')') != text.length() - 1) {
            return Optional.empty();
        }
        String word = text.substring(0, open).strip().toLowerCase(Locale.ROOT);
        String inside = text.substring(open + 1, text.length() - 1).strip().toLowerCase(Locale.ROOT);
        List<String> arguments = inside.isEmpty() ? List.of() : Arrays.asList(inside.split(" ?, ?", -1));
        Optional<PlanStep> inWords = inWords(new PlanStep(action(word).orElse(word), arguments))
                .or(() -> known(phrase(word + " " + inside)));
        if (inWords.isPresent()) {
            return inWords;
        }
        if (arguments.size() == 1 && inside.indexOf(' ') >= 0 && action(word).isPresent()) {
            arguments = Arrays.asList(inside.split(" "));
        }
        PlanStep step = new PlanStep(action(word).orElse(word), arguments);
        if (objects.containsAll(arguments) && action(word).isPresent()) {
            return Optional.of(step);
        }
        boolean names = isName(word) && arguments.stream().allMatch(StepForms::isName);
        boolean likeACall = text.charAt(open - 1) != ' ' || action(word).isPresent();
        return phrase(asCall(step)).or(() -> Optional.of(step).filter(read -> names && likeACall));
    }

    /** A call whose arguments are words of more than one piece. */
    private Optional<PlanStep> inWords(PlanStep call) {
        boolean words = call.arguments().stream().anyMatch(argument -> argument.indexOf(' ') >= 0);
        return words ? known(phrase(asCall(call))) : Optional.empty();
    }

    private Optional<PlanStep> known(Optional<PlanStep> read) {
        return read.filter(step -> actions.contains(step.action()) && objects.containsAll(step.arguments()));
    }

    private static String asCall(PlanStep step) {
        return step.action() + "(" + String.join(", ", step.arguments()) + ")";
    }

    private Optional<PlanStep> bare(String text) {
        List<String> words =
                new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ")));
        Optional<String> action = action(words.remove(0));
        return !words.isEmpty() && objects.containsAll(words)
                ? action.map(name -> new PlanStep(name, words))
                : Optional.empty();
    }

    private Optional<PlanStep> phrase(String text) {
        return phrases.stream()
                .map(phrase -> phrase.read(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && word.chars().allMatch(character -> PlanScanner.isNameCharacter((char) character));
    }
}
