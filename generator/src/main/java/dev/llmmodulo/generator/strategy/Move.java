package dev.llmmodulo.generator.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What can be done after a candidate was refuted. */
public enum Move {
    /** Tell the model of the critique, as the loop does. */
    @JsonProperty("critique")
    CRITIQUE,
    /** Tell the model of the critique and ask it to go on from what is right of the candidate. */
    @JsonProperty("go-on")
    GO_ON,
    /** Ask anew with the next augmentation of the first prompt. */
    @JsonProperty("resample")
    RESAMPLE,
    /** Tell the critique to the next stronger model, which stays for the rest of the solve. */
    @JsonProperty("ask-stronger")
    ASK_STRONGER,
    /** Spend what is left of the budget in another way, with the usual model and first prompt; its outcome is the outcome. */
    @JsonProperty("search")
    SEARCH,
    /** Ask the first prompt of this conversation anew. */
    @JsonProperty("restart")
    RESTART,
    /** Give up, as if the rounds were used up. */
    @JsonProperty("stop")
    STOP;

    /** A stable name, as in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
