package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.ServiceException;
import java.time.Duration;

/**
 * A call that failed and will be made again.
 *
 * @param model as {@link ModelSpec#id}
 * @param round of the solve of that instance
 * @param failed how many calls of this proposal have failed by now
 * @param nextIn how long is waited before the next one
 */
public record PlannedRetry(
        String model,
        String instance,
        int round,
        int failed,
        ServiceException.Kind kind,
        String message,
        Duration nextIn) {}
