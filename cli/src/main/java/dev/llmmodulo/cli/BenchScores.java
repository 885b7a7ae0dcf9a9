package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.log.EndedInstances;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.ScoreTable;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The scores of a run, made from its folder by judging every answer again. */
final class BenchScores {

    /** Records that are scored on all cores, before the next ones are read. */
    private static final int AT_A_TIME = 1_000;

    private static final int MOST_REASONS = 5;

    private static final String CAVEAT =
            "not all that was planned was made: easy ones finish first, so that shares may be too high";

    private final ScoreTable table = new ScoreTable();
    private final List<String> contradicted = new ArrayList<>();
    private long failedServices;
    private long unscored;
    private final Map<String, Integer> reasons = new HashMap<>();

    private final boolean atWork;
    private final Map<ScoreTable.Place, Long> planned;

    private BenchScores(RunLog log) {
        this.atWork = log.isAtWork();
        this.planned = new LinkedHashMap<>();
        log.planned()
                .forEach(tries -> planned.merge(
                        new ScoreTable.Place(tries.task(), tries.set(), tries.model(), tries.protocol()),
                        (long) tries.instances(),
                        Long::sum));
    }

    /** Whether the run had not ended when it was read, so that more may come of it. */
    boolean isAtWork() {
        return atWork;
    }

    /**
     * Scores what has ended.
     *
     * @param each is told of every score
     * @throws CancellationException the thread was interrupted, so that some could not be judged
     */
    static BenchScores of(RunLog log, ProofLimits limits, BiConsumer<InstanceRecord, InstanceScore> each)
            throws InputException {
        BenchScores scores = new BenchScores(log);
        // Of a run that is at work, only what has ended by now; the texts of that are recorded already.
        try (EndedInstances ended = log.ended()) {
            Scorer scorer = new Scorer(log.texts(), DomainLibrary.bundled(), limits);
            List<InstanceRecord> some = new ArrayList<>();
            ended.each(record -> {
                some.add(record);
                if (some.size() == AT_A_TIME) {
                    scores.addAll(some, scorer, each);
                    some.clear();
                }
            });
            scores.addAll(some, scorer, each);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InputException(String.valueOf(unreadable.getMessage()));
        }
        return scores;
    }

    private void addAll(List<InstanceRecord> records, Scorer scorer, BiConsumer<InstanceRecord, InstanceScore> each) {
        List<InstanceScore> scores =
                records.parallelStream().map(record -> score(scorer, record)).toList();
        Interruption.requireNone();
        for (int i = 0; i < records.size(); i++) {
            add(records.get(i), scores.get(i));
            each.accept(records.get(i), scores.get(i));
        }
    }

    private static InstanceScore score(Scorer scorer, InstanceRecord record) {
        try {
            return scorer.score(record);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable.getMessage(), unreadable);
        }
    }

    private void add(InstanceRecord record, InstanceScore score) {
        table.add(record.key(), score);
        boolean judgedAlike = record.key().protocol().mode().equals("strict")
                && record.question()
                        .filter(question -> !question.expected().equals("valid-plan"))
                        .isEmpty();
        if (judgedAlike && record.outcome().equals("solved") && score.kind() != InstanceScore.Kind.SOLVED) {
            contradicted.add(record.key().id() + ": was solved when it was run, and is now "
                    + score.kind().word() + ": " + score.reason());
        }
        failedServices +=
                record.error().filter(error -> error.boundary().equals("model")).isPresent() ? 1 : 0;
        boolean asked = record.error()
                .filter(error -> error.boundary().equals("question"))
                .isEmpty();
        if (asked && score.kind() == InstanceScore.Kind.NOT_SCORED) {
            unscored++;
            reasons.merge(record.key().model() + ": " + score.reason(), 1, Integer::sum);
        }
    }

    /** Why tries have no score: the most frequent reasons, a line each. */
    List<String> unscoredFor() {
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_REASONS)
                .map(reason -> reason.getValue() + " not scored: " + reason.getKey())
                .toList();
    }

    /** What the loop took for solved and the validator now does not, a line each. */
    List<String> contradicted() {
        return contradicted;
    }

    /** {@link ExitCode#OK} if everything is scored. */
    ExitCode exit() {
        return failedServices > 0 ? ExitCode.SERVICE_FAILED : unscored > 0 ? ExitCode.UNDECIDED : ExitCode.OK;
    }

    /** A line for each task, set, model and protocol; and one that says so, if not all of it was made. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<ScoreTable.Line> all = all();
        all.forEach(line -> lines.add(words(line)));
        if (all.stream().anyMatch(this::isPart)) {
            lines.add(CAVEAT);
        }
        return lines;
    }

    /** Those too of which no try was made. */
    private List<ScoreTable.Line> all() {
        List<ScoreTable.Line> all = new ArrayList<>(table.lines());
        Set<ScoreTable.Place> made = all.stream().map(ScoreTable.Line::place).collect(Collectors.toSet());
        planned.keySet().stream()
                .filter(place -> !made.contains(place))
                .forEach(place ->
                        all.add(new ScoreTable.Line(place, new EnumMap<>(InstanceScore.Kind.class), Optional.empty())));
        return all;
    }

    private boolean isPart(ScoreTable.Line line) {
        return line.all() < planned.getOrDefault(line.place(), 0L);
    }

    private String words(ScoreTable.Line line) {
        ScoreTable.Place place = line.place();
        StringBuilder words = new StringBuilder();
        words.append(String.join(" ", place.task(), place.set(), place.model()));
        words.append(": ")
                .append(line.right())
                .append(" of ")
                .append(line.scored())
                .append(" right");
        if (line.scored() > 0) {
            words.append(String.format(Locale.ROOT, " (%.1f %%)", 100.0 * line.right() / line.scored()));
        }
        if (isPart(line)) {
            words.append(", ")
                    .append(line.all())
                    .append(" of ")
                    .append(planned.get(line.place()))
                    .append(" planned tries made");
        }
        line.explained()
                .ifPresent(explained -> words.append(", the kind of fault in ")
                        .append(explained.faults())
                        .append(", the reason in ")
                        .append(explained.reasons()));
        line.counts().forEach((kind, count) -> {
            if (kind != InstanceScore.Kind.SOLVED && kind != InstanceScore.Kind.NOT_SOLVED) {
                words.append(", ").append(count).append(' ').append(kind.word().replace('-', ' '));
            }
        });
        return words.append("; ").append(place.protocol().id()).toString();
    }

    /** As plain data. */
    List<Map<String, Object>> facts() {
        return all().stream().map(this::facts).toList();
    }

    private Map<String, Object> facts(ScoreTable.Line line) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", line.place().task());
        facts.put("set", line.place().set());
        facts.put("model", line.place().model());
        facts.put("protocol", line.place().protocol().id());
        facts.put("right", line.right());
        facts.put("scored", line.scored());
        facts.put("recorded", line.all());
        Optional.ofNullable(planned.get(line.place())).ifPresent(all -> facts.put("planned", all));
        if (isPart(line)) {
            facts.put("caveat", CAVEAT);
        }
        line.explained().ifPresent(explained -> {
            facts.put("rightFaults", explained.faults());
            facts.put("rightReasons", explained.reasons());
        });
        Map<String, Integer> kinds = new LinkedHashMap<>();
        line.counts().forEach((kind, count) -> kinds.put(kind.word(), count));
        facts.put("scores", kinds);
        return facts;
    }
}
