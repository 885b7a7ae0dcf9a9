package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.cli.ProofFile.Kept;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProofFileTest {

    private static final Problem CYCLE = new PddlReader()
            .problem(Path.of("examples/blocksworld/domain.pddl"), Path.of("examples/blocksworld/cycle.pddl"))
            .orThrow();
    private static final Certificate CERTIFICATE =
            new CertificateReader().read(CYCLE, Path.of("examples/blocksworld/cycle.certificate"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("certificate");
    }

    private Kept kept(Duration time) throws InputException {
        return new ProofFile(file(), time, 0).keep(CYCLE, CERTIFICATE);
    }

    private Certificate written() {
        return new CertificateReader().read(CYCLE, file());
    }

    @Test
    void should_keep_what_is_accepted_when_it_is_read_back() throws Exception {
        assertThat(kept(Duration.ofMinutes(2))).isInstanceOfSatisfying(Kept.Accepted.class, accepted -> {
            assertThat(accepted.certificate().isFor(CYCLE)).isTrue();
            assertThat(accepted.certificate().certificate()).isEqualTo(written());
        });
    }

    @Test
    void should_give_up_when_the_time_is_over_and_leave_what_was_written() throws Exception {
        Kept kept = kept(Duration.ZERO);

        assertThat(kept)
                .isEqualTo(new Kept.GivenUp(new Reason(
                        Reason.Kind.TIME,
                        "a certificate was accepted and written, but what is in " + file()
                                + " was not checked to the end again: 0 s, while the certificate was read")));
        assertThat(written()).isEqualTo(CERTIFICATE);
    }

    @Test
    void should_give_up_when_it_is_interrupted() throws Exception {
        Thread.currentThread().interrupt();
        Kept kept = kept(Duration.ofMinutes(2));
        ExitCode exit = Prove.exit(((Kept.GivenUp) kept).reason());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(exit).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void should_take_as_long_as_a_search_may_and_no_shorter_than_usual() {
        assertThat(ProofFile.of(file(), new SearchOptions()).time()).isEqualTo(Duration.ofSeconds(120));
        assertThat(ProofFile.of(file(), options("--time-limit", "1h", "--memory-limit", "2g")))
                .isEqualTo(new ProofFile(file(), Duration.ofHours(1), 2L << 30));
    }

    private static SearchOptions options(String... args) {
        return CommandLine.populateCommand(new SearchOptions(), args);
    }
}
