package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanScanner.Kind;
import dev.llmmodulo.verifiers.plan.PlanScanner.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the plan files of the planning competitions, and nothing else: {@code (action object …)}, with or without a time
 * {@code 0.5:} before it, a duration or cost {@code [1]} behind it, comments from a semicolon to the end of the line, and
 * a line {@code Time 0.42} before the first step. Blanks and line ends mean the same; letters are read in lower case. A
 * text without steps is the empty plan. Time and memory are linear in the text.
 */
public final class StrictPlanReader implements PlanReader {

    @Override
    public PlanReading read(String text) {
        return new Reading(text).read();
    }

    /** Whether a step can hold the name: there are names in PDDL, such as {@code a:b}, that no step is read with. */
    public static boolean isName(String name) {
        return PlanScanner.isName(name);
    }

    private static final class Reading {

        private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:\\.[0-9]++)?|\\.[0-9]++");
        private static final int LONGEST_NUMBER = 100;

        private final PlanScanner scanner;
        private final StepsBuilder steps = new StepsBuilder();
        private Token token;
        private boolean headerSeen;

        Reading(String text) {
            scanner = new PlanScanner(text);
            token = scanner.next();
            passComments();
        }

        PlanReading read() {
            while (token.kind() != Kind.END) {
                Optional<Unreadable> broken =
                        token.kind() == Kind.WORD ? headerOrTimedStep() : step(token, Optional.empty());
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
            return steps.build();
        }

        private Optional<Unreadable> headerOrTimedStep() {
            Token first = token;
            Optional<BigDecimal> time = number(first);
            advance();
            if (time.isPresent() && token.kind() == Kind.COLON) {
                advance();
                return step(first, time);
            }
            return header(first);
        }

        private Optional<Unreadable> header(Token first) {
            Token value = token;
            boolean named = scanner.text(first).equalsIgnoreCase("time") && steps.isEmpty() && !headerSeen;
            if (!named || value.line() != first.line() || number(value).isEmpty()) {
                return unreadable("this is neither a step nor a comment; a step is written (action object …)", first);
            }
            advance();
            if (token.kind() != Kind.END && token.line() == value.line()) {
                return unreadable("nothing may stand behind the header in its line", token);
            }
            headerSeen = true;
            steps.skip(scanner.written(first, value), Why.HEADER);
            return Optional.empty();
        }

        /** @param first where the step begins: its time, or else the token at hand */
        private Optional<Unreadable> step(Token first, Optional<BigDecimal> time) {
            if (token.kind() != Kind.OPEN) {
                return unreadable("this is neither a step nor a comment; a step is written (action object …)", token);
            }
            Token open = token;
            advance();
            List<String> words = new ArrayList<>();
            while (token.kind() == Kind.WORD) {
                words.add(scanner.text(token).toLowerCase(Locale.ROOT));
                advance();
            }
            if (token.kind() == Kind.OPEN && words.equals(List.of("define"))) {
                return unreadable("a domain or a problem is defined here, where a plan is wanted", open);
            }
            if (token.kind() == Kind.END || token.kind() == Kind.OPEN) {
                return unreadable("this step is not closed", open);
            }
            if (token.kind() != Kind.CLOSE) {
                return unreadable("this cannot stand in a step", token);
            }
            if (words.isEmpty()) {
                return unreadable("this step names no action", open);
            }
            Token last = token;
            advance();
            return bracket(first, last, time, new PlanStep(words.get(0), words.subList(1, words.size())));
        }

        private Optional<Unreadable> bracket(Token first, Token close, Optional<BigDecimal> time, PlanStep step) {
            if (token.kind() != Kind.OPEN_SQUARE) {
                return steps.add(step, time, Optional.empty(), scanner.written(first, close));
            }
            Token open = token;
            advance();
            Optional<BigDecimal> amount = number(token);
            advance();
            Token last = token;
            if (amount.isEmpty() || last.kind() != Kind.CLOSE_SQUARE) {
                return unreadable("only a number may stand in brackets behind a step", open);
            }
            advance();
            if (time.isEmpty()) {
                steps.skip(scanner.written(open, last), Why.STEP_COST);
                return steps.add(step, time, Optional.empty(), scanner.written(first, close));
            }
            return steps.add(step, time, amount, scanner.written(first, last));
        }

        private Optional<BigDecimal> number(Token word) {
            if (word.kind() != Kind.WORD || word.end() - word.start() > LONGEST_NUMBER) {
                return Optional.empty();
            }
            String text = scanner.text(word);
            return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private void advance() {
            token = scanner.next();
            passComments();
        }

        private void passComments() {
            while (token.kind() == Kind.COMMENT) {
                steps.skip(scanner.written(token, token), Why.COMMENT);
                token = scanner.next();
            }
        }

        private Optional<Unreadable> unreadable(String message, Token place) {
            return Optional.of(new Unreadable(message, scanner.excerpt(place)));
        }
    }
}
