package dev.llmmodulo.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.llmmodulo.verifiers.careless.Careless;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "dev.llmmodulo.";

    /** A module uses only those after it. */
    private static final List<String> MODULES = List.of("cli", "planbench", "generator", "domains", "verifiers");

    /** What looks for plans and for proofs, and is not trusted. */
    private static final String[] SEEKERS = {
        ROOT + "verifiers.grounding..",
        ROOT + "verifiers.heuristic..",
        ROOT + "verifiers.search..",
        ROOT + "verifiers.unsolvability.."
    };

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.llmmodulo");

    private static final JavaClasses CARELESS = new ClassFileImporter().importClasses(Careless.class);

    /** Rules that {@link Careless} breaks. */
    static Stream<ArchRule> general() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + "verifiers.pddl4j..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("fr.uga.pddl4j.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                ROOT + "generator.langchain4j..",
                                // The embedded model is one of LangChain4j's models, and asked like any of them.
                                ROOT + "generator.embedded.langchain4j..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.langchain4j.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT + "cli..", ROOT + "generator.langchain4j..")
                        .should()
                        .callMethodWhere(target(owner(type(System.class))).and(target(nameMatching("getenv"))))
                        .as("only the command line and the model services read the environment"),
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Main.class.getName())
                        .should()
                        .callMethodWhere(target(owner(type(System.class).or(type(Runtime.class))))
                                .and(target(nameMatching("exit|halt"))))
                        .as("only Main ends the process"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + "cli..")
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
                noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."),
                fields().that().areStatic().should().beFinal(),
                classes().should(liveInANullMarkedPackage()),
                layers().get(0));
    }

    /** Rules about packages by name. */
    static Stream<ArchRule> particular() {
        return Stream.concat(
                layers().stream(),
                Stream.of(
                        slices().matching(ROOT + "(**)").should().beFreeOfCycles(),
                        knowsNoPddl(ROOT + "verifiers.judgement"),
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        ROOT + "verifiers.compiled..",
                                        ROOT + "verifiers.validation..",
                                        ROOT + "verifiers.semantics..",
                                        ROOT + "verifiers.causes..",
                                        ROOT + "verifiers.trajectory..",
                                        ROOT + "verifiers.time..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(SEEKERS)
                                .as("what judges plans does not lean on what looks for them"),
                        noClasses()
                                .that()
                                .resideInAPackage(ROOT + "verifiers.critique..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(ROOT + "verifiers.semantics..", ROOT + "verifiers.validation..")
                                .as("what is said about plans does not execute them"),
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        ROOT + "generator",
                                        ROOT + "generator.strategy",
                                        ROOT + "generator.treesearch",
                                        ROOT + "generator.choice",
                                        ROOT + "generator.opinion")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(ROOT + "verifiers.pddl..", ROOT + "verifiers.plan..")
                                .as("the loop and the other strategies know no PDDL"),
                        noClasses()
                                .that()
                                .haveFullyQualifiedName(Check.class.getName())
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(SEEKERS)
                                .as("the command that checks certificates shares nothing with what makes them"),
                        noClasses()
                                .that()
                                .resideInAPackage(ROOT + "verifiers.certificate..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(SEEKERS)
                                .as("what checks a certificate shares nothing with what made it"),
                        noClasses()
                                .that()
                                .resideInAPackage(ROOT + "verifiers.certificate.checking..")
                                .should()
                                .dependOnClassesThat(areOursOutside(
                                        ROOT + "verifiers.certificate.checking",
                                        ROOT + "verifiers.certificate",
                                        ROOT + "verifiers.judgement",
                                        ROOT + "verifiers.pddl"))
                                .as("a certificate is checked against the model, and nothing else is trusted")));
    }

    @ParameterizedTest
    @MethodSource({"general", "particular"})
    void should_keep(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("general")
    void should_notice_who_breaks(ArchRule rule) {
        assertThat(rule.evaluate(CARELESS).hasViolation()).isTrue();
    }

    @Test
    void should_notice_a_judgement_that_knows_pddl() {
        assertThat(knowsNoPddl(ROOT + "verifiers.validation").evaluate(OURS).hasViolation())
                .isTrue();
    }

    @Test
    void should_look_at_every_module() {
        assertThat(MODULES)
                .allSatisfy(module ->
                        assertThat(OURS).anyMatch(one -> one.getPackageName().startsWith(ROOT + module)));
    }

    /** For a package that is to stand on its own. */
    private static ArchRule knowsNoPddl(String packageName) {
        return noClasses()
                .that()
                .resideInAPackage(packageName)
                .should()
                .dependOnClassesThat(areOursOutside(packageName))
                .as("a judgement knows no PDDL");
    }

    private static List<ArchRule> layers() {
        return IntStream.range(1, MODULES.size())
                .mapToObj(i -> MODULES.size() - i)
                .<ArchRule>map(i -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + MODULES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(MODULES.subList(0, i).stream()
                                .map(module -> ROOT + module + "..")
                                .toArray(String[]::new)))
                .toList();
    }

    private static DescribedPredicate<JavaClass> areOursOutside(String... packageNames) {
        return DescribedPredicate.describe(
                "are ours, outside " + String.join(", ", packageNames),
                one -> one.getPackageName().startsWith(ROOT)
                        && !List.of(packageNames).contains(one.getPackageName()));
    }

    private static DescribedPredicate<JavaClass> type(Class<?> type) {
        return JavaClass.Predicates.equivalentTo(type);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean marked = one.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                events.add(new SimpleConditionEvent(one, marked, one.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
