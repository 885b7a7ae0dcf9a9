package dev.llmmodulo.planbench.log;

import dev.llmmodulo.planbench.Environment;
import java.time.Instant;

/** The run was begun, or taken up again, at this time and in this environment. */
public record SessionRecord(Instant started, Environment environment) {}
