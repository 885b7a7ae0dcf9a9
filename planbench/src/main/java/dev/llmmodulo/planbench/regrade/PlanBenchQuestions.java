package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.task.PlanTruth;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions behind the answers in a PlanBench file, with the problems that their prompts state. */
final class PlanBenchQuestions {

    private final PlanBenchFile file;
    private final DomainLibrary library;
    private final PlanBenchTask task;
    private final PromptForm form;
    private final Optional<NamedDomain> named;
    private final String variant;
    private final Map<String, Domain> domains = new HashMap<>();

    PlanBenchQuestions(PlanBenchFile file, DomainLibrary library) {
        this.file = file;
        this.library = library;
        this.task = file.task().orElseThrow();
        this.form = file.form();
        List<String> names = file.variants();
        this.variant = names.stream()
                .filter(name -> library.domainOfVariant(name).isPresent())
                .findFirst()
                .orElse(names.get(0));
        this.named = library.domainOfVariant(variant);
    }

    /** One answer, or of a dialogue one a round; none for an instance that was not run. */
    List<Recorded> recorded(int row, JsonNode instance) {
        List<RecordedAnswer> answers = file.answers(row, instance, variant);
        if (answers.isEmpty()) {
            return List.of();
        }
        Question question = question(instance);
        return answers.stream().map(answer -> new Recorded(answer, question)).toList();
    }

    UnansweredInstance unanswered(JsonNode instance) {
        return file.unanswered(instance, variant);
    }

    /** What is asked about an instance, answered or not. */
    Question question(JsonNode instance) {
        String id = instance.path("instance_id").asText();
        String prompt = file.prompt(instance);
        return form.isPddl() ? inPddl(id, prompt) : inWords(id, instance, prompt);
    }

    private Question inPddl(String id, String prompt) {
        AskedInPddl asked = new AskedInPddl(prompt);
        Domain domain = domain(asked.domainText());
        Problem problem = asked.problem(domain);
        ExpectedAnswer expected = unsolvable() ? new ExpectedAnswer.NoPlan() : new ExpectedAnswer.ValidPlan();
        Lexicon lexicon = CorpusQuestions.lexicon(library, variant, domain);
        return question(id, prompt, lexicon, problem, problem, expected);
    }

    private Question inWords(String id, JsonNode instance, String prompt) {
        NamedDomain words = named.orElseThrow(() -> new IllegalArgumentException(
                "there are no words for the domain " + String.join(" or ", file.variants())));
        DataLexicon lexicon = words.lexicon();
        AskedInWords asked = new AskedInWords(task, new StatedProblem(domain(words.pddl()), lexicon), prompt);
        Problem problem = asked.asked();
        return question(id, prompt, lexicon, problem, asked.gradedByPlanBench(), expected(asked, problem, instance));
    }

    private ExpectedAnswer expected(AskedInWords asked, Problem problem, JsonNode instance) {
        JsonNode truth = instance.path("ground_truth_plan");
        return switch (task) {
            case PLAN_OPTIMALITY -> {
                int length = (int) (truth.isArray() ? JsonFields.lines(truth) : truth.asText())
                        .lines()
                        .filter(line -> line.strip().startsWith("("))
                        .count();
                yield new ExpectedAnswer.OptimalPlan(BigDecimal.valueOf(length), length);
            }
            case PLAN_VERIFICATION, MODEL_PLAN_VERIFICATION -> {
                Read plan = asked.plan(problem);
                yield new ExpectedAnswer.Verification(plan.plan(), PlanTruth.of(problem, plan));
            }
            case PLAN_EXECUTION -> {
                Set<Fact> facts = JsonFields.list(truth).stream()
                        .map(CorpusQuestions::fact)
                        .collect(Collectors.toSet());
                yield new ExpectedAnswer.ResultingState(
                        facts.stream().filter(asked.words().lexicon()::states).collect(Collectors.toSet()), facts);
            }
            default -> unsolvable() ? new ExpectedAnswer.NoPlan() : new ExpectedAnswer.ValidPlan();
        };
    }

    private boolean unsolvable() {
        return variant.startsWith("unsolvable");
    }

    private Domain domain(String pddl) {
        return domains.computeIfAbsent(
                pddl,
                text -> new PddlReader().domain(Source.of("the domain", text)).orThrow());
    }

    private Question question(
            String id, String prompt, Lexicon lexicon, Problem asked, Problem graded, ExpectedAnswer expected) {
        return new Question(
                task,
                form,
                Compatibility.PLANBENCH,
                variant,
                id,
                List.of(),
                new Prompt("recorded", List.of(Message.user(prompt)), List.of()),
                lexicon,
                asked,
                graded,
                expected,
                Optional.empty());
    }
}
