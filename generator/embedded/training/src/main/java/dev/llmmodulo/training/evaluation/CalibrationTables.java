package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.training.evaluation.Prediction.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** How well forecasts are calibrated, as Markdown and as JSON Lines. Shares are in per cent, with 95 % intervals (Wilson). */
final class CalibrationTables {

    private static final String ALL = "all";

    private final List<ForecastProblem> problems;
    private final List<String> kinds;

    CalibrationTables(List<ForecastProblem> problems, List<String> kinds) {
        this.problems = List.copyOf(problems);
        this.kinds = Stream.concat(Stream.of(ALL), kinds.stream()).toList();
    }

    /** One bin of the reliability table. */
    private record BinLine(
            String place,
            double from,
            double to,
            int count,
            double predicted,
            double observed,
            double low,
            double high) {}

    String markdown() {
        return String.join("\n", verifier(), reliability(), summary());
    }

    private String verifier() {
        return MarkdownTable.of(
                "As a verifier of finished plans, at a probability of 1/2, against the validator",
                List.of("problems", "plans", "valid", "false positives", "false negatives", "ranked rightly"),
                rows(
                        Place.PLAN,
                        (kind, calibration) -> List.of(
                                kind,
                                String.valueOf(calibration.predictions().size()),
                                calibration.valid().toString(),
                                calibration.falsePositives().toString(),
                                calibration.falseNegatives().toString(),
                                percent(calibration.ranking()))));
    }

    private String reliability() {
        List<List<String>> rows = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Bin bin : bins(place)) {
                rows.add(List.of(
                        place.word(),
                        String.format(Locale.ROOT, "%.1f–%.1f", bin.low(), bin.high()),
                        String.valueOf(bin.count()),
                        percent(bin.predicted()),
                        bin.observed().toString()));
            }
        }
        return MarkdownTable.of(
                "Reliability", List.of("place", "probability", "number", "predicted", "observed"), rows);
    }

    private String summary() {
        return MarkdownTable.of(
                "Calibration",
                List.of(
                        "place",
                        "problems",
                        "number",
                        "valid",
                        "Brier score",
                        "that of the share",
                        "ECE",
                        "ranked rightly",
                        "steps off, median"),
                Stream.of(Place.values())
                        .flatMap(
                                place -> rows(place, (kind, calibration) -> summary(place, kind, calibration)).stream())
                        .toList());
    }

    private static List<String> summary(Place place, String kind, Calibration calibration) {
        OptionalDouble off = calibration.stepsOff();
        return List.of(
                place.word(),
                kind,
                String.valueOf(calibration.predictions().size()),
                calibration.valid().toString(),
                number(calibration.brier()),
                number(calibration.brierOfShare()),
                number(calibration.expectedError()),
                percent(calibration.ranking()),
                off.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f", off.getAsDouble()));
    }

    private List<List<String>> rows(Place place, BiFunction<String, Calibration, List<String>> row) {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : kinds) {
            List<Prediction> predictions = predictions(kind, place);
            if (!predictions.isEmpty()) {
                rows.add(row.apply(kind, new Calibration(predictions)));
            }
        }
        return rows;
    }

    private List<Prediction> predictions(String kind, Place place) {
        return problems.stream()
                .filter(problem -> kind.equals(ALL) || problem.kind().equals(kind))
                .flatMap(problem -> problem.predictions().stream())
                .filter(one -> one.place() == place)
                .toList();
    }

    private List<Bin> bins(Place place) {
        List<Prediction> predictions = predictions(ALL, place);
        return predictions.isEmpty() ? List.of() : new Calibration(predictions).bins();
    }

    /** The reliability table. */
    String jsonLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Place place : Place.values()) {
            for (Bin bin : bins(place)) {
                Wilson observed = bin.observed();
                lines.append(JsonLines.line(new BinLine(
                        place.word(),
                        bin.low(),
                        bin.high(),
                        bin.count(),
                        bin.predicted(),
                        observed.share(),
                        observed.low(),
                        observed.high())));
            }
        }
        return lines.toString();
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : percent(share.getAsDouble());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
