package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.regrade.FlipCause;
import dev.llmmodulo.planbench.regrade.RegradeRow;
import dev.llmmodulo.planbench.regrade.Regraded;
import dev.llmmodulo.planbench.regrade.RoundScores;
import dev.llmmodulo.planbench.statistics.Interval;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the command prints of answers that were graded again.
 *
 * @param complete from files with all answers of a run
 * @param sampled from files in which answers were picked by their outcome, so that no rates follow from them
 * @param rounds of dialogues with feedback
 * @param flips the answers to list
 * @param spend on complete files
 * @param mode how the answers were read and judged
 */
record RegradeOutput(
        List<RegradeRow> complete,
        List<RegradeRow> sampled,
        List<RoundScores> rounds,
        List<Regraded> flips,
        RegradeSpend spend,
        RegradeMode mode) {

    private static final String STOPPED_EARLY =
            "stopped early: what the instances without an answer would have come to is not known, and those that were answered "
                    + "are no sample of all, so that no interval is given";

    /** Fits an int, and loses nothing by it. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("mode: " + mode.protocol());
        complete.forEach(row -> lines.add(words(row, true)));
        if (complete.stream().anyMatch(RegradeRow::isStoppedEarly)) {
            lines.add(STOPPED_EARLY);
        }
        rounds.forEach(scores -> lines.add(words(scores)));
        if (!sampled.isEmpty()) {
            lines.add("sampled by outcome, so that the counts are no rates:");
            sampled.forEach(row -> lines.add(words(row, false)));
        }
        flips.forEach(flip -> lines.add(words(flip)));
        lines.addAll(spend.lines());
        return lines;
    }

    private String words(RegradeRow row, boolean rates) {
        StringBuilder words = new StringBuilder();
        words.append(String.join(" ", row.engine(), row.task(), row.variant()))
                .append(": ")
                .append(
                        row.isStoppedEarly()
                                ? row.rows() + " of " + row.instances() + " instances answered, stopped early"
                                : row.rows() + " answers")
                .append(", recorded ")
                .append(row.recorded().trials() == 0 ? "none graded" : count(row.recorded()))
                .append(", " + mode.word() + " ")
                .append(count(row.graded()));
        if (rates) {
            row.interval()
                    .ifPresent(interval -> words.append(String.format(
                            Locale.ROOT,
                            " (95 %% interval %.1f to %.1f %%)",
                            100 * interval.low(),
                            100 * interval.high())));
        }
        if (row.undecided() > 0) {
            words.append(", ").append(row.undecided()).append(" undecided");
        }
        return words.append(flips("now correct", row.nowCorrect()))
                .append(flips("now wrong", row.nowWrong()))
                .toString();
    }

    private static String words(RoundScores scores) {
        return "  " + String.join(" ", scores.engine(), scores.task(), scores.variant())
                + " by round, by the last answer up to then: "
                + scores.graded().stream()
                        .map(correct -> correct.successes() + " of " + correct.trials())
                        .collect(Collectors.joining(", "));
    }

    private static String count(Proportion proportion) {
        return proportion.successes() + " correct";
    }

    private static String flips(String which, Map<FlipCause, Integer> causes) {
        if (causes.isEmpty()) {
            return "";
        }
        StringBuilder words = new StringBuilder("; " + which + ":");
        causes.forEach(
                (cause, count) -> words.append(' ').append(count).append(' ').append(cause.code()));
        return words.toString();
    }

    private static String words(Regraded flip) {
        String now = flip.score().correct().orElse(false) ? "correct" : "wrong";
        return "  "
                + String.join(
                        " ",
                        flip.answer().engine(),
                        flip.answer().task(),
                        flip.answer().variant()) + " instance " + flip.answer().instanceId() + ": now " + now + ", "
                + code(flip) + reason(flip.score());
    }

    private static String code(Regraded flip) {
        return flip.flip().map(FlipCause::code).orElse("");
    }

    private static String reason(Score score) {
        return score instanceof Score.Wrong wrong
                ? ": " + wrong.reason().lines().findFirst().orElse("")
                : "";
    }

    /** As plain data. */
    Map<String, Object> facts(ExitCode exit) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mode", mode.word());
        facts.put("protocol", mode.protocol());
        facts.put("complete", complete.stream().map(row -> facts(row, true)).toList());
        facts.put("rounds", rounds.stream().map(this::facts).toList());
        facts.put("sampled", sampled.stream().map(row -> facts(row, false)).toList());
        facts.put("flips", flips.stream().map(RegradeOutput::facts).toList());
        facts.put("spend", spend.facts());
        facts.put("exitCode", exit.code());
        return facts;
    }

    private Map<String, Object> facts(RegradeRow row, boolean rates) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("engine", row.engine());
        facts.put("task", row.task());
        facts.put("variant", row.variant());
        facts.put("answers", row.rows());
        facts.put("instances", row.instances());
        facts.put("stoppedEarly", row.isStoppedEarly());
        facts.put("recordedVerdicts", row.recorded().trials());
        facts.put("recordedCorrect", row.recorded().successes());
        facts.put(mode.word() + "Decided", row.graded().trials());
        facts.put(mode.word() + "Correct", row.graded().successes());
        facts.put("undecided", row.undecided());
        Optional<Interval> interval = rates ? row.interval() : Optional.empty();
        interval.ifPresent(bounds -> facts.put("interval95", List.of(bounds.low(), bounds.high())));
        if (row.isStoppedEarly()) {
            facts.put("intervalLeftOut", STOPPED_EARLY);
        }
        facts.put("nowCorrect", counts(row.nowCorrect()));
        facts.put("nowWrong", counts(row.nowWrong()));
        return facts;
    }

    private Map<String, Object> facts(RoundScores scores) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("engine", scores.engine());
        facts.put("task", scores.task());
        facts.put("variant", scores.variant());
        facts.put(
                "byRound",
                scores.graded().stream()
                        .map(correct -> new TreeMap<>(Map.of(
                                mode.word() + "Correct",
                                correct.successes(),
                                mode.word() + "Decided",
                                correct.trials())))
                        .toList());
        return facts;
    }

    private static Map<String, Integer> counts(Map<FlipCause, Integer> causes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        causes.forEach((cause, count) -> counts.put(cause.code(), count));
        return counts;
    }

    /** As in PlanBench's files: mostly a number. */
    private static Object instance(String id) {
        return NUMBER.matcher(id).matches() ? Integer.valueOf(id) : id;
    }

    private static Map<String, Object> facts(Regraded flip) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("engine", flip.answer().engine());
        facts.put("task", flip.answer().task());
        facts.put("variant", flip.answer().variant());
        facts.put("instance", instance(flip.answer().instanceId()));
        facts.put("row", flip.answer().row());
        facts.put("correct", flip.score().correct().orElse(false));
        facts.put("cause", code(flip));
        facts.put("read", flip.score().extraction().text());
        return facts;
    }
}
