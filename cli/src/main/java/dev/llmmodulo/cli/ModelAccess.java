package dev.llmmodulo.cli;

import dev.llmmodulo.generator.langchain4j.Services;
import dev.llmmodulo.generator.spend.Budget;
import java.util.Map;
import picocli.CommandLine;

/**
 * What a command reaches its models by, the same for all of them.
 *
 * @param command complains where a model cannot be asked as it is wished
 * @param environment where keys are
 * @param budget has to be one that can be kept with each model
 * @param services hold the models of one service to its bounds together
 */
record ModelAccess(CommandLine command, Map<String, String> environment, Budget budget, Services services) {}
