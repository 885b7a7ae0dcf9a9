package dev.llmmodulo.generator.opinion.plan;

import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.opinion.HumanCritic;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Asks a person at a terminal: writes the problem in PDDL, the steps and what is wrong, and reads lines until an empty one.
 * At the end of the input there are no words. Thread-safe: one question at a time.
 */
public final class TerminalCritic implements HumanCritic<Problem, PlanReading> {

    /** Characters that are read as words; what is typed beyond them is passed over. */
    static final int LONGEST = 4_000;

    private final Reader in;
    private final Writer out;
    private final Lexicon lexicon;

    /** @param lexicon the words that the person is told of steps and facts in */
    public TerminalCritic(Reader in, Writer out, Lexicon lexicon) {
        this.in = in;
        this.out = out;
        this.lexicon = lexicon;
    }

    /** @throws UncheckedIOException the terminal fails */
    @Override
    public synchronized Optional<String> words(Problem problem, Turn<PlanReading> turn) {
        try {
            out.write(printable(question(problem, turn)));
            out.flush();
            return Optional.of(answer()).filter(words -> !words.isBlank());
        } catch (IOException failure) {
            throw new UncheckedIOException("the person cannot be asked", failure);
        }
    }

    private String question(Problem problem, Turn<PlanReading> turn) {
        StringBuilder text = new StringBuilder(new PddlWriter().write(problem));
        text.append("\nRound ").append(turn.round()).append(":\n");
        if (turn.candidate() instanceof PlanReading.Read read) {
            List<PlanStep> steps = read.plan().steps();
            for (int i = 0; i < steps.size(); i++) {
                text.append(i + 1)
                        .append(". ")
                        .append(lexicon.say(steps.get(i)))
                        .append('\n');
            }
        } else {
            text.append("There is no plan.\n");
        }
        if (turn.verdict() instanceof Verdict.Invalid<PlanReading> invalid) {
            invalid.critiques().stream()
                    .filter(Critique::isHard)
                    .forEach(critique -> text.append(
                                    critique instanceof PlanCritique about ? about.describe(lexicon) : critique.id())
                            .append('\n'));
        }
        return text.append("What should the model be told? End with an empty line.\n")
                .toString();
    }

    /** What a model wrote must not command the terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> letter != '\n' && Character.isISOControl(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String answer() throws IOException {
        StringBuilder words = new StringBuilder();
        boolean emptyLine = true;
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n' && emptyLine) {
                break;
            } else if (letter != '\r') {
                emptyLine = letter == '\n';
                if (words.length() < LONGEST) {
                    words.append((char) letter);
                }
            }
        }
        return words.toString().strip();
    }
}
