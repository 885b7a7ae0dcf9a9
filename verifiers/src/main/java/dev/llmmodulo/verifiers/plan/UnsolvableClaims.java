package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the words with which a text says that there is no plan. Not having found one is no such claim; but where nothing
 * but a plan was asked for, "no answer" in place of one is.
 */
final class UnsolvableClaims {

    private static final String PLAN = "(?:plan|solution|sequence of actions|sequence|set of actions|way)s?+";
    private static final Set<String> WHOLE_ANSWERS = Set.of("noanswer", "noplan", "nosolution");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]++");
    private static final Pattern MARKUP = Pattern.compile("[*`\"]++");
    private static final Pattern CLAIM = Pattern.compile(
            Stream.of(
                            "no " + PLAN + " possible",
                            "no (?:\\w++ ){0,3}" + PLAN + " (?:\\w++ ){0,6}(?:exists?+|possible|can)",
                            "(?:there is|there's|there exists) no (?:\\w++ ){0,3}" + PLAN,
                            "(?<!not )unsolvable",
                            "(?:goal|problem|task|instance|plan)(?: \\w++){0,6} (?:is|are|be) "
                                    + "(?:\\w++ ){0,2}(?:impossible|unreachable|unachievable|infeasible)",
                            "(?:is|are) not (?:solvable|reachable|achievable|feasible)",
                            "(?:cannot|can't|can not|can never|could never) be (?:\\w++ ){0,2}"
                                    + "(?:achieved|reached|solved|satisfied)",
                            "(?:impossible|not possible) to (?:\\w++ ){0,2}"
                                    + "(?:achieve|reach|satisfy|solve|find|create|generate|construct)")
                    .reduce((one, other) -> one + "|" + other)
                    .map(any -> "\\b(?:" + any + ")\\b")
                    .orElseThrow(),
            Pattern.CASE_INSENSITIVE);

    private UnsolvableClaims() {}

    static Optional<Written> first(List<Line> lines) {
        if (lines.size() == 1
                && WHOLE_ANSWERS.contains(
                        NO_LETTER.matcher(lines.get(0).text()).replaceAll("").toLowerCase(Locale.ROOT))) {
            return Optional.of(lines.get(0).written());
        }
        return lines.stream().filter(UnsolvableClaims::claims).findFirst().map(Line::written);
    }

    private static boolean claims(Line line) {
        return CLAIM.matcher(MARKUP.matcher(line.text()).replaceAll("")).find();
    }
}
