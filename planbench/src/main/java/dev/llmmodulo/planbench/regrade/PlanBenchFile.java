package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.extraction.Assessment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response or result file of PlanBench, in any of the forms that it has had. What the file does not say about itself is
 * taken from its name and those of its folders, {@code DOMAIN/ENGINE/TASK.json}.
 */
record PlanBenchFile(Path file, JsonNode root) {

    private static final Pattern TASK = Pattern.compile("task_(\\d(?:_\\d)?)_");
    private static final String STATE_TASK = "t7";

    String engine() {
        return JsonFields.text(root, "engine").orElseGet(() -> folder(1));
    }

    /** Names that the domain may have: what the file says, then the folder. */
    List<String> variants() {
        List<String> names = new ArrayList<>();
        JsonFields.text(root, "domain").ifPresent(names::add);
        names.add(folder(2));
        return names;
    }

    private String folder(int above) {
        Path absolute = file.toAbsolutePath().normalize();
        int index = absolute.getNameCount() - 1 - above;
        return index < 0 ? "" : absolute.getName(index).toString();
    }

    Optional<PlanBenchTask> task() {
        String name = file.getFileName().toString();
        String said = JsonFields.text(root, "task").orElse("");
        Matcher number = TASK.matcher(name + " " + said);
        return number.find() ? PlanBenchTask.ofCode("t" + number.group(1)) : PlanBenchTask.ofCode(said);
    }

    PromptForm form() {
        String names = (file.getFileName() + " " + JsonFields.text(root, "task").orElse("")).toLowerCase(Locale.ROOT);
        boolean zeroShot = names.contains("zero_shot")
                || JsonFields.text(root, "prompt_type")
                        .filter("zeroshot"::equals)
                        .isPresent();
        if (names.contains("state_tracking")) {
            return PromptForm.STATE_TRACKING;
        } else if (names.contains("pddl")) {
            return zeroShot ? PromptForm.ZERO_SHOT_PDDL : PromptForm.ONE_SHOT_PDDL;
        }
        return zeroShot ? PromptForm.ZERO_SHOT : PromptForm.ONE_SHOT;
    }

    /** Whether it holds dialogues, in which answers were criticised and improved. */
    boolean isOfFeedback() {
        return file.getFileName().toString().contains("backprompting");
    }

    /** As {@link RecordedAnswer#task} has it. */
    String code() {
        if (isOfFeedback()) {
            return form().isPddl() ? "bp_pddl" : "bp_nl";
        }
        return task().map(PlanBenchTask::code).orElse("") + form().code();
    }

    UnansweredInstance unanswered(JsonNode instance, String variant) {
        return new UnansweredInstance(
                engine(), code(), variant, instance.path("instance_id").asText());
    }

    /** What the model was asked about an instance; of a dialogue, at first. */
    String prompt(JsonNode instance) {
        return isOfFeedback()
                ? FeedbackDialogue.of(instance).prompt()
                : instance.path("query").asText();
    }

    /** One, or of a dialogue one a round; none for an instance that was not run. */
    List<RecordedAnswer> answers(int row, JsonNode instance, String variant) {
        return isOfFeedback()
                ? rounds(row, instance, variant)
                : answer(row, instance, variant).stream().toList();
    }

    private List<RecordedAnswer> rounds(int row, JsonNode instance, String variant) {
        String code = code();
        List<RecordedAnswer> rounds = new ArrayList<>();
        for (FeedbackDialogue.Round round : FeedbackDialogue.of(instance).rounds()) {
            RecordedAnswer.Extracted extracted = new RecordedAnswer.Extracted(
                    round.plan().map(plan -> form().isPddl() ? plan : BlockColour.toNames(plan)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            rounds.add(new RecordedAnswer(
                    row,
                    engine(),
                    variant,
                    code,
                    instance.path("instance_id").asText(),
                    OptionalInt.of(rounds.size()),
                    round.answer(),
                    Optional.empty(),
                    extracted,
                    Optional.of(round.valid()),
                    Optional.empty(),
                    Optional.empty(),
                    JsonNodeFactory.instance.objectNode(),
                    round.said(),
                    RecordedCall.of(round.response(), engine())));
        }
        return rounds;
    }

    /**
     * None if the instance was not run, which PlanBench leaves without a response; an empty one is an answer. Where the text was lost
     * and what PlanBench extracted from it is there, that stands for it.
     */
    private Optional<RecordedAnswer> answer(int row, JsonNode instance, String variant) {
        String code = code();
        RecordedAnswer.Extracted extracted = extracted(instance, code);
        return JsonFields.text(instance, "llm_raw_response")
                .map(response -> response.isEmpty() ? extracted.plan().orElse("") : response)
                .map(response -> new RecordedAnswer(
                        row,
                        engine(),
                        variant,
                        code,
                        instance.path("instance_id").asText(),
                        OptionalInt.empty(),
                        response,
                        Optional.empty(),
                        extracted,
                        verdict(instance),
                        Optional.empty(),
                        Optional.empty(),
                        detail(instance),
                        List.of(),
                        RecordedCall.of(instance.path("response_object"), engine())));
    }

    private static Optional<Boolean> verdict(JsonNode instance) {
        return JsonFields.present(instance, "llm_correct")
                .or(() -> JsonFields.present(instance, "llm_correct_binary"))
                .or(() -> JsonFields.present(instance, "correct"))
                .map(JsonNode::asBoolean);
    }

    private static RecordedAnswer.Extracted extracted(JsonNode instance, String code) {
        Optional<JsonNode> extracted = JsonFields.present(instance, "extracted_llm_plan");
        boolean state = code.equals(STATE_TASK);
        Optional<Assessment> assessment = extracted.filter(JsonNode::isObject).map(JsonFields::assessment);
        return new RecordedAnswer.Extracted(
                extracted
                        .filter(plan -> !state && (plan.isTextual() || plan.isArray()))
                        .map(plan -> plan.isTextual() ? plan.asText() : JsonFields.lines(plan))
                        .map(BlockColour::toNames),
                extracted.filter(facts -> state && facts.isArray()).map(JsonFields::list),
                assessment,
                JsonFields.present(instance, "parsed_ground_truth_plan").map(JsonFields::assessment));
    }

    private static JsonNode detail(JsonNode instance) {
        var detail = JsonNodeFactory.instance.objectNode();
        for (String score : List.of("binary", "w_type", "w_expl")) {
            JsonFields.present(instance, "llm_correct_" + score).ifPresent(value -> detail.set(score, value));
        }
        return detail;
    }
}
