/**
 * What runs came to, as tables with intervals and as a page: start at {@link dev.llmmodulo.planbench.report.Report}.
 * Every number is reckoned once, from the records of runs, and every format shows that same number.
 */
@NullMarked
package dev.llmmodulo.planbench.report;

import org.jspecify.annotations.NullMarked;
