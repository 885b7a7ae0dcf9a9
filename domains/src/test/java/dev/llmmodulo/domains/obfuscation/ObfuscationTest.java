package dev.llmmodulo.domains.obfuscation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.domains.obfuscation.Renaming.Kind;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObfuscationTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final PddlWriter WRITER = new PddlWriter();
    private static final String EVERYTHING = """
            (define (domain warehouse)
              (:requirements :adl :numeric-fluents :action-costs :derived-predicates)
              (:types shelf robot - thing)
              (:constants dock - shelf)
              (:predicates (stored ?what - thing ?where - shelf) (busy ?who - robot) (tidy))
              (:functions (weight ?what - thing) - number (total-cost) - number)
              (:derived (tidy) (forall (?each - robot) (not (busy ?each))))
              (:action carry
                :parameters (?who - robot ?what - thing ?from ?to - shelf)
                :precondition (and (stored ?what ?from) (not (= ?from ?to)) (< (weight ?what) 9)
                  (exists (?near - shelf) (stored ?who ?near)))
                :effect (and (not (stored ?what ?from)) (stored ?what ?to) (increase (total-cost) (weight ?what))
                  (forall (?other - robot) (when (busy ?other) (not (busy ?other)))))))
            """;
    private static final String ERRAND = """
            (define (problem errand) (:domain warehouse) (:objects crane - robot attic - shelf)
              (:init (stored crane dock) (busy crane) (= (weight crane) 3) (= (total-cost) 0))
              (:goal (and (tidy) (or (stored crane attic) (exists (?place - shelf) (stored crane ?place)))))
              (:metric minimize (total-cost)))
            """;

    static Stream<Arguments> domains() {
        return LIBRARY.domains().stream()
                .filter(domain -> !domain.instances().isEmpty())
                .flatMap(domain -> Stream.of(Vocabulary.values()).map(each -> Arguments.of(domain, each)));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_give_new_names_that_can_be_taken_back(NamedDomain named, Vocabulary vocabulary) {
        List<Problem> problems = problems(named);
        Obfuscation obfuscation = Obfuscation.of(named.domain(), problems, vocabulary, Draw.seeded(1));

        assertThat(obfuscation.renaming().inverse().of(obfuscation.domain())).isEqualTo(named.domain());
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(obfuscation.renaming().inverse().of(obfuscation.problem(problem)))
                                .isEqualTo(problem));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_show_no_original_word(NamedDomain named, Vocabulary vocabulary) {
        Obfuscation obfuscation = Obfuscation.of(named.domain(), problems(named), vocabulary, Draw.seeded(2));
        Set<String> words = Set.of(
                "block",
                "stack",
                "pick",
                "table",
                "holding",
                "clear",
                "truck",
                "airplane",
                "city",
                "depot",
                "crate",
                "hoist",
                "pallet",
                "lift",
                "drive",
                "robot",
                "box",
                "push",
                "adjacent",
                "attack",
                "craves",
                "harmony",
                "logistics",
                "sokoban",
                "mystery",
                "strips");
        List<String> texts = new ArrayList<>(List.of(WRITER.write(obfuscation.domain())));
        problems(named).forEach(problem -> texts.add(WRITER.write(obfuscation.problem(problem))));
        GenericWords generic = GenericWords.of(obfuscation.domain());

        texts.add(generic.lexicon());
        texts.add(generic.introduction().orElseThrow().introduction());

        assertThat(texts)
                .allSatisfy(text -> assertThat(text.replaceAll("[:][a-z-]+", "").split("[^a-z]+"))
                        .doesNotContainAnyElementsOf(words));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_write_valid_pddl_with_a_name_of_its_own_for_everything(NamedDomain named, Vocabulary vocabulary) {
        List<Problem> problems = problems(named);
        Obfuscation obfuscation = Obfuscation.of(named.domain(), problems, vocabulary, Draw.seeded(3));
        List<String> all = obfuscation.renaming().names().entrySet().stream()
                .filter(each -> each.getKey() != Kind.VARIABLE)
                .flatMap(each -> each.getValue().values().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9]+(-[a-z0-9]+)*"));
        Domain read = new PddlReader()
                .domain(Source.of("written", WRITER.write(obfuscation.domain())))
                .orThrow();
        assertThat(read).isEqualTo(obfuscation.domain());
        assertThat(problems)
                .allSatisfy(problem -> assertThat(new PddlReader()
                                .problem(read, Source.of("written", WRITER.write(obfuscation.problem(problem))))
                                .orThrow())
                        .isEqualTo(obfuscation.problem(problem)));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_not_change_what_is_wrong_with_a_plan(NamedDomain named, Vocabulary vocabulary) {
        List<Problem> problems = problems(named).subList(0, 2);
        Draw draw = Draw.seeded(4);
        Obfuscation obfuscation = Obfuscation.of(named.domain(), problems, vocabulary, draw);
        int valid = 0;
        int invalid = 0;
        for (Problem problem : problems) {
            Plan.Sequential plan = plan(problem);
            for (int i = 0; i < 8; i++) {
                Plan.Sequential tried = i == 0 ? plan : damaged(plan, problem, draw);
                List<String> found = critiques(problem, tried);
                assertThat(critiques(
                                obfuscation.problem(problem),
                                obfuscation.renaming().of(tried)))
                        .as(tried.toIpc())
                        .isEqualTo(found);
                valid += found.isEmpty() ? 1 : 0;
                invalid += found.isEmpty() ? 0 : 1;
            }
        }
        assertThat(valid).isGreaterThanOrEqualTo(2);
        assertThat(invalid).isGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_have_words_that_read_back(NamedDomain named, Vocabulary vocabulary) {
        Problem problem = problems(named).get(0);
        Obfuscation obfuscation = Obfuscation.of(named.domain(), List.of(problem), vocabulary, Draw.seeded(5));
        DataLexicon lexicon = GenericWords.of(obfuscation.domain()).read();
        Problem renamed = obfuscation.problem(problem);

        assertThat(lexicon.isFor(obfuscation.domain())).isTrue();
        assertThat(plan(renamed).steps())
                .allSatisfy(step -> assertThat(lexicon.read(lexicon.say(step))).contains(step));
        assertThat(plan(renamed).steps())
                .allSatisfy(step -> assertThat(lexicon.say(step))
                        .isEqualTo(step.action() + " " + String.join(" ", step.arguments())));
        Fact fact = renamed.init().iterator().next();
        assertThat(lexicon.say(new Literal(fact, false))).isEqualTo("not " + lexicon.say(new Literal(fact, true)));
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void should_rename_whatever_pddl_a_domain_is_written_in(Vocabulary vocabulary) {
        Problem problem = new PddlReader()
                .problem(Source.of("domain", EVERYTHING), Source.of("problem", ERRAND))
                .orThrow();
        Obfuscation obfuscation = Obfuscation.of(problem.domain(), List.of(problem), vocabulary, Draw.seeded(6));
        Problem renamed = obfuscation.problem(problem);

        assertThat(obfuscation.renaming().inverse().of(renamed)).isEqualTo(problem);
        assertThat(new PddlReader()
                        .problem(
                                Source.of("domain", WRITER.write(renamed.domain())),
                                Source.of("problem", WRITER.write(renamed)))
                        .orThrow())
                .isEqualTo(renamed);
        assertThat(GenericWords.of(renamed.domain()).introduction()).isEmpty();
    }

    @Test
    void should_be_fresh_with_each_seed_and_the_same_with_the_same() {
        NamedDomain named = LIBRARY.domain("logistics").orElseThrow();
        for (Vocabulary vocabulary : Vocabulary.values()) {
            Set<String> texts = new HashSet<>();
            for (long seed : new long[] {1, 2, 3, 1, 2, 3}) {
                texts.add(WRITER.write(Obfuscation.of(named.domain(), problems(named), vocabulary, Draw.seeded(seed))
                        .domain()));
            }
            assertThat(texts).hasSize(3);
        }
    }

    @Test
    void should_name_more_objects_than_there_are_words() {
        String objects = String.join(
                " ",
                Stream.iterate(0, i -> i + 1).limit(1_500).map(i -> "o" + i).toList());
        Domain domain = LIBRARY.domain("blocksworld").orElseThrow().domain();
        Problem large = new PddlReader()
                .problem(
                        domain,
                        Source.of(
                                "p",
                                "(define (problem p) (:domain blocksworld-4ops) (:objects " + objects
                                        + ") (:init (handempty)) (:goal (on o1 o2)))"))
                .orThrow();

        Problem renamed = Obfuscation.of(domain, List.of(large), Vocabulary.RANDOM_WORDS, Draw.seeded(1))
                .problem(large);

        assertThat(renamed.objects()).doesNotHaveDuplicates().hasSize(1_500);
    }

    @ParameterizedTest
    @CsvSource({
        "(stack lamp sofa), stack",
        "(gloomy b), b",
        "(gloomy lamp-block-sofa), lamp-block-sofa",
        "(gloomy unstacked), unstacked",
        "(gloomy ?ob), ob",
        "(gloomy PICK), PICK",
        "(gloomy on), on"
    })
    void should_notice_an_original_word(String pddl, String seen) {
        OriginalWords words = new OriginalWords(List.of("stack", "pick-up", "b", "on", "?ob", "block"));

        assertThat(words.seenIn("(define (domain lamp) (:requirements :strips) (and (gloomy stone) " + pddl + "))"))
                .containsExactly(seen);
    }

    @ParameterizedTest
    @CsvSource({"verbs, 150", "adjectives, 150", "relations, 80", "nouns, 400"})
    void should_have_words_that_are_names_and_nothing_in_pddl(String list, int least) {
        Set<String> pddl = Set.of(
                "define",
                "domain",
                "problem",
                "requirements",
                "types",
                "constants",
                "predicates",
                "functions",
                "action",
                "parameters",
                "precondition",
                "effect",
                "objects",
                "init",
                "goal",
                "metric",
                "and",
                "or",
                "not",
                "imply",
                "forall",
                "exists",
                "when",
                "at",
                "over",
                "all",
                "start",
                "end",
                "either",
                "object",
                "number",
                "assign",
                "increase",
                "decrease",
                "minimize",
                "maximize",
                "preference",
                "derived",
                "duration",
                "condition",
                "constraints",
                "always",
                "sometime",
                "within",
                "undefined");
        assertThat(Vocabulary.words(list))
                .hasSizeGreaterThan(least)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(pddl)
                .allMatch(word -> word.matches("[a-z]{3,}") && word.equals(word.toLowerCase(Locale.ROOT)));
    }

    @Test
    void should_refuse_a_problem_that_it_has_no_names_for() {
        NamedDomain named = LIBRARY.domain("blocksworld").orElseThrow();
        List<Problem> problems = problems(named);
        Obfuscation four = Obfuscation.of(named.domain(), problems, Vocabulary.RANDOM_STRINGS, Draw.seeded(1));
        Problem larger = new PddlReader()
                .problem(
                        named.domain(),
                        Source.of(
                                "p",
                                "(define (problem p) (:domain blocksworld-4ops) (:objects a zed) (:init "
                                        + "(handempty)) (:goal (on a zed)))"))
                .orThrow();
        Problem other = problems(LIBRARY.domain("depots").orElseThrow()).get(0);

        assertThatThrownBy(() -> four.problem(larger)).hasMessage("no new names were drawn for the problem p");
        assertThatThrownBy(() -> four.problem(other)).hasMessageContaining("no new names were drawn");
    }

    @Test
    void should_refuse_to_give_two_things_one_name() {
        assertThatThrownBy(() -> new Renaming(Map.of(Kind.OBJECT, Map.of("a", "x", "b", "x"))))
                .hasMessageContaining("two things of one kind would have the same name");
    }

    private static List<Problem> problems(NamedDomain named) {
        Domain domain = named.domain();
        return named.instances().stream()
                .limit(3)
                .map(NamedInstance::pddl)
                .map(pddl -> new PddlReader()
                        .problem(domain, Source.of("problem", pddl))
                        .orThrow())
                .toList();
    }

    private static Plan.Sequential plan(Problem problem) {
        SearchResult found = new ForwardSearch(SearchLimits.USUAL).plan(problem);
        return ((SearchResult.Solved) found).plan();
    }

    /** With a step dropped, doubled or swapped with the next, or with one object for another. */
    private static Plan.Sequential damaged(Plan.Sequential plan, Problem problem, Draw draw) {
        List<PlanStep> steps = new ArrayList<>(plan.steps());
        int place = draw.below(steps.size());
        switch (draw.below(4)) {
            case 0 -> steps.remove(place);
            case 1 -> steps.add(place, steps.get(place));
            case 2 -> steps.add(steps.remove(place));
            default -> {
                List<String> arguments = new ArrayList<>(steps.get(place).arguments());
                arguments.set(
                        draw.below(arguments.size()), draw.of(problem.objects()).name());
                steps.set(place, new PlanStep(steps.get(place).action(), arguments));
            }
        }
        return new Plan.Sequential(steps);
    }

    /** What kind of thing is wrong, and at which step. */
    private static List<String> critiques(Problem problem, Plan.Sequential plan) {
        Review review = new PlanValidator().review(problem, PlanReading.Read.of(plan));
        return ((Review.Findings) review)
                .critiques().stream()
                        .map(each -> each instanceof StepCritique ofStep
                                ? each.id() + " at step " + ofStep.stepNumber()
                                : each.id())
                        .toList();
    }
}
