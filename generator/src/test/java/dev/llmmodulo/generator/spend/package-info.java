/** Tests of what is spent: start at {@link dev.llmmodulo.generator.spend.PriceTableTest}. */
@NullMarked
package dev.llmmodulo.generator.spend;

import org.jspecify.annotations.NullMarked;
