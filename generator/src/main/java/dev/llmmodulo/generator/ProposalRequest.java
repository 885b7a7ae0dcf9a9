package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.BudgetMeter;

/**
 * One proposal asked of a model.
 *
 * @param instance the instance's id; with round and sample it keys whatever is random
 * @param round from 1
 * @param sample from 0, for several proposals in one round
 * @param meter the budget to stay within; its ledger must be told of every physical call
 */
public record ProposalRequest(String instance, int round, int sample, Prompt prompt, BudgetMeter meter) {}
