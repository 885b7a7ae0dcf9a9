package dev.llmmodulo.planbench.score;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Grader;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.QuestionRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunTexts;
import dev.llmmodulo.planbench.making.ProblemReader;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Scores recorded instances by reading what was handed out and judging it again, by the texts of domain and problem that
 * were recorded. Thread-safe.
 */
public final class Scorer {

    private static final int PROBLEMS_KEPT = 128;
    private static final Lexicon PDDL = new PddlLexicon();

    /** Bounded by work, about a second of it; most problems of PlanBench take less than a hundredth. */
    private static final Planner PLANNER =
            new ForwardSearch(new SearchLimits(2_000_000, 300_000, Duration.ofMinutes(5), 512L << 20));

    /** What a refusal is taken for by its words alone, which claim nothing of the problem. */
    private static final Set<Kind> REFUSALS =
            EnumSet.of(Kind.NOT_SOLVED, Kind.EMPTY, Kind.CLAIM_TRUE, Kind.CLAIM_FALSE, Kind.CLAIM_UNKNOWN);

    private final RunTexts texts;
    private final Questions questions;
    private final ProblemReader reader = new ProblemReader();
    private final Settlements settlements;
    private final Graders graders;
    private final Map<String, Problem> problems = new LinkedHashMap<>(PROBLEMS_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Problem> eldest) {
            return size() > PROBLEMS_KEPT;
        }
    };

    /**
     * @param limits for settling whether one problem has a plan, where an answer claims that it has none; what is not decided in
     *     their time is asked of a planner that is bounded by work, unless they allow no time
     */
    public Scorer(RunTexts texts, DomainLibrary library, ProofLimits limits) {
        this.texts = texts;
        this.questions = new Questions(library);
        Optional<Planner> last = limits.time().isZero() ? Optional.empty() : Optional.of(PLANNER);
        this.settlements = new Settlements(new ProblemSettler(limits), last);
        this.graders = new Graders(settlements);
    }

    /** Whether problems have plans, within the limits for that. */
    public Settlements settlements() {
        return settlements;
    }

    /** @throws IOException the texts cannot be read */
    public InstanceScore score(InstanceRecord record) throws IOException {
        if (record.error().filter(error -> !error.boundary().equals("verifier")).isPresent()) {
            return unscored(record.error().get().reason());
        }
        Optional<String> domain = texts.text(record.problem().domainText());
        Optional<String> problem = texts.text(record.problem().problemText());
        if (domain.isEmpty() || problem.isEmpty()) {
            return unscored("the texts of domain and problem are not recorded");
        }
        try {
            return score(record, problem(record.problem().texts(), domain.get(), problem.get()));
        } catch (PddlException unreadable) {
            return unscored(String.valueOf(unreadable.getMessage()));
        }
    }

    private Problem problem(String key, String domain, String problem) {
        Optional<Problem> known;
        synchronized (problems) {
            known = Optional.ofNullable(problems.get(key));
        }
        if (known.isPresent()) {
            return known.get();
        }
        Problem read = reader.problem(new ProblemTexts(Source.of("domain", domain), Source.of("problem", problem)));
        synchronized (problems) {
            problems.put(key, read);
        }
        return read;
    }

    private InstanceScore score(InstanceRecord record, Problem problem) throws IOException {
        return score(record, problem, settlements(record, problem));
    }

    /** Checks the certificate that the run kept, so that nothing has to be found again. It is of this record alone. */
    private Settlements settlements(InstanceRecord record, Problem problem) throws IOException {
        Optional<String> text = record.certificate().isPresent()
                ? texts.text(record.certificate().get())
                : Optional.empty();
        return text.flatMap(kept -> CertificateTexts.check(problem, kept))
                .map(certificate -> settlements.with(problem, certificate))
                .orElse(settlements);
    }

    private InstanceScore score(InstanceRecord record, Problem problem, Settlements known) throws IOException {
        boolean proven = record.outcome().equals("proven-unsolvable");
        HandedOut handedOut = HandedOut.of(record);
        if (handedOut instanceof HandedOut.Nothing) {
            return proven ? proven(record, problem, known) : nothing(record);
        } else if (handedOut instanceof HandedOut.Plan plan) {
            PlanReading reading = TolerantPlanReader.of(problem, PDDL).read(plan.text());
            return record.question().isPresent()
                    ? graded(
                            record,
                            record.question().get(),
                            problem,
                            known,
                            (grader, question) -> grader.plan(question, reading))
                    : judged(problem, reading);
        }
        RoundRecord chosen = ((HandedOut.AnAnswer) handedOut).round();
        InstanceScore score = record.question().isPresent()
                ? graded(
                        record,
                        record.question().get(),
                        problem,
                        known,
                        (grader, question) -> grader.grade(question, chosen.answer()))
                : read(record, problem, chosen.answer(), known);
        boolean refused = chosen.finish().equals("refused") && REFUSALS.contains(score.kind());
        if (proven && (refused || score.kind() != Kind.CLAIM_TRUE)) {
            return proven(record, problem, known);
        }
        return refused ? new InstanceScore(Kind.REFUSED, "") : score;
    }

    private static InstanceScore nothing(InstanceRecord record) {
        if (record.error().isPresent()) {
            return unscored(record.error().get().reason());
        }
        String why = record.rounds().isEmpty()
                ? "no answer within the budget of " + record.detail()
                : "no plan was handed out";
        return new InstanceScore(Kind.NOT_SOLVED, why);
    }

    private InstanceScore graded(
            InstanceRecord record,
            QuestionRecord recorded,
            Problem problem,
            Settlements known,
            BiFunction<Grader, Question, Score> grading)
            throws IOException {
        Optional<String> domainText = texts.text(recorded.planBenchDomainText());
        Optional<String> problemText = texts.text(recorded.planBenchProblemText());
        if (domainText.isEmpty() || problemText.isEmpty()) {
            return unscored("the texts of PlanBench's problem are not recorded");
        }
        try {
            Question question = questions.question(
                    record.key(),
                    recorded,
                    lexiconText(recorded),
                    problem,
                    problem(
                            recorded.planBenchDomainText() + recorded.planBenchProblemText(),
                            domainText.get(),
                            problemText.get()));
            Graders ofRecord = known == settlements ? graders : new Graders(known);
            return InstanceScore.of(grading.apply(ofRecord.grader(record.key().protocol()), question));
        } catch (IllegalArgumentException unreadable) {
            return unscored(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Empty for words that are no lexicon's, and in records of before it was kept. */
    private Optional<String> lexiconText(QuestionRecord recorded) throws IOException {
        return recorded.lexiconText().isPresent()
                ? texts.text(recorded.lexiconText().get())
                : Optional.empty();
    }

    private InstanceScore read(InstanceRecord record, Problem problem, String answer, Settlements known) {
        if (answer.isBlank()) {
            return new InstanceScore(Kind.EMPTY, "the answer is blank");
        }
        PlanReading reading = TolerantPlanReader.of(problem, PDDL).read(answer);
        return reading instanceof PlanReading.UnsolvableClaim
                ? claimed(record, problem, known)
                : judged(problem, reading);
    }

    private InstanceScore judged(Problem problem, PlanReading reading) {
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, reading);
        if (verdict instanceof Verdict.Valid) {
            return new InstanceScore(Kind.SOLVED, "");
        } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            boolean empty =
                    reading instanceof PlanReading.Read read && read.plan().length() == 0;
            String why = invalid.critiques().get(0) instanceof PlanCritique critique ? critique.describe(PDDL) : "";
            return new InstanceScore(empty ? Kind.EMPTY : Kind.NOT_SOLVED, why);
        }
        return unscored(
                verdict instanceof Verdict.Unknown<?> unknown ? unknown.reason().text() : "the verdict is " + verdict);
    }

    private InstanceScore claimed(InstanceRecord record, Problem problem, Settlements known) {
        Settlement settlement = known.of(problem, planOnRecord(record));
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return new InstanceScore(
                    Kind.CLAIM_TRUE, unsolvable.certificate().certificate().kind());
        }
        return settlement instanceof Settlement.Undecided undecided
                ? new InstanceScore(Kind.CLAIM_UNKNOWN, undecided.reason().text())
                : new InstanceScore(
                        Kind.CLAIM_FALSE,
                        "there is a plan of length "
                                + ((Settlement.Solved) settlement).plan().length());
    }

    private InstanceScore proven(InstanceRecord record, Problem problem, Settlements known) {
        boolean asked = !record.rounds().isEmpty() || record.spend().calls() > 0;
        return known.of(problem, planOnRecord(record)) instanceof Settlement.Unsolvable unsolvable
                ? new InstanceScore(
                        asked ? Kind.UNSOLVABLE_PROVEN : Kind.NOT_ASKED,
                        unsolvable.certificate().certificate().kind())
                : unscored("that there is no plan was not proven again");
    }

    /** What its question has, or what came with the instance of a bundled set. Nobody has said that it is valid. */
    private Optional<Plan> planOnRecord(InstanceRecord record) {
        return record.question()
                .flatMap(QuestionRecord::reference)
                .or(() -> bundledPlan(record.key()))
                .map(text -> new StrictPlanReader().read(text))
                .filter(PlanReading.Read.class::isInstance)
                .map(read -> ((PlanReading.Read) read).plan());
    }

    private Optional<String> bundledPlan(InstanceKey key) {
        DomainLibrary library = questions.library();
        return library.domain(key.set())
                .or(() -> library.domainOfVariant(key.set()))
                .flatMap(domain -> domain.instances(key.set()))
                .flatMap(instances -> instances.stream()
                        .filter(instance -> instance.id().equals(key.instance()))
                        .findFirst())
                .flatMap(NamedInstance::plan);
    }

    private static InstanceScore unscored(String reason) {
        return new InstanceScore(Kind.NOT_SCORED, reason);
    }
}
