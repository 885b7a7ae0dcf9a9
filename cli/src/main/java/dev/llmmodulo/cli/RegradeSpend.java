package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.regrade.RecordedMoney;
import dev.llmmodulo.planbench.regrade.RecordedSpend;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is printed of the spend on recorded answers: a table in Markdown, a row a file. */
record RegradeSpend(List<RecordedSpend> files) {

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final List<String> COLUMNS = List.of(
            "engine",
            "task",
            "variant",
            "instances",
            "solved",
            "by round",
            "tokens in",
            "tokens out",
            "$ per 100 instances",
            "$ per solved instance",
            "prices since");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!files.isEmpty()) {
            lines.add("");
            lines.add(line(COLUMNS));
            lines.add("|" + " --- |".repeat(COLUMNS.size()));
            files.forEach(file -> lines.add(line(cells(file))));
        }
        return lines;
    }

    private static String line(List<String> cells) {
        return "| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |";
    }

    private static List<String> cells(RecordedSpend file) {
        List<String> cells = new ArrayList<>(List.of(
                file.engine(),
                file.task(),
                file.variant(),
                file.unanswered() == 0
                        ? Integer.toString(file.instances())
                        : file.instances() + " of " + (file.instances() + file.unanswered()) + ", stopped early",
                Long.toString(file.solved().successes()),
                file.byRound().stream()
                        .map(correct -> Long.toString(correct.successes()))
                        .collect(Collectors.joining(", ")),
                tokens(file, file.tokens().input()),
                tokens(file, file.tokens().output())));
        if (file.money() instanceof RecordedMoney.Computed money) {
            cells.add(rounded(money.perHundred(file.instances())));
            cells.add(money.perSolved(file.solved().successes())
                    .map(RegradeSpend::rounded)
                    .orElse("none solved"));
            cells.add(money.since().stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        } else if (file.money() instanceof RecordedMoney.NotComputable none) {
            cells.add("not computable: " + none.reason());
            cells.add("not computable");
            cells.add("");
        }
        return cells;
    }

    private static String tokens(RecordedSpend file, long count) {
        if (file.metered() == 0) {
            return "not recorded";
        }
        return file.metered() < file.answers() ? "at least " + count : Long.toString(count);
    }

    private static String rounded(BigDecimal dollars) {
        return dollars.round(DIGITS).toPlainString();
    }

    /** As plain data. */
    List<Map<String, Object>> facts() {
        return files.stream().map(RegradeSpend::facts).toList();
    }

    private static Map<String, Object> facts(RecordedSpend file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("engine", file.engine());
        facts.put("task", file.task());
        facts.put("variant", file.variant());
        facts.put("instances", file.instances());
        facts.put("instancesWithoutAnswer", file.unanswered());
        facts.put("solved", file.solved().successes());
        facts.put(
                "solvedByRound",
                file.byRound().stream().map(Proportion::successes).toList());
        facts.put("answers", file.answers());
        facts.put("answersWithTokens", file.metered());
        if (file.metered() > 0) {
            facts.put("tokensIn", file.tokens().input());
            facts.put("tokensOut", file.tokens().output());
        }
        if (file.money() instanceof RecordedMoney.Computed money) {
            facts.put("usd", money.dollars());
            facts.put("usdPer100Instances", money.perHundred(file.instances()));
            money.perSolved(file.solved().successes()).ifPresent(each -> facts.put("usdPerSolvedInstance", each));
            facts.put(
                    "pricesSince",
                    money.since().stream().map(LocalDate::toString).toList());
        } else if (file.money() instanceof RecordedMoney.NotComputable none) {
            facts.put("notComputable", none.reason());
        }
        return facts;
    }
}
