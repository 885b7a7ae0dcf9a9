package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.Comparator;
import java.util.List;

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

    /** Steps of the plan until then. */
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
            return facts.with("when", "step").withAll(Facts.at(at));
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
