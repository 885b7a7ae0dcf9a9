package dev.llmmodulo.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many problems in one file. A line before each says its number, what is known of its plans and where it is from: {@code ;; 7
 * 20 instances/instance-7.pddl}, with {@code unsolvable} or a question mark instead of the length of a shortest plan. A line
 * {@code ;; plan (a b) (c)} with a plan may come next.
 */
final class SetFile {

    private static final Pattern HEAD =
            Pattern.compile("^;; (?<number>\\d+) (?<plans>\\d+|unsolvable|\\?) (?<source>.+)$", Pattern.MULTILINE);
    private static final Pattern PLAN = Pattern.compile(";; plan (.*)\\R");
    private static final String UNSOLVABLE = "unsolvable";

    private SetFile() {}

    /** @throws IllegalArgumentException it does not begin with such a line */
    static List<NamedInstance> read(String set, String text) {
        List<NamedInstance> instances = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        boolean found = head.find();
        if (!found || head.start() > 0) {
            throw new IllegalArgumentException("the set " + set + " does not begin with a line that says of a problem");
        }
        while (found) {
            String id = set + "-" + head.group("number");
            String plans = head.group("plans");
            String source = head.group("source");
            int from = head.end() + 1;
            found = head.find();
            String pddl = text.substring(from, found ? head.start() : text.length());
            Matcher known = PLAN.matcher(pddl);
            Optional<String> plan =
                    known.lookingAt() ? Optional.of(known.group(1).replace(") (", ")\n(")) : Optional.empty();
            OptionalInt length = plans.matches("\\d+") ? OptionalInt.of(Integer.parseInt(plans)) : OptionalInt.empty();
            instances.add(
                    new NamedInstance(id, source, length, !plans.equals(UNSOLVABLE), plan, known.replaceFirst("")));
        }
        return instances;
    }
}
