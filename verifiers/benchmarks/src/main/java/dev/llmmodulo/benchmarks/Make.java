package dev.llmmodulo.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes what the command line is timed on: {@code lines FOLDER N} writes a task to the folder and prints N lines for
 * {@code validate --batch}, every other plan without its last step; {@code large FOLDER} writes a problem of 100,000 objects and a million facts, and a plan of 1,000
 * steps for it.
 */
public final class Make {

    private static final int HOUSES = 50_000;

    private Make() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3 && arguments[0].equals("lines")) {
            lines(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        } else if (arguments.length == 2 && arguments[0].equals("large")) {
            large(Path.of(arguments[1]));
        } else {
            System.err.println("Usage: Make lines FOLDER N | large FOLDER");
        }
    }

    private static void lines(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        String domain = quoted(Files.writeString(folder.resolve("domain.pddl"), Case.BLOCKS_12.domain())
                .toString());
        String problem = quoted(Files.writeString(folder.resolve("problem.pddl"), Case.BLOCKS_12.problemText())
                .toString());
        String valid = Case.BLOCKS_12.plan();
        String invalid = valid.substring(0, valid.lastIndexOf('('));
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                out.append("{\"id\": ").append(Integer.toString(i));
                out.append(", \"domain\": ").append(domain);
                out.append(", \"problem\": ").append(problem);
                out.append(", \"plan\": ")
                        .append(quoted(i % 2 == 0 ? valid : invalid))
                        .append("}\n");
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Each house has a package, and each is a neighbour of its next 18. */
    private static void large(Path folder) throws IOException {
        Workload deliveries = new Deliveries(HOUSES);
        String domain = deliveries.domain().replace("(in ?p - package", "(near ?a ?b - place) (in ?p - package");
        StringBuilder near = new StringBuilder();
        for (int house = 0; house < HOUSES; house++) {
            for (int next = 1; next <= 19; next++) {
                near.append(" (near house")
                        .append(house)
                        .append(" house")
                        .append((house + next) % HOUSES)
                        .append(')');
            }
        }
        String problem = deliveries.problem();
        problem = problem.substring(0, problem.indexOf("(:goal")) + "(:goal (at package249 house249)))";
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("domain.pddl"), domain);
        Files.writeString(folder.resolve("problem.pddl"), problem.replace("(:init ", "(:init " + near));
        Files.writeString(folder.resolve("plan"), new Deliveries(250).plan(0));
    }
}
