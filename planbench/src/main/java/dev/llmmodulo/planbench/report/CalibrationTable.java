package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.report.TriedRound.Heard;
import dev.llmmodulo.planbench.statistics.Calibration;
import dev.llmmodulo.planbench.statistics.Calibration.Bin;
import dev.llmmodulo.planbench.statistics.Calibration.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Whether what soft critics took for likely was valid as often as they said. */
final class CalibrationTable {

    private static final String COUNTED =
            " Counted are proposals that the verifiers took for valid or for invalid and on which "
                    + "the critic could say something. Several proposals of one try are not independent; their intervals are too "
                    + "narrow.";

    private static final List<String> COLUMNS =
            List.of("proposals", "valid", "Brier score", "Brier score of the share", "calibration error");

    private CalibrationTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        calibrations(tries, CalibrationTable::atTheEnd)
                .forEach((group, calibration) -> rows.add(row(group, "", calibration)));
        return new Table(
                "calibration",
                "Calibration of soft critics",
                "How far critics can be taken at their word. Brier score: the mean squared difference between how sure the critic "
                        + "was that a proposal is valid, from 0 to 1, and whether it was; beside it, that of one who always "
                        + "says how many are valid in all. Calibration error: how far off the critic is among proposals of which "
                        + "it was about equally sure (a tenth of the scale), in the mean over proposals." + COUNTED,
                "",
                COLUMNS,
                rows);
    }

    /** By how much of a proposal the critic had looked at. */
    static Table onTheWay(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries)
                .values()
                .forEach(ofGroup ->
                        Heard.QUARTERS.forEach(quarter -> calibrations(ofGroup, opinion -> opinion.behind(quarter))
                                .forEach((group, calibration) ->
                                        rows.add(row(group, percent(quarter / 4.0) + " %", calibration)))));
        return new Table(
                "on-the-way",
                "Calibration of soft critics on the way",
                "The same of what a critic expected when it had looked at so much of a proposal's steps, before it was said that the "
                        + "proposal ends there; each proposal counts once in each row." + COUNTED,
                "of its steps",
                COLUMNS,
                rows);
    }

    private static Table.Row row(Group group, String at, Calibration calibration) {
        return Table.Row.of(
                group,
                at,
                List.of(
                        new Cell.Count(calibration.forecasts().size()),
                        new Cell.Share(calibration.cameTrue()),
                        Cell.ofScore(calibration.brier().orElseThrow()),
                        Cell.ofScore(calibration.brierOfShare().orElseThrow()),
                        Cell.ofScore(calibration.expectedError().orElseThrow())));
    }

    /** By what the critic said. */
    static Table reliability(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        calibrations(tries, CalibrationTable::atTheEnd)
                .forEach((group, calibration) -> calibration.bins().forEach(bin -> rows.add(row(group, bin))));
        return new Table(
                "reliability",
                "Reliability of soft critics",
                "How many of the proposals are valid that a critic was about so sure of, with 95 % Wilson intervals."
                        + COUNTED,
                "sure",
                List.of("proposals", "said", "valid"),
                rows);
    }

    private static Table.Row row(Group group, Bin bin) {
        return Table.Row.of(
                group,
                percent(bin.low()) + "–" + percent(bin.high()) + " %",
                List.of(
                        new Cell.Count(bin.cameTrue().trials()),
                        Cell.Estimate.of(bin.said()),
                        new Cell.Share(bin.cameTrue())));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    /** Of groups that have something to reckon with. */
    private static SortedMap<Group, Calibration> calibrations(
            List<Tried> tries, Function<Heard, Optional<Double>> sure) {
        SortedMap<Group, Calibration> known = new TreeMap<>();
        Grouped.of(tries)
                .forEach((group, tried) -> known.put(
                        group,
                        new Calibration(tried.stream()
                                .flatMap(one -> one.rounds().stream())
                                .flatMap(round -> forecast(round, sure).stream())
                                .toList())));
        known.values().removeIf(calibration -> calibration.forecasts().isEmpty());
        return known;
    }

    private static Optional<Forecast> forecast(TriedRound round, Function<Heard, Optional<Double>> sure) {
        return round.opinion()
                .filter(opinion -> round.isJudged() && !opinion.isUndecided())
                .flatMap(sure)
                .map(score -> new Forecast(score, round.isValid()));
    }

    private static Optional<Double> atTheEnd(Heard opinion) {
        return Optional.of(opinion.score());
    }
}
