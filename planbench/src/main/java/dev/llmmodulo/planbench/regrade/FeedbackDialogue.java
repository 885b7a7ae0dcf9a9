package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dialogue about one instance in a file of a run with feedback: a prompt, an answer, and while that was found wrong a
 * critique and the next answer. In files of 2023 only the last verdict is recorded; those before were that the plan is not
 * valid, or the dialogue would have ended.
 */
record FeedbackDialogue(String prompt, List<Round> rounds) {

    private static final String USER = "user";
    private static final String ASSISTANT = "assistant";

    FeedbackDialogue {
        rounds = List.copyOf(rounds);
    }

    /**
     * @param plan what PlanBench read from the answer, if it is recorded
     * @param valid whether PlanBench took it for valid
     * @param response what the service sent, as far as it is recorded
     */
    record Round(String answer, Optional<String> plan, boolean valid, JsonNode response) {}

    static FeedbackDialogue of(JsonNode instance) {
        Optional<String> prompt = Optional.empty();
        List<String> answers = new ArrayList<>();
        for (JsonNode message : instance.path("messages")) {
            String role = message.path("role").asText();
            if (role.equals(USER) && prompt.isEmpty()) {
                prompt = Optional.of(message.path("content").asText());
            } else if (role.equals(ASSISTANT)) {
                answers.add(message.path("content").asText());
            }
        }
        List<Round> rounds = new ArrayList<>();
        for (String answer : answers) {
            boolean last = rounds.size() == answers.size() - 1;
            rounds.add(round(instance, rounds.size(), last, answer));
        }
        return new FeedbackDialogue(prompt.orElse(""), rounds);
    }

    private static Round round(JsonNode instance, int number, boolean last, String answer) {
        JsonNode recorded = instance.path("step_wise_dict").path(String.valueOf(number));
        Optional<Boolean> valid = JsonFields.present(
                        recorded.path("sound_verifier_json").path("validation_info"), "is_valid_plan")
                .map(JsonNode::asBoolean);
        Optional<Boolean> ofLast = JsonFields.present(instance, "act_correct")
                .or(() -> JsonFields.present(instance, "correct"))
                .map(JsonNode::asBoolean)
                .filter(verdict -> last);
        Optional<String> plan = JsonFields.text(recorded, "llm_plan")
                .or(() -> JsonFields.text(instance, "extracted_llm_plan").filter(text -> last));
        return new Round(answer, plan, valid.or(() -> ofLast).orElse(false), recorded.path("response_object"));
    }
}
