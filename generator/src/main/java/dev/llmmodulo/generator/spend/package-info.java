/**
 * What may be spent and what was: start at {@link dev.llmmodulo.generator.spend.BudgetMeter}.
 * Every physical call to a model stands in the ledger, failed ones and retries too.
 */
@NullMarked
package dev.llmmodulo.generator.spend;

import org.jspecify.annotations.NullMarked;
