/**
 * What was found as data for other tools: start at {@link dev.llmmodulo.verifiers.report.CritiqueData} for JSON, at
 * {@link dev.llmmodulo.verifiers.report.SarifLog} for editors. Plain maps and lists; whoever writes them picks the library.
 */
@NullMarked
package dev.llmmodulo.verifiers.report;

import org.jspecify.annotations.NullMarked;
