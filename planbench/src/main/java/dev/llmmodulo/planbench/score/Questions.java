package dev.llmmodulo.planbench.score;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.log.QuestionRecord;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.PlanTruth;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Makes records of questions, and questions of records: without the prompt, with all that an answer is graded by. */
public record Questions(DomainLibrary library) {

    /**
     * @param lexiconText the hash of the text of the question's lexicon, if it has one
     * @param planBenchDomainText the hash of the domain that PlanBench judges by
     * @param planBenchProblemText the hash of its problem
     */
    public static QuestionRecord record(
            Question question, Optional<String> lexiconText, String planBenchDomainText, String planBenchProblemText) {
        ExpectedAnswer expected = question.expected();
        Optional<ExpectedAnswer.OptimalPlan> optimal = cast(expected, ExpectedAnswer.OptimalPlan.class);
        Optional<ExpectedAnswer.Verification> verification = cast(expected, ExpectedAnswer.Verification.class);
        Optional<ExpectedAnswer.ResultingState> state = cast(expected, ExpectedAnswer.ResultingState.class);
        return new QuestionRecord(
                word(question.form()),
                word(question.compatibility()),
                question.variant(),
                question.lexicon().version(),
                lexiconText,
                planBenchDomainText,
                planBenchProblemText,
                Optional.of(question.examples()),
                question.reference().map(Plan::toIpc),
                Kind.of(expected).word(),
                optimal.map(ExpectedAnswer.OptimalPlan::cost),
                optimal.map(plan -> OptionalInt.of(plan.planBenchLength())).orElseGet(OptionalInt::empty),
                verification.map(shown -> shown.plan().toIpc()),
                state.map(facts -> texts(facts.stated())).orElse(List.of()),
                state.map(facts -> texts(facts.all())).orElse(List.of()));
    }

    /**
     * The question again, its prompt being empty.
     *
     * @param lexiconText what its lexicon was read from, if that was recorded
     * @throws IllegalArgumentException what was recorded cannot be read
     */
    public Question question(
            InstanceKey key,
            QuestionRecord recorded,
            Optional<String> lexiconText,
            Problem problem,
            Problem planBenchProblem) {
        return new Question(
                PlanBenchTask.ofCode(key.task())
                        .orElseThrow(() -> new IllegalArgumentException("no task " + key.task())),
                parse(PromptForm.class, recorded.form()),
                parse(Compatibility.class, recorded.compatibility()),
                recorded.variant(),
                key.instance(),
                recorded.examples().orElse(List.of()),
                new Prompt("recorded", List.of(), List.of()),
                lexicon(recorded, lexiconText),
                problem,
                planBenchProblem,
                expected(recorded, key.instance(), problem),
                recorded.reference().map(Questions::plan));
    }

    private Lexicon lexicon(QuestionRecord recorded, Optional<String> text) {
        Lexicon pddl = new PddlLexicon();
        Stream<DataLexicon> known = text.map(DataLexicon::recorded)
                .map(Stream::of)
                .orElseGet(() -> library.domains().stream().map(NamedDomain::lexicon));
        return Stream.concat(Stream.of(pddl), known.flatMap(lexicon -> Stream.of(lexicon, lexicon.clashing())))
                .filter(lexicon -> lexicon.version().equals(recorded.lexicon()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the words " + recorded.lexicon() + " are not known to this version"));
    }

    private static ExpectedAnswer expected(QuestionRecord recorded, String instance, Problem problem) {
        return switch (parse(Kind.class, recorded.expected())) {
            case VALID_PLAN -> new ExpectedAnswer.ValidPlan();
            case NO_PLAN -> new ExpectedAnswer.NoPlan();
            case OPTIMAL_PLAN ->
                new ExpectedAnswer.OptimalPlan(
                        recorded.cost().orElseThrow(),
                        recorded.planBenchLength().orElseThrow());
            case VERIFICATION -> {
                Plan plan = plan(recorded.plan().orElseThrow());
                Instance verified = new Instance(instance, problem, "");
                yield new ExpectedAnswer.Verification(plan, PlanTruth.of(new SolvedInstance(verified, plan)));
            }
            case STATE -> new ExpectedAnswer.ResultingState(facts(recorded.stated()), facts(recorded.all()));
        };
    }

    private static Plan plan(String ipc) {
        if (new StrictPlanReader().read(ipc) instanceof PlanReading.Read read) {
            return read.plan();
        }
        throw new IllegalArgumentException("what was recorded is no plan: " + ipc);
    }

    private static List<String> texts(Set<Fact> facts) {
        return facts.stream().map(Fact::toString).toList();
    }

    private static Set<Fact> facts(List<String> texts) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> words = List.of(text.substring(1, text.length() - 1).split(" "));
            facts.add(new Fact(words.get(0), words.subList(1, words.size())));
        }
        return facts;
    }

    private static <T> Optional<T> cast(ExpectedAnswer expected, Class<T> type) {
        return Optional.of(expected).filter(type::isInstance).map(type::cast);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The kinds of right answers. */
    private enum Kind {
        VALID_PLAN,
        NO_PLAN,
        OPTIMAL_PLAN,
        VERIFICATION,
        STATE;

        static Kind of(ExpectedAnswer expected) {
            if (expected instanceof ExpectedAnswer.ValidPlan) {
                return VALID_PLAN;
            } else if (expected instanceof ExpectedAnswer.NoPlan) {
                return NO_PLAN;
            } else if (expected instanceof ExpectedAnswer.OptimalPlan) {
                return OPTIMAL_PLAN;
            }
            return expected instanceof ExpectedAnswer.Verification ? VERIFICATION : STATE;
        }

        String word() {
            return Questions.word(this);
        }
    }
}
