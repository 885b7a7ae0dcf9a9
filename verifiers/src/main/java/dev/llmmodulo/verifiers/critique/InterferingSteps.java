package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two things take place at the same time, but what comes of them would hang on their order.
 *
 * @param at the step to blame: the one that ends, if the other does not, else the later one in the text
 * @param apart how far apart they would have to be
 */
public record InterferingSteps(
        NumberedStep at, Occurrence first, Occurrence second, BigDecimal time, Clash clash, BigDecimal apart)
        implements StepCritique {

    @Override
    public String id() {
        return "steps.interfere";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public List<Written> places() {
        return Stream.of(second, first)
                .filter(Occurrence.OfStep.class::isInstance)
                .map(occurrence -> ((Occurrence.OfStep) occurrence).step().place())
                .toList();
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.at(at)
                .with("time", time)
                .with("between", List.of(first.facts(), second.facts()))
                .with("what", clash.what())
                .with("first", clash.first().word())
                .with("second", clash.second().word())
                .with("apart", apart)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "At time " + time.toPlainString() + ", " + first.describe(lexicon) + ", and " + second.describe(lexicon)
                + ", take place at once but interfere: the one "
                + clash.first().phrase(clash.what()) + ", the other "
                + clash.second().phrase("it") + ".";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return "They must be at least " + apart.toPlainString() + " apart.";
    }
}
