package dev.llmmodulo.planbench.log;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.util.Optional;

/**
 * A physical call returned.
 *
 * @param instance {@link dev.llmmodulo.planbench.InstanceKey#id}
 * @param prompt the hash of what was asked
 * @param answer empty if there was none
 */
public record CallRecord(String instance, String prompt, PhysicalCall call, Optional<Answer> answer) {}
