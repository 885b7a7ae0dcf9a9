package dev.llmmodulo.planbench.run;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ModelEntry;

/**
 * One instance of a run that is to be worked on.
 *
 * @param place its place in the order of the spec, from 0
 */
record Work(int place, InstanceKey key, ModelEntry model, InstanceSource source) {}
