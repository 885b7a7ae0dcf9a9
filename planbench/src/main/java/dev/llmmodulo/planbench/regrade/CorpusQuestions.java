package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions behind recorded answers, whose problems lie in a folder; each file is read once. */
public final class CorpusQuestions {

    private final Path folder;
    private final DomainLibrary library;
    private final PddlReader reader = new PddlReader();
    private final Map<Path, Domain> domains = new HashMap<>();
    private final Map<Path, Problem> problems = new HashMap<>();

    /** @param folder the folder of the recorded answers */
    public CorpusQuestions(Path folder, DomainLibrary library) {
        this.folder = folder;
        this.library = library;
    }

    /** @throws dev.llmmodulo.verifiers.reading.PddlException a problem or domain cannot be read */
    public Question question(RecordedAnswer answer) {
        Path file = folder.resolve(answer.given().instanceFile());
        Domain domain = domains.computeIfAbsent(
                file.resolveSibling("domain.pddl"),
                path -> reader.domain(Source.read(path)).orThrow());
        Problem instance = problems.computeIfAbsent(
                file, path -> reader.problem(domain, Source.read(path)).orThrow());
        Problem graded = answer.given()
                .gradedProblem()
                .map(pddl -> problem(domain, answer, pddl))
                .orElse(instance);
        Problem asked = answer.given()
                .askedProblem()
                .map(pddl -> problem(domain, answer, pddl))
                .orElse(graded);
        Lexicon lexicon = library.domainOfVariant(answer.variant())
                .map(NamedDomain::lexicon)
                .<Lexicon>map(words -> words)
                .or(() -> library.lexiconFor(domain))
                .orElseGet(PddlLexicon::new);
        return new Question(
                task(answer),
                form(answer),
                Compatibility.PLANBENCH,
                answer.variant(),
                String.valueOf(answer.instanceId()),
                List.of(),
                new Prompt(
                        "recorded",
                        answer.given()
                                .promptTail()
                                .map(text -> List.of(Message.user(text)))
                                .orElse(List.of()),
                        List.of()),
                lexicon,
                asked,
                graded,
                expected(answer, asked, lexicon),
                Optional.empty());
    }

    private Problem problem(Domain domain, RecordedAnswer answer, String pddl) {
        return reader.problem(domain, Source.of(answer.id(), pddl)).orThrow();
    }

    private static PlanBenchTask task(RecordedAnswer answer) {
        return PlanBenchTask.ofCode(answer.task()).orElse(PlanBenchTask.PLAN_GENERATION);
    }

    private static PromptForm form(RecordedAnswer answer) {
        if (answer.task().equals("bp_pddl")) {
            return PromptForm.ZERO_SHOT_PDDL;
        }
        return answer.task().startsWith("t1_")
                ? PromptForm.ofCode(answer.task().substring("t1".length())).orElse(PromptForm.ONE_SHOT)
                : PromptForm.ONE_SHOT;
    }

    private static ExpectedAnswer expected(RecordedAnswer answer, Problem problem, Lexicon lexicon) {
        return switch (task(answer)) {
            case PLAN_OPTIMALITY -> {
                int length = answer.given().optimalLength().orElseThrow();
                yield new ExpectedAnswer.OptimalPlan(BigDecimal.valueOf(length), length);
            }
            case PLAN_VERIFICATION, MODEL_PLAN_VERIFICATION -> verification(answer, problem, lexicon);
            case PLAN_EXECUTION -> {
                Set<Fact> facts = answer.given()
                        .groundTruth()
                        .orElse("")
                        .lines()
                        .map(CorpusQuestions::fact)
                        .collect(Collectors.toSet());
                yield new ExpectedAnswer.ResultingState(facts, facts);
            }
            default ->
                answer.variant().startsWith("unsolvable")
                        ? new ExpectedAnswer.NoPlan()
                        : new ExpectedAnswer.ValidPlan();
        };
    }

    private static ExpectedAnswer verification(RecordedAnswer answer, Problem problem, Lexicon lexicon) {
        String prompt = answer.given().promptTail().orElse("");
        if (TolerantPlanReader.of(problem, lexicon).read(prompt.substring(prompt.indexOf("[PLAN]")))
                instanceof Read read) {
            return new ExpectedAnswer.Verification(read.plan(), PlanTruth.of(problem, read));
        }
        throw new IllegalArgumentException(answer.id() + ": there is no plan in the prompt");
    }

    /** From PlanBench's way to write it, such as {@code on_a_b}. */
    static Fact fact(String name) {
        List<String> parts = List.of(name.split("_"));
        return new Fact(parts.get(0), parts.subList(1, parts.size()));
    }
}
