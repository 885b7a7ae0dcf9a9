package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.QuestionRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunTexts;
import dev.llmmodulo.planbench.score.HandedOut;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.Questions;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run as PlanBench keeps its own: problems, prompts, responses with the answers that were handed out, and results with how these are scored now. A
 * model with several protocols, seeds or samples is an engine for each; the first has the model's name, the others a number
 * behind it, with which no other engine is called.
 *
 * @param engines whose answers they are, by the names of the engines
 * @param leftOut tries of which there is no answer, or no last one, or whose prompt is none of PlanBench's
 */
public record ExportedRun(ExportedFiles files, Map<String, String> engines, int leftOut) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One try, as it was asked, answered and scored. */
    private record Try(InstanceRecord record, HandedOut handedOut, Question question, InstanceScore score) {

        /** The one that is scored, which need not be the last; empty if none was handed out. */
        String answer() {
            if (handedOut instanceof HandedOut.AnAnswer one) {
                return one.round().answer();
            }
            return handedOut instanceof HandedOut.Plan plan ? plan.text() : "";
        }

        /** What it was read as. */
        String plan() {
            return handedOut instanceof HandedOut.AnAnswer one
                    ? one.round().candidate().equals("claim")
                            ? "no plan possible"
                            : one.round().plan()
                    : answer();
        }

        /** As an engine is called. */
        String model() {
            return SafeNames.safe(record.key().model());
        }

        /** What tells it from the tries of other engines. */
        String asked() {
            return record.key().model() + " | " + record.key().protocol().id() + " | "
                    + record.key().seed() + " | " + record.key().sample();
        }
    }

    /**
     * @param scorer of the run's texts
     * @throws ExchangeException two sets would have one folder of PlanBench's, and instances of one name in it
     * @throws IOException the run cannot be read
     */
    public static ExportedRun of(RunLog run, Scorer scorer, DomainLibrary library) throws IOException {
        List<InstanceRecord> records = new ArrayList<>();
        run.instances(records::add);
        RunTexts texts = run.texts();
        List<Try> tries = new ArrayList<>();
        for (InstanceRecord record : records) {
            if (record.question().isPresent() && !record.rounds().isEmpty() && !isBrokenOff(record)) {
                tries.add(
                        new Try(record, HandedOut.of(record), question(record, texts, library), scorer.score(record)));
            }
        }
        requireSetsApart(tries);
        List<Question> questions = tries.stream().map(Try::question).toList();
        SafeNames folders = ExportedFiles.folders(questions);
        Map<String, List<Try>> places = new LinkedHashMap<>();
        tries.forEach(
                one -> places.computeIfAbsent(ExportedFiles.place(one.question(), folders), none -> new ArrayList<>())
                        .add(one));
        Map<String, String> engines = engines(tries);
        Map<String, PlanBenchFile> files = new HashMap<>();
        places.forEach((place, ofOne) -> add(place, ofOne, engines, scorer.settlements(), files));
        Map<String, String> named = new LinkedHashMap<>();
        engines.forEach((asked, engine) -> named.merge(engine, asked, (one, other) -> one + "; " + other));
        ExportedFiles exported = new ExportedFiles(files, ExportedInstances.of(questions, folders));
        return new ExportedRun(exported, named, records.size() - tries.size());
    }

    /** What the model would have answered in the end is not known. */
    private static boolean isBrokenOff(InstanceRecord record) {
        return record.error()
                .filter(error -> !error.boundary().equals("verifier"))
                .isPresent();
    }

    private static Question question(InstanceRecord record, RunTexts texts, DomainLibrary library) throws IOException {
        QuestionRecord asked = record.question().orElseThrow();
        Optional<String> lexicon =
                asked.lexiconText().isPresent() ? texts.text(asked.lexiconText().get()) : Optional.empty();
        Problem problem =
                problem(texts, record.problem().domainText(), record.problem().problemText());
        Problem graded = problem(texts, asked.planBenchDomainText(), asked.planBenchProblemText());
        Prompt prompt = new Prompt(
                "recorded", texts.prompt(record.rounds().get(0).prompt()).orElse(List.of()), List.of());
        return new Questions(library)
                .question(record.key(), asked, lexicon, problem, graded)
                .withPrompt(prompt);
    }

    private static Problem problem(RunTexts texts, String domain, String problem) throws IOException {
        return new ProblemTexts(
                        Source.of("domain", texts.text(domain).orElse("")),
                        Source.of("problem", texts.text(problem).orElse("")))
                .read()
                .orThrow();
    }

    /** Sets in the words of one variant have one folder, which has room for one instance of a name. */
    private static void requireSetsApart(List<Try> tries) {
        Map<List<String>, String> sets = new HashMap<>();
        for (Try one : tries) {
            String variant = one.question().variant();
            String instance = one.question().instance();
            String set = one.record().key().set();
            String before = sets.computeIfAbsent(List.of(variant, instance), none -> set);
            if (!before.equals(set)) {
                throw new ExchangeException("the sets " + before + " and " + set + " both have an instance " + instance
                        + ", and PlanBench has one folder for both, " + variant
                        + "; run each by itself and export these runs, or give the problems of a folder other ids "
                        + "in its index.yaml");
            }
        }
    }

    /** A name for each way to ask; within a model by the order in which they come. */
    private static Map<String, String> engines(List<Try> tries) {
        Map<String, String> engines = new LinkedHashMap<>();
        Set<String> models = tries.stream().map(Try::model).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        for (Try one : tries) {
            if (!engines.containsKey(one.asked())) {
                // Prompt forms have files of their own.
                String form = one.record().key().protocol().prompt() + "/";
                String engine = SafeNames.numbered(
                        one.model(),
                        name -> taken.contains(form + name) || models.contains(name) && !name.equals(one.model()));
                taken.add(form + engine);
                engines.put(one.asked(), engine);
            }
        }
        return engines;
    }

    private static void add(
            String place,
            List<Try> tries,
            Map<String, String> engines,
            Settlements settlements,
            Map<String, PlanBenchFile> files) {
        Map<String, Question> asked = new LinkedHashMap<>();
        tries.forEach(one -> asked.putIfAbsent(one.question().instance(), one.question()));
        List<String> ids = List.copyOf(asked.keySet());
        PlanBenchFile prompts = ExportedFiles.prompts(List.copyOf(asked.values()), settlements);
        files.put("prompts/" + place + ".json", prompts);
        Map<String, List<Try>> byEngine = new LinkedHashMap<>();
        tries.forEach(one -> byEngine.computeIfAbsent(engines.get(one.asked()), none -> new ArrayList<>())
                .add(one));
        byEngine.forEach((engine, ofOne) -> {
            List<PlanBenchRow> responses = new ArrayList<>();
            List<PlanBenchRow> results = new ArrayList<>();
            for (Try one : ofOne) {
                PlanBenchRow row = prompts.rows()
                        .get(ids.indexOf(one.question().instance()))
                        .withResponse(one.answer());
                responses.add(row);
                results.add(result(row, one));
            }
            String file = place.replaceFirst("/", "/" + engine + "/") + ".json";
            files.put("responses/" + file, prompts.of(engine, responses));
            files.put("results/" + file, prompts.of(engine, results));
        });
    }

    /** What is not scored has no verdict. */
    private static PlanBenchRow result(PlanBenchRow row, Try one) {
        InstanceScore.Kind kind = one.score().kind();
        if (!kind.isScored()) {
            return row;
        } else if (one.question().task().isVerification()) {
            return row.withAssessment(
                    kind.isRight(),
                    one.score()
                            .explained()
                            .filter(InstanceScore.Explained::fault)
                            .isPresent(),
                    one.score()
                            .explained()
                            .filter(InstanceScore.Explained::reason)
                            .isPresent());
        }
        return row.withResult(extraction(one), kind.isRight());
    }

    private static JsonNode extraction(Try one) {
        if (one.question().task() == PlanBenchTask.PLAN_EXECUTION) {
            ArrayNode facts = NODES.arrayNode();
            one.record()
                    .text()
                    .lines()
                    .filter(fact -> !fact.startsWith("(not "))
                    .map(fact -> fact.substring(1, fact.length() - 1).replace(' ', '_'))
                    .forEach(facts::add);
            return facts;
        }
        return NODES.textNode(one.plan());
    }
}
