package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files named on a command line: perhaps a domain, then others. The first file is the domain if it defines one, or
 * if the second defines a problem and the first does not.
 */
record PddlFiles(Optional<Path> domain, List<Path> others) {

    private static final String BLANK = "(?:\\s|\uFEFF|(?:;|//).*+)*+";

    private static final Pattern DEFINITION = Pattern.compile(
            BLANK + "\\(" + BLANK + "define" + BLANK + "\\(" + BLANK + "(\\w++)", Pattern.CASE_INSENSITIVE);

    static PddlFiles of(List<Path> files) {
        Path first = files.get(0);
        boolean domainFirst = defines(first, "domain")
                || files.size() > 1 && defines(files.get(1), "problem") && !defines(first, "problem");
        return domainFirst
                ? new PddlFiles(Optional.of(first), files.subList(1, files.size()))
                : new PddlFiles(Optional.empty(), files);
    }

    /** The domain given, or else the one that is found beside the problem. */
    Path domainOf(Path problem) throws InputException {
        return domain.isPresent() ? domain.get() : beside(problem);
    }

    private static Path beside(Path problem) throws InputException {
        if (!Files.exists(problem)) {
            throw new InputException(problem + ": there is no such file");
        }
        String file = problem.getFileName().toString();
        String name = file.replaceFirst("\\.pddl$", "");
        Stream<String> siblings =
                Stream.of("domain.pddl", name + "-domain.pddl", "domain-" + file, "domain_" + file, "../domain.pddl");
        List<Path> places = siblings.map(problem::resolveSibling).toList();
        Optional<Path> found = places.stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            throw new InputException(problem + ": no domain is given, and there is none at "
                    + places.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return found.get().normalize();
    }

    private static boolean defines(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Matcher definition = DEFINITION.matcher(Source.read(file).text());
        return definition.lookingAt() && definition.group(1).equalsIgnoreCase(what);
    }
}
