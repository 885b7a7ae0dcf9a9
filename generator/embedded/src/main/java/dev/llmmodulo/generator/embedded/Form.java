package dev.llmmodulo.generator.embedded;

import dev.llmmodulo.generator.embedded.network.Weights;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import java.util.Arrays;

/** What weights are asked to write. */
enum Form {
    /** A plan at once. */
    PLAN {
        @Override
        boolean fits(Weights weights) {
            return isOf(Vocabulary.VERSION, Vocabulary.STANDARD.size(), weights) || TRACE.fits(weights);
        }

        @Override
        int asked(boolean brief) {
            return Vocabulary.STANDARD.token(brief ? Vocabulary.SHORT : Vocabulary.PLAN);
        }

        @Override
        boolean[] sayable(Drawing drawing, int tokens) {
            return Arrays.copyOf(drawing.sayable(), tokens);
        }

        @Override
        int[] plan(int[] answer) {
            return answer;
        }

        @Override
        boolean hearsAttempts() {
            return true;
        }
    },

    /** The trace of a search, and behind it the plan. */
    TRACE {
        @Override
        boolean fits(Weights weights) {
            return isOf(TraceVocabulary.VERSION, TraceVocabulary.STANDARD.size(), weights);
        }

        @Override
        int asked(boolean brief) {
            return TraceVocabulary.STANDARD.token(TraceVocabulary.TRACE);
        }

        @Override
        boolean[] sayable(Drawing drawing, int tokens) {
            return TraceVocabulary.STANDARD.sayable(drawing);
        }

        @Override
        int[] plan(int[] answer) {
            return TraceVocabulary.STANDARD.plan(answer).orElse(new int[0]);
        }

        @Override
        boolean hearsAttempts() {
            return false;
        }
    };

    private static boolean isOf(String vocabulary, int tokens, Weights weights) {
        return weights.vocabulary().equals(vocabulary) && weights.tokens() == tokens;
    }

    /** Whether these weights can be asked for it. */
    abstract boolean fits(Weights weights);

    /** The token that asks for it. */
    abstract int asked(boolean brief);

    /** Which of so many tokens may be written. */
    abstract boolean[] sayable(Drawing drawing, int tokens);

    /** What of an answer is the plan; nothing if none was come to. */
    abstract int[] plan(int[] answer);

    /** Whether an earlier attempt is told. */
    abstract boolean hearsAttempts();
}
