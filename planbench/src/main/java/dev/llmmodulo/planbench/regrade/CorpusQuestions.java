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
import dev.llmmodulo.planbench.task.PlanTruth;
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
final class CorpusQuestions {

    private final Path folder;
    private final DomainLibrary library;
    private final PddlReader reader = new PddlReader();
    private final Map<Path, Domain> domains = new HashMap<>();
    private final Map<Path, Problem> problems = new HashMap<>();

    /** @param folder the folder of the recorded answers */
    CorpusQuestions(Path folder, DomainLibrary library) {
        this.folder = folder;
        this.library = library;
    }

    /** @throws dev.llmmodulo.verifiers.reading.PddlException a problem or domain cannot be read */
    Question question(CorpusRow row) {
        RecordedAnswer answer = row.answer();
        Path file = folder.resolve(row.given().instanceFile());
        Domain domain = domains.computeIfAbsent(
                file.resolveSibling("domain.pddl"),
                path -> reader.domain(Source.read(path)).orThrow());
        Problem instance = problems.computeIfAbsent(
                file, path -> reader.problem(domain, Source.read(path)).orThrow());
        Problem graded = row.given()
                .gradedProblem()
                .map(pddl -> problem(domain, answer, pddl))
                .orElse(instance);
        Problem asked = row.given()
                .askedProblem()
                .map(pddl -> problem(domain, answer, pddl))
                .orElse(graded);
        Lexicon lexicon = lexicon(library, answer.variant(), domain);
        List<Message> prompt =
                row.given().promptTail().map(Message::user).stream().toList();
        return new Question(
                task(answer),
                form(answer),
                Compatibility.PLANBENCH,
                answer.variant(),
                answer.instanceId(),
                List.of(),
                new Prompt("recorded", prompt, List.of()),
                lexicon,
                asked,
                graded,
                expected(row, asked, lexicon),
                Optional.empty());
    }

    /** The words of a configuration, else those of a domain like this one, else PDDL. */
    static Lexicon lexicon(DomainLibrary library, String variant, Domain domain) {
        return library.domainOfVariant(variant)
                .map(NamedDomain::lexicon)
                .filter(lexicon -> lexicon.isFor(domain))
                .<Lexicon>map(words -> words)
                .or(() -> library.lexiconFor(domain))
                .orElseGet(PddlLexicon::new);
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

    private static ExpectedAnswer expected(CorpusRow row, Problem problem, Lexicon lexicon) {
        return switch (task(row.answer())) {
            case PLAN_OPTIMALITY -> {
                int length = row.given().optimalLength().orElseThrow();
                yield new ExpectedAnswer.OptimalPlan(BigDecimal.valueOf(length), length);
            }
            case PLAN_VERIFICATION, MODEL_PLAN_VERIFICATION -> verification(row, problem, lexicon);
            case PLAN_EXECUTION -> {
                Set<Fact> facts = row.given()
                        .groundTruth()
                        .orElse("")
                        .lines()
                        .map(CorpusQuestions::fact)
                        .collect(Collectors.toSet());
                yield new ExpectedAnswer.ResultingState(facts, facts);
            }
            default ->
                row.answer().variant().startsWith("unsolvable")
                        ? new ExpectedAnswer.NoPlan()
                        : new ExpectedAnswer.ValidPlan();
        };
    }

    private static ExpectedAnswer verification(CorpusRow row, Problem problem, Lexicon lexicon) {
        String prompt = row.given().promptTail().orElse("");
        if (TolerantPlanReader.of(problem, lexicon).read(prompt.substring(prompt.indexOf("[PLAN]")))
                instanceof Read read) {
            return new ExpectedAnswer.Verification(read.plan(), PlanTruth.of(problem, read));
        }
        throw new IllegalArgumentException(row.answer().id() + ": there is no plan in the prompt");
    }

    /** From PlanBench's way to write it, such as {@code on_a_b}. */
    static Fact fact(String name) {
        List<String> parts = List.of(name.split("_"));
        return new Fact(parts.get(0), parts.subList(1, parts.size()));
    }
}
