package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpressionReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String BLANK = "(?:\\s|\uFEFF|(?:;|//).*+|/\\*(?s:.*?)\\*/)*+";

    private static final Pattern DEFINITION = Pattern.compile(
            BLANK + "\\(" + BLANK + "define" + BLANK + "\\(" + BLANK + "(\\w++)", Pattern.CASE_INSENSITIVE);

    private enum Kind {
        DOMAIN,
        PROBLEM,
        OTHER
    }

    static PddlFiles of(List<Path> files) {
        Kind first = kind(files.get(0));
        boolean domainFirst =
                first == Kind.DOMAIN || files.size() > 1 && first == Kind.OTHER && kind(files.get(1)) == Kind.PROBLEM;
        return new PddlFiles(domainFirst, files);
    }

    /**
     * Perhaps a domain, a problem, then plans. Of three files or more the first is also the domain if the second defines
     * something, for then that is no plan, and the first stands in the domain's place whatever it is.
     */
    static PddlFiles withPlans(List<Path> files) {
        return files.size() > 2 && kind(files.get(1)) != Kind.OTHER ? new PddlFiles(true, files) : of(files);
    }

    private PddlFiles(boolean domainFirst, List<Path> files) {
        this(
                domainFirst ? Optional.of(files.get(0)) : Optional.empty(),
                domainFirst ? files.subList(1, files.size()) : files);
    }

    /** The domain given, or else the one that is found beside the problem. */
    Path domainOf(Path problem) throws InputException {
        return domain.isPresent() ? domain.get() : beside(problem);
    }

    /** All files that are read, those too that nobody named. */
    List<Path> read() throws InputException {
        List<Path> read = new ArrayList<>(others);
        for (Path problem : others) {
            read.add(domainOf(problem));
        }
        return read;
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
        Path domain = found.get().normalize();
        requireTheSameName(problem, domain);
        return domain;
    }

    /** Whoever names no domain means the one that the problem names; who names another one may mean it. */
    private static void requireTheSameName(Path problem, Path domain) throws InputException {
        Optional<String> wanted = named(":domain", problem);
        Optional<String> defined = named("domain", domain);
        if (wanted.isPresent() && defined.isPresent() && !wanted.equals(defined)) {
            throw new InputException(problem + ": this is for the domain " + wanted.get() + ", but " + domain
                    + ", the domain beside it, is " + defined.get() + "; name the domain before the problem");
        }
    }

    /** The name behind the word in the file's definition; a file that cannot be read has none. */
    private static Optional<String> named(String word, Path file) {
        try {
            return SExpressionReader.read(new Findings(Source.read(file))).stream()
                    .flatMap(PddlFiles::parts)
                    .map(part -> part.items().stream()
                            .flatMap(item -> item.word().stream())
                            .toList())
                    .filter(words -> words.size() > 1 && words.get(0).equals(word))
                    .map(words -> words.get(1))
                    .findFirst();
        } catch (UnreadableSourceException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Form> parts(SExpression definition) {
        return definition instanceof Form form
                ? form.items().stream().filter(Form.class::isInstance).map(Form.class::cast)
                : Stream.empty();
    }

    /** What the file begins to define; a file that cannot be read defines nothing. */
    private static Kind kind(Path file) {
        if (!Files.isRegularFile(file)) {
            return Kind.OTHER;
        }
        try {
            Matcher definition = DEFINITION.matcher(Source.read(file).text());
            return definition.lookingAt()
                    ? switch (definition.group(1).toLowerCase(Locale.ROOT)) {
                        case "domain" -> Kind.DOMAIN;
                        case "problem" -> Kind.PROBLEM;
                        default -> Kind.OTHER;
                    }
                    : Kind.OTHER;
        } catch (UnreadableSourceException unreadable) {
            return Kind.OTHER;
        }
    }
}
