package dev.llmmodulo.planbench.run;

import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Where an instance of a set comes from; its texts are read when they are needed.
 *
 * @param set the set's name in the spec
 * @param domainFile where the domain's text is; empty for a named domain
 * @param optimalLength if told where the problem is from
 * @param solvable if told where the problem is from
 * @param size if told where the problem is from, in whatever is counted there
 * @param plan a step a line, if one came with the problem
 */
record InstanceSource(
        String set,
        String id,
        Optional<Path> domainFile,
        OptionalInt optimalLength,
        Optional<Boolean> solvable,
        OptionalInt size,
        Optional<String> plan,
        Supplier<Source> domain,
        Supplier<Source> problem) {}
