package dev.llmmodulo.planbench.report;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.OpinionRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.planbench.log.SessionRecord;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Writes runs of models that exist nowhere, through the real writer: what they propose is made up with a seed, but judged
 * by the real validator.
 */
final class SampleRun {

    static final String PRICED = "openai:thorough";
    static final String CHEAP = "openai:quick";
    static final String UNPRICED = "local:small";
    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");
    private static final int ROUNDS = 5;

    private final List<Case> cases = new ArrayList<>();
    private final List<String> feedback;
    private final int samples;
    private final String hostile;

    /**
     * @param instances of each bundled domain
     * @param hostile stands in answers, and in the names of a model, a set and an instance
     */
    SampleRun(int instances, int samples, List<String> feedback, String hostile) {
        this.samples = samples;
        this.feedback = feedback;
        this.hostile = hostile;
        for (String name : List.of("blocksworld", "logistics")) {
            NamedDomain domain = DomainLibrary.bundled().domain(name).orElseThrow();
            for (NamedInstance instance :
                    domain.instances().stream().limit(instances).toList()) {
                cases.add(new Case(
                        name,
                        instance.id() + hostile,
                        domain.pddl(),
                        instance.pddl(),
                        instance.optimalLength().orElseThrow(),
                        true));
            }
        }
        NamedDomain blocks = DomainLibrary.bundled().domain("blocksworld").orElseThrow();
        for (int i = 0; i < Math.max(2, instances / 3); i++) {
            String cycle = "(define (problem cycle-" + i + ") (:domain blocksworld-4ops) (:objects a b c)"
                    + " (:init (ontable a) (ontable b) (ontable c) (clear a) (clear b) (clear c) (handempty))"
                    + " (:goal (and (on a b) (on b c) (on c a))))";
            cases.add(new Case("unsolvable" + hostile, "cycle-" + i, blocks.pddl(), cycle, 0, false));
        }
        cases.add(new Case("sokoban", "corner", Sokoban.DOMAIN, Sokoban.PROBLEM, 3, true));
    }

    private record Case(
            String set, String instance, String domain, String problem, int optimalLength, boolean solvable) {

        Problem read() {
            return new PddlReader()
                    .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                    .orThrow();
        }
    }

    /** What a made-up model is like. */
    private record Ability(
            String model, double right, long tokens, Optional<BigDecimal> money, OptionalLong reasoning) {}

    private List<Ability> abilities() {
        return List.of(
                new Ability(PRICED + hostile, 0.28, 900, Optional.of(new BigDecimal("0.0123")), OptionalLong.of(640)),
                new Ability(CHEAP, 0.1, 120, Optional.of(new BigDecimal("0.00021")), OptionalLong.empty()),
                new Ability(UNPRICED, 0.03, 150, Optional.empty(), OptionalLong.empty()));
    }

    private RunSpec spec() {
        return new RunSpec(
                List.of("t1"),
                List.of("blocksworld", "logistics"),
                List.of("unsolvable", "sokoban"),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                abilities().stream().map(one -> ModelEntry.of(one.model())).toList(),
                List.of(),
                List.of("pddl-zero-shot"),
                feedback,
                List.of(RunSpec.LOOP),
                ROUNDS,
                samples,
                List.of(1L),
                "tolerant",
                "strict",
                "on-claim",
                Duration.ofSeconds(10),
                false,
                Limits.NONE,
                Limits.NONE);
    }

    void write(Path folder) throws IOException {
        write(folder, key -> true);
    }

    /** Only of some keys. */
    void write(Path folder, Predicate<InstanceKey> wanted) throws IOException {
        RunSpec spec = spec();
        try (RunLogWriter log = RunLogWriter.create(folder, spec)) {
            log.append(new SessionRecord(
                    START,
                    new Environment(
                            "0.1.0",
                            Optional.of("0123abc"),
                            "17.0.15",
                            "Linux amd64",
                            2,
                            Map.of(
                                    CHEAP,
                                    new Price(
                                            new BigDecimal("0.15"),
                                            Optional.empty(),
                                            new BigDecimal("0.60"),
                                            LocalDate.of(2026, 1, 1))))));
            for (Case one : cases) {
                Problem problem = one.read();
                List<String> solution =
                        new ForwardSearch(SearchLimits.USUAL).plan(problem) instanceof SearchResult.Solved solved
                                ? solved.plan().toIpc().lines().toList()
                                : List.of("(pick-up a)", "(stack a b)", "(pick-up b)");
                ProblemFacts facts = new ProblemFacts(
                        problem.domain().name(),
                        log.store(one.domain()),
                        log.store(one.problem()),
                        problem.objects().size(),
                        2,
                        one.solvable() ? OptionalInt.of(one.optimalLength()) : OptionalInt.empty(),
                        Optional.of(one.solvable()));
                for (Ability ability : abilities()) {
                    for (Protocol protocol : spec.protocols()) {
                        for (int sample = 0; sample < samples; sample++) {
                            InstanceKey key = new InstanceKey(
                                    "t1",
                                    one.set(),
                                    one.instance(),
                                    ability.model(),
                                    protocol,
                                    OptionalLong.of(1),
                                    sample);
                            if (wanted.test(key)) {
                                new Trying(log, key, facts, problem, solution, ability).write();
                            }
                        }
                    }
                }
            }
        }
    }

    /** One try being made up. */
    private final class Trying {

        private final RunLogWriter log;
        private final InstanceKey key;
        private final ProblemFacts facts;
        private final Problem problem;
        private final List<String> solution;
        private final Ability ability;
        private final SplittableRandom random;
        private final List<RoundRecord> rounds = new ArrayList<>();

        Trying(
                RunLogWriter log,
                InstanceKey key,
                ProblemFacts facts,
                Problem problem,
                List<String> solution,
                Ability ability) {
            this.log = log;
            this.key = key;
            this.facts = facts;
            this.problem = problem;
            this.solution = solution;
            this.ability = ability;
            this.random = new SplittableRandom(key.id().hashCode());
        }

        void write() throws IOException {
            if (random.nextInt(25) == 0) {
                end("aborted", "", Optional.of(new InstanceRecord.Failure("model", "SERVER_ERROR: 503 " + hostile)));
                return;
            }
            boolean unsolvable = !facts.solvable().orElseThrow();
            List<Message> messages = new ArrayList<>(List.of(
                    new Message(Message.Role.USER, "Find a plan for " + key.instance() + ".\n\n[PLAN]" + hostile)));
            double better = key.protocol().feedback().equals("none") ? 0 : 0.05;
            for (int round = 1; round <= ROUNDS; round++) {
                String prompt = log.store(new Prompt("sample/1", messages, List.of()), Optional.empty());
                double luck = random.nextDouble();
                String answer = luck < ability.right() + better * round
                        ? unsolvable ? "There is no plan." : text(solution)
                        : luck > 0.97 ? " " : luck > 0.93 ? "There is no plan." : text(damaged());
                record(round, prompt, answer);
                RoundRecord last = rounds.get(rounds.size() - 1);
                if (last.verdict().equals("valid")) {
                    end("solved", "", Optional.empty());
                    return;
                } else if (last.verdict().equals("unsolvable")) {
                    end("proven-unsolvable", "exhausted-states", Optional.empty());
                    return;
                }
                messages = new ArrayList<>(messages);
                messages.add(new Message(Message.Role.ASSISTANT, answer));
                messages.add(new Message(Message.Role.USER, "That is not right."));
            }
            end("budget-exhausted", "rounds", Optional.empty());
        }

        private String text(List<String> steps) {
            return "Here is my plan:" + hostile + "\n" + String.join("\n", steps) + "\n";
        }

        private List<String> damaged() {
            List<String> steps = new ArrayList<>(solution);
            if (steps.size() < 2) {
                return List.of("(noop)");
            }
            int at = random.nextInt(steps.size() - 1);
            switch (random.nextInt(4)) {
                case 0 -> steps.remove(at);
                case 1 -> Collections.swap(steps, at, at + 1);
                case 2 -> steps.set(at, "(teleport a)");
                default -> steps.remove(steps.size() - 1);
            }
            return steps;
        }

        private void record(int round, String prompt, String answer) throws IOException {
            TokenUsage usage = new TokenUsage(
                    400L + 150 * round,
                    OptionalLong.empty(),
                    ability.tokens() + random.nextInt(50),
                    ability.reasoning());
            log.append(new CallRecord(
                    key.id(),
                    prompt,
                    new PhysicalCall(
                            key.model(),
                            round,
                            1,
                            START,
                            Duration.ofMillis(ability.tokens() * 3),
                            PhysicalCall.OK,
                            Optional.of(usage),
                            ability.money()),
                    Optional.of(new Answer(answer, "", Answer.Finish.COMPLETE, Optional.of(usage), key.model()))));
            boolean claims = answer.equals("There is no plan.");
            String plan = answer.lines()
                    .filter(line -> line.startsWith("("))
                    .map(line -> line + "\n")
                    .reduce("", String::concat);
            List<Critique> critiques = List.of();
            if (!plan.isEmpty()) {
                PlanReading reading = new StrictPlanReader().read(answer.replaceFirst("[^\n]*\n", "\n"));
                critiques = ((Review.Findings) new PlanValidator().review(problem, reading)).critiques();
            }
            boolean valid = !plan.isEmpty() && critiques.isEmpty();
            boolean proven = claims && !facts.solvable().orElseThrow();
            OptionalInt failing = critiques.stream()
                    .filter(StepCritique.class::isInstance)
                    .mapToInt(critique -> ((StepCritique) critique).stepNumber())
                    .findFirst();
            rounds.add(new RoundRecord(
                    round,
                    START,
                    prompt,
                    answer,
                    round == 1 ? Optional.of("I think, therefore <b>I</b> plan.") : Optional.empty(),
                    "complete",
                    Optional.of(usage),
                    claims ? "claim" : plan.isEmpty() ? "unreadable" : "plan",
                    plan,
                    valid ? "valid" : proven ? "unsolvable" : "invalid",
                    critiques.stream().map(SampleRun::record).toList(),
                    failing,
                    "",
                    Duration.ofMillis(ability.tokens() * 3),
                    Duration.ofMillis(2),
                    0,
                    0,
                    opinion(round, valid)));
        }

        /** Of somebody who is surer of valid plans, but not by much. */
        private Optional<OpinionRecord> opinion(int round, boolean valid) {
            int percent = new SplittableRandom(key.id().hashCode() + round).nextInt(80) + (valid ? 20 : 0);
            String belief = percent == 50 ? "undecided" : percent > 50 ? "valid" : "invalid";
            return ability.money()
                    .map(any -> new OpinionRecord(
                            belief, percent / 100.0, hostile, List.of(0.5, (50 + percent) / 200.0, percent / 100.0)));
        }

        private void end(String outcome, String detail, Optional<InstanceRecord.Failure> failure) throws IOException {
            log.append(new InstanceRecord(
                    key,
                    facts,
                    Optional.empty(),
                    START,
                    Duration.ofSeconds(3),
                    outcome,
                    detail,
                    outcome.equals("solved") ? rounds.get(rounds.size() - 1).plan() : "",
                    rounds,
                    new Spend(rounds.size(), 0, BigDecimal.ZERO, 0),
                    failure,
                    rounds.size() < 2 ? List.of() : List.of(new Decision(1, "restart", "it <b>stalled</b>")),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private static CritiqueRecord record(Critique critique) {
        PlanCritique about = (PlanCritique) critique;
        return new CritiqueRecord(
                about.id(),
                "hard",
                TranscriptLog.mapper().valueToTree(about.facts()),
                about.describe(new PddlLexicon()));
    }
}
