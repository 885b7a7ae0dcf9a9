package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.statistics.PairedOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two runs side by side, instance by instance. */
public final class Comparison {

    private final Path first;
    private final Path second;
    private final RunFacts ofFirst;
    private final RunFacts ofSecond;
    private final Extents extentsOfFirst;
    private final Extents extentsOfSecond;
    private final List<Pairing> pairings;

    private Comparison(
            Path first,
            Path second,
            RunFacts ofFirst,
            RunFacts ofSecond,
            Extents extentsOfFirst,
            Extents extentsOfSecond,
            List<Pairing> pairings) {
        this.first = first;
        this.second = second;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
        this.extentsOfFirst = extentsOfFirst;
        this.extentsOfSecond = extentsOfSecond;
        this.pairings = List.copyOf(pairings);
    }

    /**
     * A run, and what is compared of it.
     *
     * @param words all of which stand in the name of the model with its protocol; empty for all there are
     */
    public record Side(Path run, List<String> words) {
        public Side {
            words = List.copyOf(words);
        }
    }

    /**
     * Pairs the only model and protocol of one run with the only ones of the other, or else those that both have.
     *
     * @param proofTime for settling whether a problem has a plan, where an answer claims that it has none
     * @throws IOException a folder holds no run, or it is not clear what is to be compared
     */
    public static Comparison of(Side first, Side second, ProofTime proofTime) throws IOException {
        Findings inFirst = Findings.of(List.of(first.run()), proofTime);
        Findings inSecond = Findings.of(List.of(second.run()), proofTime);
        Map<Contestant, List<Tried>> ours = contestants(first, inFirst);
        Map<Contestant, List<Tried>> theirs = contestants(second, inSecond);
        KnownProblems problems = new KnownProblems(Texts.of(
                Stream.concat(inFirst.runs().stream(), inSecond.runs().stream()).toList()));
        List<Pairing> pairings = new ArrayList<>();
        if (ours.size() == 1 && theirs.size() == 1) {
            Contestant one = ours.keySet().iterator().next();
            Contestant other = theirs.keySet().iterator().next();
            pairings.add(Pairing.of(one, ours.get(one), other, theirs.get(other), problems));
        } else if (ours.keySet().equals(theirs.keySet()) && !first.equals(second)) {
            for (Map.Entry<Contestant, List<Tried>> our : ours.entrySet()) {
                Contestant same = our.getKey();
                pairings.add(Pairing.of(same, our.getValue(), same, theirs.get(same), problems));
            }
        } else {
            throw new IOException("it is not clear what to compare: choose one model and protocol of each run. "
                    + first.run() + " has " + names(ours) + "; " + second.run() + " has " + names(theirs));
        }
        return new Comparison(
                first.run(),
                second.run(),
                RunFacts.of(RunLog.open(first.run())),
                RunFacts.of(RunLog.open(second.run())),
                inFirst.extents(),
                inSecond.extents(),
                pairings);
    }

    private static Map<Contestant, List<Tried>> contestants(Side side, Findings findings) {
        Map<Contestant, List<Tried>> contestants = new LinkedHashMap<>();
        findings.tries().stream()
                .filter(tried -> Contestant.of(tried).isCalled(side.words()))
                .forEach(tried -> contestants
                        .computeIfAbsent(Contestant.of(tried), none -> new ArrayList<>())
                        .add(tried));
        return contestants;
    }

    private static String names(Map<Contestant, List<Tried>> contestants) {
        return contestants.isEmpty()
                ? "none of that name"
                : contestants.keySet().stream()
                        .map(contestant -> "\"" + contestant.name() + "\"")
                        .collect(Collectors.joining(", "));
    }

    /** What only one of them tried, or one of them did not get to, in sentences; empty if both tried the same and all of it. */
    public List<String> incomplete() {
        return pairings.stream()
                .filter(pairing -> !pairing.isComplete() || isStopped(pairing))
                .map(pairing -> pairing.first().name() + ": " + pairing.extent()
                        + (isStopped(pairing) ? "; " + made(pairing) : ""))
                .toList();
    }

    private boolean isStopped(Pairing pairing) {
        return Stream.of(extentOfFirst(pairing), extentOfSecond(pairing))
                .flatMap(Optional::stream)
                .anyMatch(Extent::isPart);
    }

    private Optional<Extent> extentOfFirst(Pairing pairing) {
        return extentsOfFirst.of(pairing.first()::isOf);
    }

    private Optional<Extent> extentOfSecond(Pairing pairing) {
        return extentsOfSecond.of(pairing.second()::isOf);
    }

    /** Of two runs that were stopped alike too: what is common to them is what finished first in both. */
    private String made(Pairing pairing) {
        return "of the first " + made(extentOfFirst(pairing)) + ", of the second " + made(extentOfSecond(pairing))
                + "; " + Extent.CAVEAT;
    }

    private static String made(Optional<Extent> extent) {
        return extent.map(Extent::words).orElse("how much was planned is not told");
    }

    /** Of what is common. */
    public Report report() {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("First run", name(first));
        provenance.put("Second run", name(second));
        String atWork = Stream.of(ofFirst, ofSecond)
                .filter(RunFacts::isAtWork)
                .map(run -> run == ofFirst ? "the first" : "the second")
                .collect(Collectors.joining(" and "));
        if (!atWork.isEmpty()) {
            provenance.put("Still at work", atWork + ": this is of what had ended by then");
        }
        for (Pairing pairing : pairings) {
            String number = pairings.size() == 1 ? "" : " " + (pairings.indexOf(pairing) + 1);
            provenance.put("First" + number, pairing.first().name());
            provenance.put("Second" + number, pairing.second().name());
            provenance.put("Common" + number, pairing.extent());
            if (isStopped(pairing)) {
                provenance.put("Made" + number, made(pairing));
            }
        }
        List<Table> tables = List.of(differences(), tests(), disagreements());
        return new Report(
                "Comparison of two runs",
                provenance,
                tables.stream().filter(table -> !table.rows().isEmpty()).toList());
    }

    /** No more of the machine than that. */
    private static String name(Path run) {
        return run.toAbsolutePath().normalize().getFileName().toString();
    }

    private Table differences() {
        List<Table.Row> rows = pairings.stream()
                .flatMap(this::differences)
                .distinct()
                .map(difference -> row(
                        difference.what(),
                        List.of(new Cell.Text(difference.first()), new Cell.Text(difference.second()))))
                .toList();
        return new Table(
                "differences",
                "Differences of protocol, model and program",
                "What else may be the cause of what follows.",
                "what",
                List.of("first", "second"),
                rows);
    }

    private Stream<Contestant.Difference> differences(Pairing pairing) {
        Contestant one = pairing.first();
        Contestant other = pairing.second();
        return Stream.concat(
                one.differencesTo(other).stream(),
                one.differencesOfFacts(other, ofFirst.about(one), ofSecond.about(other)).stream());
    }

    private Table tests() {
        List<Table.Row> rows = new ArrayList<>();
        for (Pairing pairing : pairings) {
            Map<String, PairedOutcomes> outcomes = new TreeMap<>();
            pairing.pairs().forEach((place, pair) -> {
                if (pair.counts()) {
                    outcomes.merge(place.task() + ", " + place.set(), outcome(pair), PairedOutcomes::plus);
                }
            });
            String who = (pairings.size() == 1 ? "" : ", " + pairing.first().name())
                    + (isStopped(pairing) ? "; " + made(pairing) : "");
            outcomes.forEach((instances, outcome) -> rows.add(row(instances + who, cells(outcome))));
            if (outcomes.size() > 1) {
                outcomes.values().stream()
                        .reduce(PairedOutcomes::plus)
                        .ifPresent(all -> rows.add(row("all" + who, cells(all))));
            }
        }
        return new Table(
                "paired",
                "Paired scores",
                "Tries of the same instance; those that are undecided, not asked or failed on either side are left out. p by McNemar's "
                        + "test, exact and with Edwards's correction for continuity; it takes pairs for independent, which "
                        + "several tries of one instance are not.",
                "instances",
                List.of(
                        "accuracy of the first",
                        "accuracy of the second",
                        "both right",
                        "only the first",
                        "only the second",
                        "neither",
                        "exact p",
                        "chi-squared",
                        "corrected p"),
                rows);
    }

    private static PairedOutcomes outcome(Pairing.Pair pair) {
        return PairedOutcomes.NONE.plus(pair.first().isRight(), pair.second().isRight());
    }

    private static List<Cell> cells(PairedOutcomes outcome) {
        return List.of(
                new Cell.Share(outcome.first()),
                new Cell.Share(outcome.second()),
                new Cell.Count(outcome.both()),
                new Cell.Count(outcome.onlyFirst()),
                new Cell.Count(outcome.onlySecond()),
                new Cell.Count(outcome.neither()),
                Cell.ofP(outcome.exactPValue()),
                outcome.correctedChiSquared().isEmpty()
                        ? new Cell.Text("no disagreement")
                        : Cell.Amount.of(outcome.correctedChiSquared().getAsDouble()),
                Cell.ofP(outcome.correctedPValue()));
    }

    private Table disagreements() {
        List<Table.Row> rows = new ArrayList<>();
        for (Pairing pairing : pairings) {
            pairing.pairs().forEach((place, pair) -> {
                if (pair.first().mark() != pair.second().mark()) {
                    rows.add(row(
                            place.name()
                                    + (pairings.size() == 1
                                            ? ""
                                            : ", " + pairing.first().name()),
                            List.of(said(pair.first()), said(pair.second()), new Cell.Text(winner(pair)))));
                }
            });
        }
        return new Table(
                "disagreements",
                "Wins and losses",
                "Every try of which the two came to different things.",
                "try",
                List.of("first", "second", "won by"),
                rows);
    }

    private static Cell said(Tried tried) {
        return new Cell.Text(tried.kind().word().replace('-', ' '));
    }

    private static String winner(Pairing.Pair pair) {
        return !pair.counts() ? "counts neither way" : pair.first().isRight() ? "first" : "second";
    }

    private static Table.Row row(String at, List<Cell> cells) {
        return new Table.Row(Optional.empty(), at, cells);
    }
}
