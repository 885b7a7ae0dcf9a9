package dev.llmmodulo.verifiers.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as a log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard, 2020), which editors
 * and continuous integration show beside the text.
 */
public final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private SarifLog() {}

    /** Of a run that decided everything. */
    public static Map<String, Object> of(String toolVersion, List<SarifResult> results) {
        return of(toolVersion, results, List.of());
    }

    /**
     * The whole log as plain data, of one run of this tool.
     *
     * @param toolVersion the version of this program
     * @param undecided what could not be decided, and why, a sentence each: no result says anything of it
     */
    public static Map<String, Object> of(String toolVersion, List<SarifResult> results, List<String> undecided) {
        List<String> rules =
                results.stream().map(SarifResult::ruleId).distinct().sorted().toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "llm-modulo");
        driver.put("version", toolVersion);
        driver.put("rules", rules.stream().map(id -> Map.of("id", id)).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(invocation(undecided)));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                results.stream()
                        .map(result -> result.toMap(rules.indexOf(result.ruleId())))
                        .toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> invocation(List<String> undecided) {
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", undecided.isEmpty());
        invocation.put(
                "toolExecutionNotifications",
                undecided.stream()
                        .map(text -> Map.of("level", "error", "message", Map.of("text", text)))
                        .toList());
        return invocation;
    }
}
