package dev.llmmodulo.verifiers.certificate.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.llmmodulo.verifiers.certificate.RandomCertificates;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateReaderTest {

    private static final PddlReader PDDL = new PddlReader();
    private static final Problem PROBLEM = problem("(in tea cup)");

    private static final String HEAD = "llm-modulo-certificate 1\nkind KIND\ndomain " + Fingerprint.of(PROBLEM.domain())
            + "\nproblem " + Fingerprint.of(PROBLEM) + "\n";

    private static Problem problem(String goal) {
        String domain = "(define (domain kitchen) (:requirements :typing) (:types food vessel) "
                + "(:predicates (in ?f - food ?v - vessel) (hot)) (:action heat :parameters () :effect (hot)))";
        return PDDL.problem(
                        PDDL.domain(Source.of("domain", domain)).orThrow(),
                        Source.of(
                                "problem",
                                "(define (problem tea) (:domain kitchen) (:objects tea - food cup pot - vessel) "
                                        + "(:init (in tea pot)) (:goal " + goal + "))"))
                .orThrow();
    }

    private static Certificate read(Problem problem, byte[] bytes) {
        return new CertificateReader().read(problem, "file", new ByteArrayInputStream(bytes));
    }

    private static byte[] written(Problem problem, Certificate certificate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CertificateWriter().write(problem, certificate, out);
        return out.toByteArray();
    }

    @Test
    void should_read_back_what_was_written() throws IOException {
        for (long seed = 0; seed < Sweep.cases(300, 20_000); seed++) {
            Problem problem = RandomTasks.problem(seed);
            Certificate certificate = RandomCertificates.certificate(seed, problem);
            assertThat(read(problem, written(problem, certificate)))
                    .as("seed %d", seed)
                    .isEqualTo(certificate);
        }
    }

    @Test
    void should_refuse_damaged_texts_with_a_place_and_never_otherwise() throws IOException {
        int refused = 0;
        for (long seed = 0; seed < Sweep.cases(2_000, 50_000); seed++) {
            Problem problem = RandomTasks.problem(seed % 50);
            byte[] bytes = written(problem, RandomCertificates.certificate(seed, problem));
            bytes = damaged(bytes, new SplittableRandom(seed));
            try {
                read(problem, bytes);
            } catch (UnreadableSourceException refusal) {
                refused++;
                assertThat(refusal.diagnostic().place().line()).isPositive();
            }
        }
        assertThat(refused).isGreaterThan(Sweep.cases(1_000, 25_000));
    }

    private static byte[] damaged(byte[] bytes, SplittableRandom random) throws IOException {
        byte[] result = random.nextInt(4) == 0 ? compressed(bytes) : bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> result = Arrays.copyOf(result, random.nextInt(result.length));
            case 1 -> result[random.nextInt(result.length)] = (byte) random.nextInt(256);
            case 2 -> result[random.nextInt(result.length)] = (byte) "0123456789 ()?-x\n".charAt(random.nextInt(17));
            default -> {
                int from = random.nextInt(result.length);
                int to = from + random.nextInt(result.length - from);
                byte[] shorter = Arrays.copyOf(result, result.length - (to - from));
                System.arraycopy(result, to, shorter, from, result.length - to);
                result = shorter;
            }
        }
        return result;
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", 1, 1, "certificate.truncated"),
                Arguments.of("(define (domain d))\n", 1, 1, "certificate.no-certificate"),
                Arguments.of("llm-modulo-certificate 2\n", 1, 24, "certificate.version"),
                Arguments.of("llm-modulo-certificate 1\nkind magic\n", 2, 6, "certificate.syntax"),
                Arguments.of(body("mutex-group", "parameters"), 7, 1, "certificate.truncated"),
                Arguments.of(body("projection", "facts 1\n(on tea cup)"), 7, 2, "certificate.unknown-predicate"),
                Arguments.of(body("projection", "facts 1\n(in tee cup)"), 7, 5, "certificate.unknown-object"),
                Arguments.of(body("projection", "facts 1\n(in tea)"), 7, 8, "certificate.arity"),
                Arguments.of(body("projection", "facts 2\n(hot)\n(hot)"), 8, 5, "certificate.duplicate"),
                Arguments.of(body("projection", "facts 1\n(hot) (hot)"), 7, 7, "certificate.syntax"),
                Arguments.of(body("projection", "facts 1\n(hot)\nstates 1\n2"), 9, 1, "certificate.syntax"),
                Arguments.of(body("projection", "facts 1\n(hot)\nstates 1\nff"), 9, 1, "certificate.syntax"),
                Arguments.of(body("projection", "facts 1\n(hot)\nstates 1\nG"), 9, 1, "certificate.syntax"),
                Arguments.of(body("projection", "facts -1"), 6, 7, "certificate.too-many"),
                Arguments.of(body("projection", "facts 99999999999"), 6, 7, "certificate.too-many"),
                Arguments.of(body("projection", "facts 2000000000\n(hot)"), 8, 1, "certificate.truncated"),
                Arguments.of(
                        body("exhausted-states", "facts 0\nstates 0\ndead-ends 2000000000"),
                        9,
                        1,
                        "certificate.truncated"),
                Arguments.of(
                        body("exhausted-states", "facts 0\nstates 0\ndead-ends 1\ndead-end (anything here)"),
                        9,
                        10,
                        "certificate.syntax"),
                Arguments.of(body("projection", "facts many"), 6, 7, "certificate.syntax"),
                Arguments.of(
                        body("mutex-pairs", "literals 1\n(not (hot))\npairs 1\n0 1"), 9, 3, "certificate.too-many"),
                Arguments.of(
                        body("weighted-count", "parameters\nterms 1\n1000000001 (hot)"), 8, 1, "certificate.too-heavy"),
                Arguments.of(body("mutex-group", "parameters ?x - spoon\n"), 6, 17, "certificate.unknown-type"),
                Arguments.of(body("mutex-group", "parameters x - food\n"), 6, 12, "certificate.syntax"),
                Arguments.of(body("acyclic-relation", "from\n"), 6, 1, "certificate.syntax"),
                Arguments.of(body("projection", "facts 0\nstates 0\nend\nmore"), 9, 1, "certificate.trailing"));
    }

    private static String body(String kind, String lines) {
        return HEAD.replace("KIND", kind) + "invariant " + kind + "\n" + lines;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void should_refuse_nonsense_where_it_stands(String text, int line, int column, String code) {
        Diagnostic diagnostic = refusal(text.getBytes(StandardCharsets.UTF_8));
        assertThat(diagnostic.code()).as(diagnostic.render()).isEqualTo(code);
        assertThat(diagnostic.place().line()).as(diagnostic.render()).isEqualTo(line);
        assertThat(diagnostic.place().column()).as(diagnostic.render()).isEqualTo(column);
    }

    private static Diagnostic refusal(byte[] bytes) {
        return refusal(new ByteArrayInputStream(bytes), ReadLimits.USUAL);
    }

    private static Diagnostic refusal(InputStream in, ReadLimits limits) {
        return catchThrowableOfType(
                        UnreadableSourceException.class, () -> new CertificateReader(limits).read(PROBLEM, "file", in))
                .diagnostic();
    }

    @Test
    void should_suggest_the_name_that_was_meant() {
        byte[] bytes = body("projection", "facts 1\n(in tee cup)").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(bytes).render()).isEqualTo("""
                        file:7:5: error: the problem has no object "tee" [certificate.unknown-object]
                          (in tee cup)
                              ^^^
                          hint: did you mean "tea"?""");
    }

    @Test
    void should_refuse_a_certificate_for_another_problem_or_domain_by_name() {
        byte[] bytes = body("projection", "facts 0\nstates 0\nend").getBytes(StandardCharsets.UTF_8);
        read(PROBLEM, bytes);
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> read(problem("(hot)"), bytes))
                .withMessageContaining("another problem than \"tea\"");
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> read(RandomTasks.problem(1), bytes))
                .withMessageContaining("another domain than \"random\"");
    }

    /** As many zeros as are asked for. */
    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return '0';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) '0');
                return length;
            }
        };
    }

    @Test
    void should_refuse_a_line_without_end() {
        assertThat(refusal(zeros(), ReadLimits.USUAL).code()).isEqualTo("certificate.line-too-long");
    }

    @Test
    void should_refuse_a_gzip_bomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[20_000_000]);
        }
        assertThat(refusal(bomb.toByteArray()).code()).isEqualTo("certificate.line-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "more than a header of gzip would take", "\037\213", "\037\213\010 cut off"})
    void should_refuse_what_stands_behind_a_compressed_text(String more) throws IOException {
        byte[] bytes = compressed(body("projection", "facts 0\nstates 0\nend").getBytes(StandardCharsets.UTF_8));
        byte[] behind = more.getBytes(StandardCharsets.ISO_8859_1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + behind.length);
        System.arraycopy(behind, 0, longer, bytes.length, behind.length);

        assertThat(read(PROBLEM, bytes).kind()).isEqualTo("projection");
        assertThat(refusal(longer).code()).isEqualTo("certificate.unreadable");
        assertThat(refusal(slowly(longer), ReadLimits.USUAL).message())
                .isEqualTo("cannot be read on: something stands behind what is compressed");
    }

    /** A byte at a time, and never any that are there already. */
    private static InputStream slowly(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    @Test
    void should_read_a_text_that_is_compressed_in_parts() throws IOException {
        byte[] bytes = body("projection", "facts 0\nstates 0\nend").getBytes(StandardCharsets.UTF_8);
        byte[] first = compressed(Arrays.copyOf(bytes, 40));
        byte[] second = compressed(Arrays.copyOfRange(bytes, 40, bytes.length));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(read(PROBLEM, both).kind()).isEqualTo("projection");
    }

    @Test
    void should_refuse_more_than_the_limits_allow() throws IOException {
        String states = body("projection", "facts 1\n(hot)\nstates 1000\n" + "1\n".repeat(1000) + "end\n");
        byte[] bytes = states.getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(
                                new ByteArrayInputStream(bytes),
                                new ReadLimits(1_000, 9_999, 999, 999, 99_999, Duration.ofHours(1)))
                        .code())
                .isEqualTo("certificate.too-large");
        assertThat(refusal(
                                new ByteArrayInputStream(compressed(bytes)),
                                new ReadLimits(1_000, 1_999, 999, 999, 99_999, Duration.ofHours(1)))
                        .code())
                .isEqualTo("certificate.too-large");
        assertThat(refusal(
                                new ByteArrayInputStream(bytes),
                                new ReadLimits(9_999, 9_999, 999, 999, 7_999, Duration.ofHours(1)))
                        .code())
                .isEqualTo("certificate.too-large");
        assertThat(refusal(
                                new ByteArrayInputStream(bytes),
                                new ReadLimits(9_999, 9_999, 999, 0, 99_999, Duration.ofHours(1)))
                        .code())
                .isEqualTo("certificate.too-many");
        assertThat(new CertificateReader(new ReadLimits(9_999, 9_999, 999, 999, 8_000, Duration.ofHours(1)))
                        .read(PROBLEM, "file", new ByteArrayInputStream(bytes))
                        .kind())
                .isEqualTo("projection");
    }

    @Test
    void should_give_up_when_the_time_is_over_or_the_thread_is_interrupted() {
        byte[] bytes = body("projection", "facts 1\n(hot)\nstates 1\n1\nend\n").getBytes(StandardCharsets.UTF_8);
        CertificateReader hasty = new CertificateReader(ReadLimits.USUAL.withTime(Duration.ZERO));
        assertThatThrownBy(() -> hasty.read(PROBLEM, "file", new ByteArrayInputStream(bytes)))
                .isInstanceOf(ReadingGivenUpException.class)
                .hasMessage("0 s, while the certificate was read");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new CertificateReader().read(PROBLEM, "file", new ByteArrayInputStream(bytes)))
                .isInstanceOf(ReadingGivenUpException.class)
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void should_read_files_compressed_or_not(@TempDir Path folder) throws IOException {
        Problem problem = RandomTasks.problem(3);
        Certificate certificate = RandomCertificates.certificate(3, problem);
        for (String name : new String[] {"plain", "compressed.gz"}) {
            Path file = folder.resolve(name);
            new CertificateWriter().write(problem, certificate, file);
            assertThat(new CertificateReader().read(problem, file)).isEqualTo(certificate);
        }
        assertThat(Files.readAllBytes(folder.resolve("compressed.gz"))).startsWith(0x1f, 0x8b);
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> new CertificateReader().read(problem, folder.resolve("missing")))
                .withMessageContaining("there is no such file");
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> new CertificateReader().read(problem, folder))
                .withMessageContaining("there is no such file");
    }

    @Test
    void should_tell_problems_apart_by_what_they_say_only() {
        assertThat(Fingerprint.of(problem("(in tea cup)"))).isEqualTo(Fingerprint.of(PROBLEM));
        assertThat(Fingerprint.of(problem("(and ( in tea   cup))"))).isNotEqualTo(Fingerprint.of(problem("(hot)")));
        assertThat(Fingerprint.of(problem("(IN tea   cup)"))).isEqualTo(Fingerprint.of(PROBLEM));
    }
}
