package dev.llmmodulo.verifiers.pddl4j;

import dev.llmmodulo.verifiers.pddl.Domain;
import fr.uga.pddl4j.parser.ErrorManager;
import fr.uga.pddl4j.parser.lexer.Lexer;
import fr.uga.pddl4j.parser.lexer.ParseException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PDDL4J's grammar over tokens and gives its tree as our model. PDDL4J's semantic checks are left out: they miss
 * much and do not always end.
 */
public final class Pddl4jParser {

    static {
        QuietLogging.start();
    }

    private Pddl4jParser() {}

    /** The requirements of the result are those that the input names, not those of the file. */
    public static Parsed<Domain> domain(ParserInput input) {
        return run(input, lexer -> {
            lexer.domain();
            return new Conversion(input).domain(lexer.getDomain());
        });
    }

    public static Parsed<ParsedProblem> problem(ParserInput input) {
        return run(input, lexer -> {
            lexer.problem();
            return new Conversion(input).problem(lexer.getProblem());
        });
    }

    private interface Run<T> {
        T with(Lexer lexer) throws ParseException;
    }

    private static <T> Parsed<T> run(ParserInput input, Run<T> run) {
        Lexer lexer = new Lexer(new TokenFeed(input));
        ErrorManager errors = new ErrorManager();
        lexer.setErrorManager(errors);
        lexer.setFile(new File("input"));
        try {
            T value = run.with(lexer);
            return errors.isEmpty() ? new Parsed.Accepted<>(value) : new Parsed.Rejected<>(complaints(input, errors));
        } catch (ParseException | RuntimeException | StackOverflowError e) {
            // PDDL4J leaves half a tree after an error, so that any exception may follow from one.
            return errors.isEmpty()
                    ? new Parsed.Lost<>(e.toString())
                    : new Parsed.Rejected<>(complaints(input, errors));
        }
    }

    private static List<Parsed.Complaint> complaints(ParserInput input, ErrorManager errors) {
        List<Parsed.Complaint> complaints = new ArrayList<>();
        errors.getMessages().forEach(message -> {
            // The line is that of the last accepted token; the complaint is about the next one.
            int rejected = message.getLine();
            String firstLine = message.getContent().lines().findFirst().orElse("");
            complaints.add(new Parsed.Complaint(input.offset(rejected), firstLine));
        });
        return complaints;
    }
}
