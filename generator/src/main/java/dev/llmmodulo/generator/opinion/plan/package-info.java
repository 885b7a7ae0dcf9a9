/**
 * Soft critics of plans: start at {@link dev.llmmodulo.generator.opinion.plan.ModelCritic}. A model may criticize or judge a
 * plan, a person may be asked, and one critic is wrong on purpose.
 */
@NullMarked
package dev.llmmodulo.generator.opinion.plan;

import org.jspecify.annotations.NullMarked;
