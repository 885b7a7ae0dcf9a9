package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import java.util.Map;

/** Something that takes place at one time: a step, one end of a step that lasts, or a timed initial literal. */
public sealed interface Occurrence {

    /** In words; part of a sentence. */
    String describe(Lexicon lexicon);

    /** As plain data. */
    Map<String, Object> facts();

    /** The word for its kind in plain data. */
    String kind();

    /** A step that takes no time, or one end of a step that lasts. */
    record OfStep(NumberedStep step, Part part) implements Occurrence {
        @Override
        public String describe(Lexicon lexicon) {
            return part.words() + "step " + step.number() + ", " + lexicon.say(step.step());
        }

        @Override
        public Map<String, Object> facts() {
            return Facts.at(step).with("part", part.word()).map();
        }

        @Override
        public String kind() {
            return "step";
        }
    }

    /** A literal that becomes true by itself. */
    record OfTimedInitial(TimedInitial initial) implements Occurrence {
        @Override
        public String describe(Lexicon lexicon) {
            return "what happens by itself, " + lexicon.say(initial.literal());
        }

        @Override
        public Map<String, Object> facts() {
            return Facts.of("timedInitial", initial.literal().toString()).map();
        }

        @Override
        public String kind() {
            return "by-itself";
        }
    }

    /** How much of a step takes place at one time. */
    enum Part {
        WHOLE("", "whole"),
        START("the start of ", "start"),
        END("the end of ", "end");

        private final String words;
        private final String word;

        Part(String words, String word) {
            this.words = words;
            this.word = word;
        }

        String words() {
            return words;
        }

        String word() {
            return word;
        }
    }
}
