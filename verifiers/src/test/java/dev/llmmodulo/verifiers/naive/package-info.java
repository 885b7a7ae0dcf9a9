/**
 * A second plan validator, written from the published definitions of PDDL and sharing nothing with the product: start at
 * {@link dev.llmmodulo.verifiers.naive.NaiveValidator}. A seeded fuzz compares the two on random tasks and plans.
 */
@NullMarked
package dev.llmmodulo.verifiers.naive;

import org.jspecify.annotations.NullMarked;
