/**
 * Judging many plans, each for a problem of its own: start at {@link dev.llmmodulo.verifiers.batch.BatchJudge}.
 * Problems that come again are kept ready; plain plans are judged the fast way.
 */
@NullMarked
package dev.llmmodulo.verifiers.batch;

import org.jspecify.annotations.NullMarked;
