package dev.llmmodulo.verifiers.lexicon;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says everything in PDDL. */
public final class PddlLexicon implements Lexicon {

    private static final Pattern DENIAL = Pattern.compile("\\s*\\(\\s*not\\b(.*)\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEP = Pattern.compile("\\s*\\(\\s*([^()\\s]+(?:\\s+[^()\\s]+)*)\\s*\\)\\s*");

    @Override
    public String say(Literal literal) {
        return literal.toString();
    }

    @Override
    public Optional<Literal> readLiteral(String phrase) {
        Matcher denial = DENIAL.matcher(phrase);
        boolean denied = denial.matches() && STEP.matcher(denial.group(1)).matches();
        return read(denied ? denial.group(1) : phrase)
                .map(atom -> new Literal(new Fact(atom.action(), atom.arguments()), !denied));
    }

    @Override
    public String say(PlanStep step) {
        return step.toString();
    }

    @Override
    public Optional<PlanStep> read(String line) {
        Matcher matcher = STEP.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> words =
                Arrays.asList(matcher.group(1).toLowerCase(Locale.ROOT).split("\\s+"));
        return Optional.of(new PlanStep(words.get(0), words.subList(1, words.size())));
    }

    @Override
    public String version() {
        return "pddl/1";
    }
}
