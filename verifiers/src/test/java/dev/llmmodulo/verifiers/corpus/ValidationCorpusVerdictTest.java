package dev.llmmodulo.verifiers.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our verdict, failing step and value against VAL's on every case of the validation corpus. */
class ValidationCorpusVerdictTest {

    private static final Set<String> OF_FORM =
            Set.of("plan.unreadable", "action.unknown", "action.wrong-arity", "object.unknown", "object.wrong-type");

    private final Map<String, Reading<Problem>> problems = new HashMap<>();
    private final Map<String, Map<String, Integer>> table = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String[]> known;

    ValidationCorpusVerdictTest() throws IOException {
        this.known = knownDifferences();
    }

    @Test
    void should_agree_with_val() throws IOException {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "")).resolve("validation");
        assumeTrue(Files.isDirectory(folder), "the corpus validation is not here: " + folder);
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            compare(folder, mapper.readTree(line));
        }
        table.forEach((family, counts) -> System.out.println(family + ": " + counts));

        assertThat(differences).isEmpty();
    }

    private void compare(Path folder, JsonNode item) {
        String family = item.path("family").asText();
        Reading<Problem> reading = problems.computeIfAbsent(
                item.path("domain_file").asText() + item.path("problem_file").asText(),
                key -> new PddlReader()
                        .problem(
                                Source.read(
                                        folder.resolve(item.path("domain_file").asText())),
                                Source.read(
                                        folder.resolve(item.path("problem_file").asText()))));
        if (reading instanceof Reading.Unsupported) {
            count(family, "unsupported");
            return;
        }
        if (!(reading instanceof Reading.Read<Problem> read)) {
            differ(item, reading.getClass().getSimpleName() + " " + reading.diagnostics());
            return;
        }
        PlanReading plan = new StrictPlanReader().read(item.path("plan").asText());
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(read.value(), plan);
        String ours = kind(verdict);
        String val = item.path("verdict").asText();
        if (!ours.equals(val) && !(bothReject(ours, val) && isUnknownObjectUntyped(read.value(), verdict))) {
            differ(item, "ours " + ours + " " + brief(verdict) + " VAL " + val);
        } else if (ours.equals("valid")) {
            compareValue(item, read.value(), plan);
        } else if (ours.equals("invalid") && !item.path("failing_step").isNull()) {
            int step = verdict instanceof Verdict.Invalid<PlanReading> invalid
                            && invalid.critiques().get(0) instanceof StepCritique at
                    ? at.stepNumber()
                    : 0;
            if (step != item.path("failing_step").asInt()) {
                differ(item, "step " + step + " VAL " + item.path("failing_step"));
            } else {
                count(family, "agree");
            }
        } else {
            count(family, "agree");
        }
    }

    private static boolean bothReject(String ours, String val) {
        return ours.equals("malformed") && val.equals("invalid");
    }

    /** VAL takes an unknown object of an untyped domain for one of which nothing holds. */
    private static boolean isUnknownObjectUntyped(Problem problem, Verdict<PlanReading> verdict) {
        return problem.domain().types().supertypes().isEmpty()
                && ((Verdict.Invalid<PlanReading>) verdict)
                        .critiques().stream().anyMatch(UnknownObject.class::isInstance);
    }

    private void compareValue(JsonNode item, Problem problem, PlanReading plan) {
        BigDecimal ours;
        try {
            ours = PlanCost.of(problem, ((PlanReading.Read) plan).plan());
        } catch (IllegalArgumentException undefined) {
            differ(item, "value " + undefined.getMessage());
            return;
        }
        BigDecimal val = item.path("val_cost").decimalValue();
        BigDecimal apart = ours.subtract(val).abs();
        if (apart.compareTo(val.abs().multiply(new BigDecimal("1e-6"), MathContext.DECIMAL64)) > 0) {
            differ(item, "value " + ours + " VAL " + val);
        } else {
            count(item.path("family").asText(), "agree");
        }
    }

    private static String kind(Verdict<PlanReading> verdict) {
        if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            return invalid.critiques().stream().map(Critique::id).anyMatch(OF_FORM::contains) ? "malformed" : "invalid";
        }
        return verdict instanceof Verdict.Valid ? "valid" : "unknown";
    }

    private static String brief(Verdict<PlanReading> verdict) {
        String text = verdict.toString();
        return text.substring(0, Math.min(300, text.length()));
    }

    private void differ(JsonNode item, String how) {
        if (isKnown(item.path("id").asText(), how)) {
            count(item.path("family").asText(), "differ for a reason");
            return;
        }
        count(item.path("family").asText(), "differ");
        differences.add(item.path("id").asText() + ": " + how);
    }

    private boolean isKnown(String id, String how) {
        return known.stream().anyMatch(line -> id.startsWith(line[0].strip()) && how.startsWith(line[1].strip()));
    }

    private static List<String[]> knownDifferences() throws IOException {
        try (InputStream list = ValidationCorpusVerdictTest.class.getResourceAsStream("differences-to-val.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .toList();
        }
    }

    private void count(String family, String what) {
        table.computeIfAbsent(family, key -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }
}
