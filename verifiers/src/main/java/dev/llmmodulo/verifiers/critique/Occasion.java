package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What brings a violation about. */
public sealed interface Occasion {

    /** In the order of a plan's course. */
    Comparator<Occasion> EARLIEST_FIRST = Comparator.comparingInt(Occasion::position);

    /** As a phrase behind "is violated". */
    String describe(Lexicon lexicon);

    /** Adds this to the facts of a critique. */
    Facts addTo(Facts facts);

    /** The places in the plan's text. */
    default List<Written> places() {
        return List.of();
    }

    /** Where it stands in the plan's course: after so many steps, or in a plan with times, after so many happenings. */
    int position();

    /** The initial state, whatever the plan. */
    record Start() implements Occasion {
        @Override
        public String describe(Lexicon lexicon) {
            return "in the initial state";
        }

        @Override
        public Facts addTo(Facts facts) {
            return facts.with("when", "start");
        }

        @Override
        public int position() {
            return 0;
        }
    }

    /** A step. */
    record Step(NumberedStep at) implements Occasion {
        @Override
        public String describe(Lexicon lexicon) {
            return "by step " + at.number() + ", " + lexicon.say(at.step());
        }

        @Override
        public Facts addTo(Facts facts) {
            return facts.with("when", "step").withAll(Facts.at(at).map());
        }

        @Override
        public List<Written> places() {
            return List.of(at.place());
        }

        @Override
        public int position() {
            return at.number();
        }
    }

    /**
     * What takes place at some time in a plan with times.
     *
     * @param position the number of the happening, from 1
     * @param by the first step that takes place then, else what happens by itself; empty if nothing does
     */
    record InTime(int position, BigDecimal time, Optional<Occurrence> by) implements Occasion {
        @Override
        public String describe(Lexicon lexicon) {
            return "at time " + time.toPlainString()
                    + by.map(occurrence -> " by " + occurrence.describe(lexicon))
                            .orElse("");
        }

        @Override
        public Facts addTo(Facts facts) {
            facts.with("when", by.map(Occurrence::kind).orElse("time")).with("time", time);
            by.ifPresent(occurrence -> facts.withAll(occurrence.facts()));
            return facts;
        }

        @Override
        public List<Written> places() {
            return by.filter(Occurrence.OfStep.class::isInstance)
                    .map(occurrence ->
                            List.of(((Occurrence.OfStep) occurrence).step().place()))
                    .orElse(List.of());
        }
    }

    /** The plan ends, and something is still missing. */
    record End() implements Occasion {
        @Override
        public String describe(Lexicon lexicon) {
            return "at the end of the plan";
        }

        @Override
        public Facts addTo(Facts facts) {
            return facts.with("when", "end");
        }

        @Override
        public int position() {
            return Integer.MAX_VALUE;
        }
    }
}
