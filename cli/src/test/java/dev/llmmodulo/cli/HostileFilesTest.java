package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are broken, truncated, hostile, huge or no text, given to {@code validate} in each place: what is wrong is
 * said with its place, and nothing ends in a trace of this program's own.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileFilesTest {

    private static final Path BLOCKS = Path.of("examples/blocksworld");
    private static final int CUTS = 25;

    @TempDir
    private Path folder;

    /** Where a file stands in the command line. */
    private enum Role {
        DOMAIN("domain.pddl"),
        PROBLEM("sussman.pddl"),
        PLAN("sussman.plan");

        private final Path usual;

        Role(String usual) {
            this.usual = BLOCKS.resolve(usual);
        }

        String text() throws IOException {
            return Files.readString(usual);
        }

        /** The command with another file in this place. */
        Ran with(Path file) {
            return Ran.of(Stream.concat(
                            Stream.of("validate"),
                            Arrays.stream(values()).map(role -> (role == this ? file : role.usual).toString()))
                    .toArray(String[]::new));
        }
    }

    /** What is no domain, no problem and no plan. */
    private enum Nonsense {
        ZEROS(new byte[1000]),
        UTF_16("(define (domain d))", StandardCharsets.UTF_16),
        UTF_16_WITHOUT_MARK("(define (domain d))", StandardCharsets.UTF_16LE),
        LATIN_1("(define (domain gr\u00F6\u00DFe))", StandardCharsets.ISO_8859_1),
        CUT_CHARACTER(new byte[] {'(', 'a', ')', (byte) 0xE2, (byte) 0x82}),
        OVERLONG_CHARACTER(new byte[] {'(', (byte) 0xC0, (byte) 0xAF, ')'}),
        PROGRAM(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 0x3D, 0, 0x1F, 0x0A, 0, 6}),
        COMPRESSED(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}),
        OPENING("("),
        CLOSING(")"),
        EMPTY_FORM("()"),
        MANY_OPENING("(".repeat(10_000_000)),
        MANY_CLOSING(")".repeat(10_000_000)),
        DEEP("(".repeat(1_000_000) + "a" + ")".repeat(1_000_000)),
        DEEP_WORDS("(and ".repeat(1_000_000) + ")".repeat(1_000_000)),
        ONE_WORD("a".repeat(50_000_000)),
        ONE_WORD_IN_A_FORM("(" + "a".repeat(50_000_000)),
        OPEN_COMMENT("(define (domain d) /* " + "a".repeat(1_000_000)),
        ESCAPES("\u001B[2J\u001B]0;owned\u0007"),
        ESCAPES_BEYOND_ASCII("\u009B2J\u009D0;owned\u009C"),
        PROSE("Here is what you asked for!"),
        MARKUP("<?xml version=\"1.0\"?><domain/>"),
        BIDIRECTIONAL("\u202E(define \u2066(domain d)");

        private final byte[] bytes;

        Nonsense(byte[] bytes) {
            this.bytes = bytes;
        }

        Nonsense(String text, Charset charset) {
            this(text.getBytes(charset));
        }

        Nonsense(String text) {
            this(text, StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_say_where_nonsense_is_wrong(Nonsense nonsense) throws IOException {
        Path file = Files.write(folder.resolve("file"), nonsense.bytes);

        assertRefused(file, Role.DOMAIN.with(file));
        assertRefused(file, Role.PROBLEM.with(file));
        assertUnreadable(file, Role.PLAN.with(file));
    }

    private static void assertRefused(Path file, Ran ran) {
        assertThat(ran.err()).startsWith(file + ":").containsPattern("^\\S+:\\d+:\\d+: error: ");
        assertThat(ran.err()).hasSizeLessThan(5_000);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertTame(ran);
    }

    private static void assertUnreadable(Path file, Ran ran) {
        assertThat(ran.out()).startsWith(file + ": unreadable: ").containsPattern("\\(line \\d+, column \\d+\\)");
        assertThat(ran.out()).hasSizeLessThan(5_000);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VALID.code());
        assertTame(ran);
    }

    /** Neither a trace of this program nor anything that a terminal obeys. */
    private static void assertTame(Ran ran) {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ", "Exception", "Error:", "internal", "fault of this program")
                .doesNotContainPattern("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\n\t]]");
    }

    @Test
    void should_take_nothing_for_the_empty_plan_but_for_no_domain_and_no_problem() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(file, Role.DOMAIN.with(file));
        assertRefused(file, Role.PROBLEM.with(file));
        assertThat(Role.PLAN.with(file).out())
                .startsWith(file + ": invalid: All steps can be executed, but the plan does not reach");
    }

    @ParameterizedTest
    @EnumSource
    void should_take_a_byte_order_mark_and_other_line_ends(Role role) throws IOException {
        Ran usual = role.with(role.usual);
        for (String text : List.of(
                "\uFEFF" + role.text(),
                role.text().replace("\n", "\r\n"),
                role.text().replace("\n", "\r"))) {
            Path file = Files.writeString(folder.resolve("file"), text);

            assertThat(role.with(file).exit()).isEqualTo(usual.exit()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_say_where_a_text_holds_a_character_that_no_text_holds(Role role) throws IOException {
        int middle = role.text().length() / 2;
        Path file = Files.writeString(
                folder.resolve("file"),
                role.text().substring(0, middle) + "\0" + role.text().substring(middle));

        if (role == Role.PLAN) {
            assertUnreadable(file, role.with(file));
        } else {
            assertRefused(file, role.with(file));
        }
    }

    /** What matters ends long before the file does. */
    @ParameterizedTest
    @EnumSource
    void should_read_a_file_of_fifty_megabytes(Role role) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), role.text() + "; padding\n".repeat(5_000_000));

        assertThat(role.with(file).exit()).isZero();
    }

    static Stream<Role> written() {
        return Stream.of(Role.DOMAIN, Role.PROBLEM);
    }

    @ParameterizedTest
    @MethodSource("written")
    void should_say_where_a_truncated_definition_ends(Role role) throws IOException {
        String text = role.text();
        for (int cut : cuts(text.lastIndexOf(')'))) {
            Path file = Files.writeString(folder.resolve("file"), text.substring(0, cut));

            assertRefused(file, role.with(file));
        }
    }

    @Test
    void should_not_take_a_truncated_plan_for_a_valid_one() throws IOException {
        String text = Role.PLAN.text();
        for (int cut : cuts(text.lastIndexOf(')'))) {
            Path file = Files.writeString(folder.resolve("file"), text.substring(0, cut));
            boolean withinStep = text.lastIndexOf('(', cut - 1) > text.lastIndexOf(')', cut - 1);

            Ran ran = Role.PLAN.with(file);

            assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VALID.code());
            assertThat(ran.out()).startsWith(file + (withinStep ? ": unreadable: " : ": invalid: "));
            assertTame(ran);
        }
    }

    private static int[] cuts(int before) {
        return new Random(7).ints(CUTS, 0, before).distinct().sorted().toArray();
    }

    /** Files in the wrong places, by the order in which they are named; the first refused is told of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROBLEM PROBLEM PLAN   | sussman.pddl:2:9: error: expected (domain name), found (problem …)  | this is a problem file, where the domain is wanted: are the two files swapped?
            PROBLEM DOMAIN PLAN    | sussman.pddl:2:9: error: expected (domain name), found (problem …)  | this is a problem file, where the domain is wanted: are the two files swapped?
            PROBLEM PROBLEM DOMAIN | sussman.pddl:2:9: error: expected (domain name), found (problem …)  | this is a problem file, where the domain is wanted: are the two files swapped?
            DOMAIN DOMAIN PLAN     | domain.pddl:2:9: error: expected (problem name), found (domain …)   | this is a domain file, where the problem is wanted: are the two files swapped?
            DOMAIN DOMAIN          | name a problem, then at least one plan                              |
            DOMAIN PLAN PLAN       | sussman.plan:1:1: error: expected (define (problem …) …)            |
            DOMAIN PLAN PROBLEM    | sussman.plan:1:1: error: expected (define (problem …) …)            |
            PLAN PROBLEM PLAN      | sussman.plan:1:1: error: expected (define (domain …) …)             |
            PLAN DOMAIN PROBLEM    | sussman.plan:1:1: error: expected (define (domain …) …)             |
            PLAN PROBLEM DOMAIN    | sussman.plan:1:1: error: expected (define (domain …) …)             |
            PLAN PLAN PLAN         | sussman.plan:1:1: error: expected (define (problem …) …)            |
            """)
    void should_say_which_file_stands_in_the_wrong_place(String roles, String error, String hint) {
        Ran ran = Ran.of(Stream.concat(
                        Stream.of("validate"),
                        Arrays.stream(roles.split(" ")).map(Role::valueOf).map(role -> role.usual.toString()))
                .toArray(String[]::new));

        assertThat(ran.err()).contains(error).contains(hint == null ? "" : "hint: " + hint);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.exit()).isEqualTo(error.contains(".p") ? ExitCode.INPUT_ERROR.code() : ExitCode.USAGE.code());
        assertTame(ran);
    }

    @ParameterizedTest
    @CsvSource({"DOMAIN PROBLEM PROBLEM", "DOMAIN PROBLEM DOMAIN", "PROBLEM PROBLEM", "PROBLEM DOMAIN"})
    void should_say_that_a_definition_is_no_plan(String roles) {
        List<Path> files = Arrays.stream(roles.split(" "))
                .map(Role::valueOf)
                .map(role -> role.usual)
                .toList();
        Path last = files.get(files.size() - 1);

        Ran ran = Ran.of(Stream.concat(Stream.of("validate"), files.stream().map(Path::toString))
                .toArray(String[]::new));

        assertUnreadable(last, ran);
        assertThat(ran.out()).contains("a domain or a problem is defined here, where a plan is wanted");
    }

    @Test
    void should_call_what_is_no_text_an_unreadable_plan_also_where_the_domain_is_not_named() throws IOException {
        Path file = Files.write(folder.resolve("file"), Nonsense.UTF_16.bytes);

        assertUnreadable(file, Ran.of("validate", Role.PROBLEM.usual.toString(), file.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void should_say_where_parentheses_do_not_match(Role role) throws IOException {
        String text = role.text();
        int inner = text.indexOf('(', text.length() / 2);
        int closing = text.indexOf(')', text.length() / 2);
        for (String unbalanced : List.of(
                text.substring(0, text.lastIndexOf(')')),
                text.substring(0, closing) + text.substring(closing + 1),
                text.substring(0, inner) + text.substring(inner + 1),
                text.substring(0, inner) + "(" + text.substring(inner),
                text + ")")) {
            Path file = Files.writeString(folder.resolve("file"), unbalanced);

            if (role == Role.PLAN) {
                assertUnreadable(file, role.with(file));
            } else {
                assertRefused(file, role.with(file));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_say_that_there_is_no_such_file(Role role) {
        Ran missing = role.with(folder.resolve("none"));
        Ran folderInstead = role.with(folder);

        assertThat(missing.exit()).isEqualTo(folderInstead.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(missing.err()).contains("none:1:1: error: there is no such file");
        assertThat(folderInstead.err()).contains(folder + ":1:1: error: is a directory");
    }

    @ParameterizedTest
    @EnumSource
    void should_say_that_a_file_may_not_be_read(Role role) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), role.text());
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file)).isTrue();

        assertThat(role.with(file).exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(role.with(file).err()).contains("permission denied");
    }

    @ParameterizedTest
    @EnumSource
    void should_read_a_pipe(Role role) throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        String text = role.text();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, text);
            } catch (IOException closed) {
                // The test fails by what was read.
            }
        });
        writer.setDaemon(true);
        writer.start();

        assertThat(role.with(pipe).exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void should_not_read_without_end(Role role) {
        Path endless = Path.of("/dev/zero");
        assumeThat(endless).exists();

        Ran ran = role.with(endless);

        assertThat(ran.exit()).isEqualTo(role == Role.PLAN ? ExitCode.NOT_VALID.code() : ExitCode.INPUT_ERROR.code());
        assertThat(ran.out() + ran.err()).contains("is larger than the");
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(" "));
    }

    /** A domain and problem that are as they should be but for their size, a plan, and what may come of them. */
    private record Large(String name, String domain, String problem, String plan, List<ExitCode> exits) {

        static Large of(String name, String ofDomain, String objects, String goal, String plan, ExitCode... exits) {
            return new Large(
                    name,
                    "(define (domain d) (:requirements :adl :numeric-fluents) (:predicates (p ?x) (q ?x ?y) (calm))"
                            + " (:functions (f)) " + ofDomain + ")",
                    "(define (problem x) (:domain d) (:objects " + objects + ") (:init) (:goal " + goal + "))",
                    plan,
                    List.of(exits));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Large> large() {
        String action = "(:action a :parameters () :precondition (and) :effect ";
        String everyPair = "(forall (?a ?b ?c ?d ?e ?f) (imply (and (p ?a) (p ?b) (p ?c)) (q ?d ?e)))";
        String foralls = IntStream.range(0, 15)
                .mapToObj(i -> "(forall (?x" + i + ") (when (q ?x" + i + " ?x" + i + ") ")
                .collect(Collectors.joining());
        return Stream.of(
                Large.of(
                        "100,000 parameters",
                        "(:action a :parameters (" + numbered(100_000, "?x#") + ") :effect (calm))",
                        "o",
                        "(calm)",
                        "(a)",
                        ExitCode.NOT_VALID,
                        ExitCode.INPUT_ERROR),
                Large.of("cyclic types", "(:types a - b b - c c - a)", "o", "(calm)", "", ExitCode.INPUT_ERROR),
                Large.of(
                        "a quantifier over six of 10,000 objects in the goal",
                        action + "(calm))",
                        numbered(10_000, "o#"),
                        "(exists (?a ?b ?c ?d ?e ?f) (and (p ?a) (q ?b ?c) (q ?d ?e) (p ?f)))",
                        "(a)",
                        ExitCode.UNDECIDED,
                        ExitCode.NOT_VALID),
                Large.of(
                        "quantifiers over the effects",
                        action + foralls + "(calm)" + "))".repeat(15) + ")",
                        numbered(100, "o#"),
                        "(calm)",
                        "(a)",
                        ExitCode.UNDECIDED,
                        ExitCode.NOT_VALID),
                Large.of(
                        "all pairs in a precondition",
                        "(:action a :parameters () :precondition "
                                + everyPair
                                        .replace("imply", "or")
                                        .replace("(and (p ?a) (p ?b) (p ?c))", "(not (p ?a)) (p ?f)")
                                + " :effect (calm))",
                        numbered(1_000, "o#"),
                        "(and (calm) (not (calm)))",
                        "(a)",
                        ExitCode.UNDECIDED,
                        ExitCode.NOT_VALID),
                Large.of(
                        "a huge number",
                        action + "(and (calm) (assign (f) 1e999999999)))",
                        "o",
                        "(> (f) 0)",
                        "(a)",
                        ExitCode.OK,
                        ExitCode.INPUT_ERROR,
                        ExitCode.UNDECIDED),
                Large.of(
                        "a tiny number",
                        action + "(and (calm) (assign (f) 1e-999999999)))",
                        "o",
                        "(> (+ 1 (f)) 0)",
                        "(a)",
                        ExitCode.OK,
                        ExitCode.INPUT_ERROR,
                        ExitCode.UNDECIDED),
                Large.of(
                        "a number of 9,000 digits",
                        action + "(and (calm) (assign (f) " + "9".repeat(9_000) + ")))",
                        "o",
                        "(> (f) 0)",
                        "(a)",
                        ExitCode.OK,
                        ExitCode.INPUT_ERROR),
                Large.of(
                        "a number that squares itself",
                        "(:action i :parameters () :effect (assign (f) 99)) " + action + "(scale-up (f) (f)))",
                        "o",
                        "(> (f) 0)",
                        "(i)" + "(a)".repeat(60),
                        ExitCode.OK,
                        ExitCode.UNDECIDED),
                Large.of(
                        "a plan of many unknown steps",
                        action + "(calm))",
                        "o",
                        "(calm)",
                        "(none)".repeat(100_000),
                        ExitCode.NOT_VALID));
    }

    @ParameterizedTest
    @MethodSource("large")
    void should_come_to_an_end_with_what_is_large(Large large) throws IOException {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), large.domain());
        Path problem = Files.writeString(folder.resolve("problem.pddl"), large.problem());
        Path plan = Files.writeString(folder.resolve("plan"), large.plan());

        Ran ran = Ran.of("validate", domain.toString(), problem.toString(), plan.toString());

        assertThat(ran.exit())
                .as(ran.out() + ran.err())
                .isIn(large.exits().stream().map(ExitCode::code).toList());
        assertTame(ran);
    }
}
