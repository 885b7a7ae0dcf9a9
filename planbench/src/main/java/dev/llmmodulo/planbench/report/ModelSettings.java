package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.ModelEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name in the records stands for: which model, and what it is asked with. Of its address no more than the host is told.
 *
 * @param model provider and name, or a stand-in
 * @param set by name, as far as it is not left to the service
 */
record ModelSettings(String name, String model, Map<String, String> set) {

    static ModelSettings of(ModelEntry entry) {
        Map<String, String> set = new LinkedHashMap<>();
        entry.temperature().ifPresent(value -> set.put("temperature", Double.toString(value)));
        entry.maxOutputTokens().ifPresent(value -> set.put("output tokens at most", Integer.toString(value)));
        entry.reasoningEffort().ifPresent(value -> set.put("effort", value));
        entry.baseUrl().ifPresent(address -> set.put("host", String.valueOf(address.getHost())));
        entry.sending().ifPresent(sending -> {
            sending.continuations().ifPresent(most -> set.put("continuations", Integer.toString(most)));
            sending.shorten().ifPresent(shortens -> set.put("shorten", Boolean.toString(shortens)));
            sending.window().ifPresent(most -> set.put("window", Integer.toString(most)));
            sending.breakAfter().ifPresent(failures -> set.put("break after", Integer.toString(failures)));
            sending.breakFor().ifPresent(time -> set.put("break for", Seconds.words(time)));
            sending.hedgeAfter().ifPresent(time -> set.put("hedge after", Seconds.words(time)));
            sending.longestSilence().ifPresent(time -> set.put("longest silence", Seconds.words(time)));
        });
        return new ModelSettings(entry.name(), entry.model(), set);
    }

    String words() {
        return name.equals(model) ? standsFor() : name + " = " + standsFor();
    }

    /** The same without the name. */
    String standsFor() {
        return Stream.concat(Stream.of(model), set.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()))
                .collect(Collectors.joining(", "));
    }
}
