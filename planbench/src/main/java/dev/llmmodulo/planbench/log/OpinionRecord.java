package dev.llmmodulo.planbench.log;

/**
 * What a soft critic thought of a round's candidate. It decided nothing.
 *
 * @param belief {@code valid}, {@code invalid} or {@code undecided}
 * @param score how sure it was that the candidate is valid, from 0 to 1
 * @param words what it had to say; empty for nothing
 */
public record OpinionRecord(String belief, double score, String words) {}
