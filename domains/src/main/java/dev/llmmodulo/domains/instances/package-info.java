/**
 * Problems that no model has seen: start at {@link dev.llmmodulo.domains.instances.InstanceGenerator}. The same seed gives
 * the same problems, byte for byte, on any machine.
 */
@NullMarked
package dev.llmmodulo.domains.instances;

import org.jspecify.annotations.NullMarked;
