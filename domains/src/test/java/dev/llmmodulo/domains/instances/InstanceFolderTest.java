package dev.llmmodulo.domains.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.domains.obfuscation.Vocabulary;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceFolderTest {

    private static final Demand PROVEN = new Unsolvable(false);

    @TempDir
    private Path temporary;

    /** Pinned: whoever draws them anywhere, or with a later version, has to get the same bytes. */
    @ParameterizedTest
    @CsvSource({
        "blocksworld, 4,         '',              665fad5bda8c94c7b508fd765f223aa4f1bd8da5f50f4f7717f4abe9622df7f4",
        "blocksworld, 4,         RANDOM_WORDS,    0eefc637e39bae41e59eb36276e117f6d31b544df80cf9a962f737b2c368e8a7",
        "mystery-blocksworld, 4, RANDOM_STRINGS,  71543fc1869d0319f71a3e98f2445e8e156dede659cc2bd1303ddd82bc60f0a5",
        "logistics, 4,           '',              1619fa8d4ea01b622433e926c5302d9bd51459e6fde3182d82295c6e7340420b",
        "logistics, 4,           DECEPTIVE_WORDS, 2d65e6d42511a58edb8ebc7ba41d92a5d35b9ef87a4792d5f09426cb77ff844f",
        "depots, 2,              '',              b3104d8a0a086060665e8e6d0b1106edf531d15eea6b01fc160500024d659282",
        "sokoban, 4,             '',              fa1dbe4d1e0eabe6f5009d2e693a75d20134bfd8af3a46f641aa92daa89c11b3"
    })
    void should_write_the_same_bytes_for_the_same_seed(String domain, int size, String vocabulary, String digest)
            throws Exception {
        Path folder = temporary.resolve("set");
        Draw draw = Draw.seeded(7);
        InstanceSet made = request(domain, Settings.ofSize(size), new OptimalLength(4, 14, 100_000), 3)
                .fill(draw, done -> {});
        Optional<Vocabulary> words =
                Optional.of(vocabulary).filter(text -> !text.isEmpty()).map(Vocabulary::valueOf);
        new InstanceFolder(folder)
                .write(words.map(each -> made.obfuscated(each, draw, PROVEN)).orElse(made));

        String passedOver = made.passedOver().isEmpty()
                ? " {}\n"
                : made.passedOver().entrySet().stream()
                        .map(each -> "\n  " + each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("", "", "\n"));
        assertThat(Files.readString(folder.resolve("set.yaml")))
                .isEqualTo("source: " + made.source() + "\ninstances: 3\npassedOver:" + passedOver);
        assertThat(digest(folder)).isEqualTo(digest);
    }

    /** Pinned too, certificates included: what a machine has time and memory for plays no part. */
    @ParameterizedTest
    @CsvSource({
        "blocksworld, 4,   CONTRADICTION, '',              4f3c6930898f37b60d86321affa3706f6b5ee7045ae82142d9e565a841e9c41e",
        "blocksworld, 6,   HIDDEN,        '',              119f6e14a820cc4cadd93df6452b75b9d7b8406c84eeae3b3a06f602ea09c61a",
        "logistics, 4,     CONTRADICTION, DECEPTIVE_WORDS, 636513b961a801a2d907ea7a14c921beed643ddace7a9239ab0a4f3a56380004",
        "depots, 3,        CYCLE,         RANDOM_STRINGS,  7f505b39d2dbf301636af00d0882d904549d3d3916a56bd1ad43dd949417924c",
        "depots, 3,        HIDDEN,        '',              6f711e79d494fa44e9a79edc2eb6ab39f626b35404a2f92e158ec38ab918edd8",
        "sokoban, 5,       HIDDEN,        RANDOM_WORDS,    a3e8ce579628242f185d62169eba48c412c26cf454e915ef1a161cd3fdf1d1d5"
    })
    void should_write_the_same_proofs_for_the_same_seed(
            String domain, int size, UnsolvableKind kind, String vocabulary, String digest) throws Exception {
        Path folder = temporary.resolve("set");
        Draw draw = Draw.seeded(7);
        Demand demand = new Unsolvable(kind == UnsolvableKind.HIDDEN);
        InstanceSet made = request(domain, Settings.ofSize(size).withUnsolvable(kind), demand, 3)
                .fill(draw, done -> {});
        Optional<Vocabulary> words =
                Optional.of(vocabulary).filter(text -> !text.isEmpty()).map(Vocabulary::valueOf);
        new InstanceFolder(folder)
                .write(words.map(each -> made.obfuscated(each, draw, PROVEN)).orElse(made));

        assertThat(digest(folder)).isEqualTo(digest);
    }

    @Test
    void should_pass_over_what_is_not_settled_in_so_many_steps() throws IOException {
        Settings settings = new Settings(
                5, Optional.empty(), false, Optional.of(UnsolvableKind.HIDDEN), Map.of("boxes", 2, "walls", 6));
        InstanceRequest request = request("sokoban", settings, new Unsolvable(true, 1_000), 1);

        assertThatThrownBy(() -> request.fill(Draw.seeded(7), done -> {}))
                .isInstanceOf(NoInstanceException.class)
                .hasMessageContaining("were not settled in 1000 steps of proof");
    }

    @ParameterizedTest
    @CsvSource({"blocksworld, 4, CYCLE", "logistics, 4, CONTRADICTION"})
    void should_write_certificates_that_are_accepted_from_the_files(String domain, int size, UnsolvableKind kind)
            throws Exception {
        Draw draw = Draw.seeded(8);
        Settings settings = Settings.ofSize(size).withUnsolvable(kind);
        InstanceSet made = request(domain, settings, PROVEN, 2).fill(draw, done -> {});
        Map<String, InstanceSet> sets =
                Map.of("plain", made, "renamed", made.obfuscated(Vocabulary.DECEPTIVE_WORDS, draw, PROVEN));
        for (Map.Entry<String, InstanceSet> set : sets.entrySet()) {
            Path folder = temporary.resolve(set.getKey());
            new InstanceFolder(folder).write(set.getValue());
            for (int number = 1; number <= 2; number++) {
                Problem problem = new PddlReader()
                        .problem(folder.resolve("domain.pddl"), folder.resolve("instance-" + number + ".pddl"))
                        .orThrow();
                assertThat(CertificateCheck.of(
                                problem,
                                new CertificateReader()
                                        .read(problem, folder.resolve("instance-" + number + ".certificate"))))
                        .isInstanceOf(CheckOutcome.Accepted.class);
            }
            assertThat(Files.readString(folder.resolve("index.yaml")))
                    .contains("solvable: false", "certificate: instance-2.certificate");
        }
    }

    @Test
    void should_write_a_named_domain_that_can_be_read_with_its_words() throws IOException {
        Draw draw = Draw.seeded(9);
        InstanceSet made = request("depots", Settings.ofSize(3), Demand.UNSOLVED, 4)
                .fill(draw, done -> {})
                .obfuscated(Vocabulary.RANDOM_WORDS, draw, PROVEN);
        new InstanceFolder(temporary.resolve("renamed")).write(made);

        NamedDomain read =
                DomainLibrary.bundled().with(temporary).domain("renamed").orElseThrow();

        assertThat(read.domain()).isEqualTo(made.domain());
        assertThat(read.lexicon().isFor(made.domain())).isTrue();
        assertThat(read.planBench().orElseThrow().introduction())
                .contains(made.domain().actions().get(4).name());
        assertThat(read.instances())
                .hasSize(4)
                .extracting(NamedInstance::optimalLength)
                .containsOnly(OptionalInt.empty());
        assertThat(read.instances())
                .extracting(NamedInstance::id)
                .startsWith(made.domain().name() + "-1", made.domain().name() + "-2");
    }

    @Test
    void should_make_so_many_of_each_size_of_a_ladder_and_tell_how_far_it_is() throws IOException {
        List<Integer> progress = new ArrayList<>();
        InstanceSet made = new InstanceRequest(
                        named("blocksworld"),
                        Settings.ofSize(1),
                        InstanceRequest.ladder(3, 30),
                        2,
                        Demand.UNSOLVED,
                        100,
                        "a test")
                .fill(Draw.seeded(1), progress::add);

        assertThat(made.instances())
                .extracting(InstanceSet.Sized::size)
                .hasSize(56)
                .isSorted()
                .contains(3, 17, 30);
        assertThat(progress).hasSize(56).endsWith(55, 56);
        assertThat(made.instances())
                .extracting(each -> each.instance().form().fingerprint())
                .doesNotHaveDuplicates();
    }

    @Test
    void should_write_nothing_where_something_is() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> new InstanceFolder(temporary)).hasMessageContaining("it is not empty");
        assertThatThrownBy(() -> new InstanceFolder(temporary.resolve("mine.txt")))
                .hasMessageContaining("it is a file");
        assertThat(Files.readString(temporary.resolve("mine.txt"))).isEqualTo("mine");
    }

    private static InstanceRequest request(String domain, Settings settings, Demand demand, int count) {
        InstanceRequest.Rung rung = new InstanceRequest.Rung(settings.size(), settings.size());
        return new InstanceRequest(named(domain), settings, List.of(rung), count, demand, 1_000, "a test");
    }

    private static NamedDomain named(String domain) {
        return DomainLibrary.bundled().domain(domain).orElseThrow();
    }

    /** Of the problems and what is said of each. */
    private static String digest(Path folder) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> !one.endsWith("set.yaml")).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
