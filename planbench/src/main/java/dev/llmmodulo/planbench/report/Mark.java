package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.score.InstanceScore;

/** What a try came to. Only right and wrong ones count in scores. */
enum Mark {
    RIGHT("right"),
    WRONG("wrong"),
    /** Not even the verifiers could say. */
    UNDECIDED("undecided"),
    /** It was proven first that there is no plan, so that no model was asked. */
    NOT_ASKED("not-asked"),
    /** Something failed that says nothing of the model, such as its service. */
    FAILED("failed");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    static Mark of(InstanceRecord instance, InstanceScore score) {
        if (score.kind().isScored()) {
            return score.kind().isRight() ? RIGHT : WRONG;
        }
        if (score.kind() == InstanceScore.Kind.NOT_ASKED) {
            return NOT_ASKED;
        }
        boolean isOfVerifier = instance.error()
                .map(error -> error.boundary().equals("verifier"))
                .orElse(true);
        return isOfVerifier ? UNDECIDED : FAILED;
    }

    String word() {
        return word;
    }

    boolean counts() {
        return this == RIGHT || this == WRONG;
    }
}
