package dev.llmmodulo.generator.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What can be seen of a solve. Except for {@link #ROUNDS}, only those rounds count that came after the last move that was
 * more than a critique, with or without what is right of a candidate to go on from.
 */
public enum Sign {
    /** So many candidates running say the same. */
    @JsonProperty("repeated")
    REPEATED,
    /** The candidate was given so many times, with others in between. */
    @JsonProperty("cycling")
    CYCLING,
    /** So many verdicts running rest on the same facts. */
    @JsonProperty("stalled")
    STALLED,
    /** So many answers running were cut off at the bound on output tokens. */
    @JsonProperty("truncated")
    TRUNCATED,
    /** So many answers running were refused or filtered by the service. */
    @JsonProperty("refused")
    REFUSED,
    /** So many answers running were empty or could not be read. */
    @JsonProperty("unreadable")
    UNREADABLE,
    /** There were so many rounds in the whole solve. */
    @JsonProperty("rounds")
    ROUNDS
}
