package dev.llmmodulo.planbench.report;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.log.EndedInstances;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tries of some runs, in an order that does not depend on how they are spread over folders.
 *
 * @param atWork those of the runs that had not ended when they were read, so that more may come of them
 * @param extents how many of the tries that were planned these are
 * @param elsewhere what was spent on tries that have no result
 * @param proofTimes how long it may take to settle whether a problem of one of the runs has a plan
 */
record Findings(
        List<RunLog> runs,
        List<RunLog> atWork,
        Texts texts,
        List<Tried> tries,
        Extents extents,
        Spending elsewhere,
        SortedSet<Duration> proofTimes) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 20;

    private static final Comparator<Placed> PLACES =
            Comparator.comparing(Placed::group).thenComparing(Placed::instance).thenComparing(Placed::key);

    /** Records that are scored on all cores, before the next ones are read. */
    private static final int AT_A_TIME = 1_000;

    Findings {
        runs = List.copyOf(runs);
        atWork = List.copyOf(atWork);
        tries = List.copyOf(tries);
        proofTimes = Collections.unmodifiableSortedSet(new TreeSet<>(proofTimes));
    }

    /** With every number at the same width, so that {@code instance-9} comes before {@code instance-10}. */
    static String padded(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, WIDTH - number.group().length())) + number.group());
    }

    /**
     * Reads runs and scores each of their tries.
     *
     * @param proofTime for settling whether a problem has a plan, where an answer claims that it has none
     * @throws IOException a folder holds no run or cannot be read, two of them have a result of the same try, or of two problems of
     *     the same name
     */
    static Findings of(List<Path> folders, ProofTime proofTime) throws IOException {
        List<RunLog> runs = new ArrayList<>();
        List<RunLog> atWork = new ArrayList<>();
        List<Tried> tries = new ArrayList<>();
        Map<Path, List<Tried>> byRun = new LinkedHashMap<>();
        Map<String, Path> seen = new HashMap<>();
        for (Path folder : folders) {
            runs.add(RunLog.open(folder));
        }
        ModelNames names = new ModelNames(runs);
        Extents.Count count = new Extents.Count();
        SortedSet<Duration> proofTimes = new TreeSet<>();
        Spending elsewhere = Spending.NONE;
        for (RunLog run : runs) {
            Path folder = run.folder();
            if (run.isAtWork()) {
                atWork.add(run);
            }
            Map<String, SortedMap<Integer, Spending>> spending = new HashMap<>();
            ProofLimits ofProofs = proofTime.limits(run.spec());
            proofTimes.add(ofProofs.time());
            List<Tried> ofRun;
            // Of a run that is at work, only what has ended by now; the calls of that are recorded already.
            try (EndedInstances ended = run.ended()) {
                run.calls(call -> spending.computeIfAbsent(call.instance(), none -> new TreeMap<>())
                        .merge(call.call().round(), Spending.NONE.plus(call.call()), Spending::plus));
                ofRun = tries(run, ended, names, ofProofs, spending);
            }
            for (Tried tried : ofRun) {
                Path before = seen.put(tried.key().id(), folder);
                if (before != null) {
                    throw new IOException("both " + before + " and " + folder + " have a result of "
                            + tried.key().id()
                            + "; one report counts each try once, bench compare sets runs side by side");
                }
            }
            tries.addAll(ofRun);
            byRun.put(folder, ofRun);
            count.add(run, names, ofRun);
            for (SortedMap<Integer, Spending> rest : spending.values()) {
                elsewhere = elsewhere.plus(Spending.sum(rest.values()));
            }
        }
        Texts texts = Texts.of(runs);
        KnownProblems problems = new KnownProblems(texts);
        OneProblem one = new OneProblem(problems);
        for (Map.Entry<Path, List<Tried>> ofRun : byRun.entrySet()) {
            for (Tried tried : ofRun.getValue()) {
                one.require(tried, ofRun.getKey());
            }
        }
        return new Findings(
                runs, atWork, texts, sorted(sharingWhatIsShown(tries, problems)), count.all(), elsewhere, proofTimes);
    }

    /** Takes what was spent on each out of the map. */
    private static List<Tried> tries(
            RunLog run,
            EndedInstances ended,
            ModelNames names,
            ProofLimits limits,
            Map<String, SortedMap<Integer, Spending>> spending)
            throws IOException {
        Scorer scorer = new Scorer(run.texts(), DomainLibrary.bundled(), limits);
        List<Tried> tries = new ArrayList<>();
        List<InstanceRecord> some = new ArrayList<>();
        try {
            ended.each(instance -> {
                some.add(instance);
                if (some.size() == AT_A_TIME) {
                    tries.addAll(scored(some, scorer, names, run, spending));
                    some.clear();
                }
            });
            tries.addAll(scored(some, scorer, names, run, spending));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return tries;
    }

    private static List<Tried> scored(
            List<InstanceRecord> some,
            Scorer scorer,
            ModelNames names,
            RunLog run,
            Map<String, SortedMap<Integer, Spending>> spending) {
        List<InstanceScore> scores =
                some.parallelStream().map(instance -> score(scorer, instance)).toList();
        List<Tried> tries = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            InstanceKey key = some.get(i).key();
            Group group = Group.of(key.withModel(names.in(run, key)));
            SortedMap<Integer, Spending> spent =
                    Optional.ofNullable(spending.remove(key.id())).orElseGet(TreeMap::new);
            tries.add(Tried.of(
                    some.get(i), group, scores.get(i), spent, run.spec().instanceLimits()));
        }
        return tries;
    }

    private static InstanceScore score(Scorer scorer, InstanceRecord instance) {
        try {
            return scorer.score(instance);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was shown in one try holds for all of the same problem, whatever is told where that is from. */
    private static List<Tried> sharingWhatIsShown(List<Tried> tries, KnownProblems problems) {
        Map<String, Boolean> solvable = new HashMap<>();
        tries.stream()
                .filter(Tried::isAsked)
                .forEach(tried ->
                        tried.showsSolvable().ifPresent(shown -> solvable.put(problems.name(tried.problem()), shown)));
        tries.stream()
                .filter(tried -> tried.isAsked() && tried.isUnsolvable())
                .forEach(tried -> solvable.putIfAbsent(problems.name(tried.problem()), false));
        return tries.stream()
                .map(tried -> Optional.ofNullable(solvable.get(problems.name(tried.problem())))
                        .map(tried::withSolvable)
                        .orElse(tried))
                .toList();
    }

    private static List<Tried> sorted(List<Tried> tries) {
        return tries.stream().map(Placed::of).sorted(PLACES).map(Placed::tried).toList();
    }

    /** What a try's place goes by, made once for each. */
    private record Placed(Group group, String instance, String key, Tried tried) {

        static Placed of(Tried tried) {
            return new Placed(
                    tried.group(), padded(tried.key().instance()), tried.key().id(), tried);
        }
    }
}
