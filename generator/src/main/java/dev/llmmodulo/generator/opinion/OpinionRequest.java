package dev.llmmodulo.generator.opinion;

import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.BudgetMeter;

/**
 * Asks for an opinion on a round's candidate.
 *
 * @param turn holds the judge's verdict too; a critic that is to be measured against it must not look there
 * @param meter the budget to stay within; its ledger is told of every physical call, under the number of that round
 */
public record OpinionRequest<P, C>(String instance, P problem, Turn<C> turn, BudgetMeter meter) {}
