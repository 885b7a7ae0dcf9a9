package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dialogue about one instance in a file of a run with feedback: a prompt, an answer, and while that was found wrong a
 * critique and the next answer. In files of 2023 only the last verdict is recorded; those before were that the plan is not
 * valid, or the dialogue would have ended.
 */
record FeedbackDialogue(String prompt, List<Round> rounds) {

    FeedbackDialogue {
        rounds = List.copyOf(rounds);
    }

    /**
     * @param said what was said before the answer; of the first one nothing, since that is the prompt
     * @param plan what PlanBench read from the answer, if it is recorded
     * @param valid whether PlanBench took it for valid
     * @param response what the service sent, as far as it is recorded
     */
    record Round(List<Message> said, String answer, Optional<String> plan, boolean valid, JsonNode response) {}

    static FeedbackDialogue of(JsonNode instance) {
        List<Message> messages = messages(instance.path("messages"));
        String prompt = messages.stream()
                .filter(message -> message.role() == Message.Role.USER)
                .map(Message::text)
                .findFirst()
                .orElse("");
        long answers = messages.stream()
                .filter(message -> message.role() == Message.Role.ASSISTANT)
                .count();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role() == Message.Role.ASSISTANT) {
                boolean last = rounds.size() == answers - 1;
                rounds.add(round(
                        instance,
                        rounds.size(),
                        last,
                        messages.subList(0, i),
                        messages.get(i).text()));
            }
        }
        return new FeedbackDialogue(prompt, rounds);
    }

    /** Those of a role that there is; PlanBench has no other. */
    private static List<Message> messages(JsonNode recorded) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : recorded) {
            String role = message.path("role").asText().toUpperCase(Locale.ROOT);
            Stream.of(Message.Role.values())
                    .filter(known -> known.name().equals(role))
                    .findFirst()
                    .ifPresent(known -> messages.add(
                            new Message(known, message.path("content").asText())));
        }
        return messages;
    }

    private static Round round(JsonNode instance, int number, boolean last, List<Message> before, String answer) {
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
        List<Message> sent = messages(recorded.path("sent_messages"));
        List<Message> said = number == 0 ? List.of() : sent.isEmpty() ? List.copyOf(before) : sent;
        return new Round(said, answer, plan, valid.or(() -> ofLast).orElse(false), recorded.path("response_object"));
    }
}
