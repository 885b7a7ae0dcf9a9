package dev.llmmodulo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainLibraryTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final String LAMP = """
            (define (domain lamp) (:predicates (lit ?l))
              (:action light :parameters (?l) :precondition (not (lit ?l)) :effect (lit ?l)))
            """;
    private static final String LAMP_WORDS = """
            version: lamp/1
            actions: {light: {say: "light {}"}}
            predicates: {lit: {say: "{} is lit", deny: "{} is dark"}}
            """;

    @TempDir
    Path folder;

    static List<NamedDomain> domains() {
        return LIBRARY.domains();
    }

    @Test
    void should_hold_the_domains_of_planbench() {
        assertThat(LIBRARY.domains())
                .extracting(NamedDomain::name)
                .containsExactly(
                        "blocksworld",
                        "depots",
                        "logistics",
                        "mystery-blocksworld",
                        "obfuscated-deceptive-logistics",
                        "obfuscated-randomized-blocksworld",
                        "obfuscated-randomized-logistics",
                        "random-blocksworld",
                        "sokoban");
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_have_words_for_each(NamedDomain domain) {
        Domain read = read(domain.pddl());
        assertThat(domain.lexicon().isFor(read)).isTrue();
        NamedDomain like = domain.name().equals("random-blocksworld")
                ? LIBRARY.domain("blocksworld").orElseThrow()
                : domain;
        assertThat(LIBRARY.domainLike(read)).contains(like);
        assertThat(LIBRARY.lexiconFor(read)).contains(like.lexicon());
        assertThat(domain.planBench().isPresent()).isEqualTo(!domain.name().equals("sokoban"));
    }

    @ParameterizedTest
    @CsvSource({"blocksworld, 20", "depots, 20", "logistics, 20", "mystery-blocksworld, 20", "sokoban, 10"})
    void should_have_longer_instances(String name, int least) {
        NamedDomain domain = LIBRARY.domain(name).orElseThrow();
        assertThat(domain.instances())
                .filteredOn(instance -> instance.optimalLength().orElseThrow() >= 8)
                .hasSizeGreaterThanOrEqualTo(least);
        assertThat(domain.instances()).allSatisfy(instance -> {
            Problem problem = new PddlReader()
                    .problem(Source.of("domain", domain.pddl()), Source.of(instance.id(), instance.pddl()))
                    .orThrow();
            assertThat(problem.goal()).isNotNull();
            assertThat(instance.id()).startsWith(domain.name());
        });
        assertThat(domain.instances()).extracting(NamedInstance::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pick-up        | grasp",
                "(ontable ?x)   | (ontable ?x) (heavy ?x)",
                "(holding ?x)   | (holding ?x ?y)",
                "(?ob ?underob) | (?ob ?underob ?hand)",
            })
    void should_have_no_words_for_a_domain_with_another_name_or_arity(String part, String changed) {
        String pddl = LIBRARY.domain("blocksworld").orElseThrow().pddl();
        Domain other = read(pddl.replaceFirst(Pattern.quote(part), changed).replace("(holding ?ob)", "(handempty)"));
        assertThat(LIBRARY.lexiconFor(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(clear ?ob) (ontable ?ob) (handempty)) | (clear ?ob) (ontable ?ob))",
                "(holding ?ob) (not (clear ?ob))        | (not (clear ?ob))",
                "(?ob ?underob)                         | (?underob ?ob)",
                "(:action pick-up | (:functions (total-cost) - number) (:action pick-up",
            })
    void should_know_no_domain_like_one_that_does_something_else_with_the_same_names(String part, String changed) {
        String pddl = LIBRARY.domain("blocksworld").orElseThrow().pddl();
        assertThat(pddl).contains(part);
        Domain other = read(pddl.replaceFirst(Pattern.quote(part), changed));

        assertThat(LIBRARY.domainLike(other)).isEmpty();
        assertThat(LIBRARY.lexiconFor(other))
                .as("they can be read all the same")
                .isPresent();
    }

    @Test
    void should_take_one_type_for_all_as_none() {
        String pddl = LIBRARY.domain("blocksworld").orElseThrow().pddl();
        Domain typed = read(pddl.replace("(:predicates", "(:types block) (:predicates")
                .replaceAll("\\?([xy])\\)", "?$1 - block)")
                .replaceAll("(:parameters\\s+\\([^)]*)\\)", "$1 - block)"));

        assertThat(typed.actions()).isNotEqualTo(read(pddl).actions());
        assertThat(LIBRARY.domainLike(typed)).isPresent();
    }

    @Test
    void should_know_no_domain_like_one_whose_actions_cost_something() {
        String pddl = LIBRARY.domain("blocksworld").orElseThrow().pddl();
        Domain costly = read(pddl.replace(":strips", ":strips :action-costs")
                .replace("(:action pick-up", "(:functions (total-cost) - number)\n(:action pick-up")
                .replace(
                        "(holding ?ob) (not (clear ?ob))",
                        "(holding ?ob) (increase (total-cost) 2) (not (clear ?ob))"));

        assertThat(costly.functions()).hasSize(1);
        assertThat(LIBRARY.domainLike(costly)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_know_a_domain_however_its_variables_are_called_and_its_parts_are_ordered(NamedDomain domain) {
        Domain renamed = read("; Mine.\n" + domain.pddl().replaceAll("\\?([\\w-]+)", "?my-$1"));
        Domain backwards = new Domain(
                "mine",
                List.of(":adl"),
                renamed.types(),
                renamed.constants(),
                backwards(renamed.predicates()),
                renamed.functions(),
                backwards(renamed.actions()).stream()
                        .map(action -> new Action(
                                action.name(),
                                action.parameters(),
                                backwards(action.precondition()),
                                new Effect.And(backwards(((Effect.And) action.effect()).parts()))))
                        .toList());

        assertThat(backwards.actions()).isNotEqualTo(domain.domain().actions());
        assertThat(domain.isLike(backwards)).isTrue();
    }

    private static Formula backwards(Formula condition) {
        return condition instanceof Formula.And and ? new Formula.And(backwards(and.operands())) : condition;
    }

    private static <T> List<T> backwards(List<T> parts) {
        List<T> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        return backwards;
    }

    @Test
    void should_add_and_replace_domains_by_folders() throws IOException {
        write(folder.resolve("lamp"), Map.of("domain.pddl", LAMP, "lexicon.yaml", LAMP_WORDS));
        write(folder.resolve("depots"), Map.of("domain.pddl", LAMP, "lexicon.yaml", LAMP_WORDS));
        write(folder.resolve("no-domain"), Map.of("notes.txt", "nothing"));

        DomainLibrary library = LIBRARY.with(folder);

        assertThat(library.domains())
                .extracting(NamedDomain::name)
                .hasSize(LIBRARY.domains().size() + 1)
                .contains("blocksworld", "depots", "lamp");
        assertThat(library.domain("depots").orElseThrow().pddl()).isEqualTo(LAMP);
        assertThat(library.lexiconFor(read(LAMP)).orElseThrow().version()).isEqualTo("lamp/1");
        assertThat(LIBRARY.domain("lamp")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words: nonsense",
                "version: x\nactions: {light: {say: \"light [the {}\", read: [\"light [the {}\"]}}\npredicates: {}",
                "version: x\nactions: {}\npredicates: {}\nobjects: {one: {words: {a: red, b: red}}}",
                "version: x\nactions: {light: {say: \"light {}\", colour: red}}\npredicates: {}",
            })
    void should_name_the_domain_whose_words_are_malformed(String words) throws IOException {
        write(folder.resolve("lamp"), Map.of("domain.pddl", LAMP, "lexicon.yaml", words));
        assertThatThrownBy(() -> LIBRARY.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "depots", "logistics", "mystery-blocksworld", "sokoban"})
    void should_have_advice_in_the_domains_own_words(String name) {
        DomainAdvice advice = LIBRARY.domain(name).orElseThrow().advice().orElseThrow();

        assertThat(advice.version()).isEqualTo(name + "-advice/1");
        assertThat(advice.text()).hasSizeBetween(200, 1200).doesNotContain("[PLAN");
    }

    @Test
    void should_not_give_away_what_an_obfuscated_domain_is() {
        String advice = LIBRARY.domain("mystery-blocksworld")
                .flatMap(NamedDomain::advice)
                .orElseThrow()
                .text();

        assertThat(advice.toLowerCase(Locale.ROOT))
                .doesNotContainPattern("block|tower|hand|table|stack|hold|clear|pick|top|above|under");
    }

    @Test
    void should_take_advice_from_a_folder_and_have_none_where_there_is_none() throws IOException {
        Map<String, String> lamp = Map.of("domain.pddl", LAMP, "lexicon.yaml", LAMP_WORDS);
        write(folder.resolve("lamp"), lamp);
        write(folder.resolve("advised"), lamp);
        write(folder.resolve("advised"), Map.of("advice.yaml", "version: lamp-advice/1\ntext: Light them all.\n"));

        DomainLibrary library = LIBRARY.with(folder);

        assertThat(library.domain("lamp").orElseThrow().advice()).isEmpty();
        assertThat(library.domain("advised").orElseThrow().advice())
                .contains(new DomainAdvice("lamp-advice/1", "Light them all."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version: x", "text: x", "version: x\ntext: \" \"", "version: x\ntext: y\nmore: z"})
    void should_name_the_domain_whose_advice_is_malformed(String advice) throws IOException {
        write(folder.resolve("lamp"), Map.of("domain.pddl", LAMP, "lexicon.yaml", LAMP_WORDS, "advice.yaml", advice));
        assertThatThrownBy(() -> LIBRARY.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lamp");
    }

    @Test
    void should_find_domains_in_a_jar() throws IOException {
        Path jar = folder.resolve("domains.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            write(files.getPath("dev/llmmodulo/domains/lamp"), Map.of("domain.pddl", LAMP, "lexicon.yaml", LAMP_WORDS));
        }
        URL root = URI.create("jar:" + jar.toUri() + "!/dev/llmmodulo/domains").toURL();
        assertThat(DomainLibrary.domainsAt(root))
                .singleElement()
                .satisfies(domain -> assertThat(domain.name()).isEqualTo("lamp"));
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Domain read(String pddl) {
        return new PddlReader().domain(Source.of("domain", pddl)).orThrow();
    }
}
