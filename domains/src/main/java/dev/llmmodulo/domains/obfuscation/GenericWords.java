package dev.llmmodulo.domains.obfuscation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.domains.PlanBenchWords;
import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words for a domain about which nothing is known but its PDDL: every step and fact is said by its name and its arguments,
 * as in PlanBench's obfuscated domains.
 *
 * @param lexicon the text of a lexicon
 * @param introduction the domain in words and the question; empty if it is not STRIPS
 */
public record GenericWords(String lexicon, Optional<PlanBenchWords> introduction) {

    public static GenericWords of(Domain domain) {
        Map<String, Object> actions = new LinkedHashMap<>();
        domain.actions()
                .forEach(action -> actions.put(
                        action.name(),
                        Map.of("say", say(action.name(), action.parameters().size()))));
        Map<String, Object> predicates = new LinkedHashMap<>();
        domain.predicates().forEach(predicate -> {
            String said = say(predicate.name(), predicate.parameters().size());
            Map<String, String> words = new LinkedHashMap<>();
            words.put("say", said);
            words.put("deny", "not " + said);
            predicates.put(predicate.name(), words);
        });
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", domain.name() + "/1");
        file.put("actions", actions);
        file.put("predicates", predicates);
        return new GenericWords(yaml(file), GenericIntroduction.of(domain));
    }

    /** The lexicon, read. */
    public DataLexicon read() {
        return DataLexicon.parse(lexicon);
    }

    private static String say(String name, int arguments) {
        return name + " {}".repeat(arguments);
    }

    private static String yaml(Map<String, Object> file) {
        try {
            return new YAMLMapper()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .writeValueAsString(file);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("not plain data: " + file, fault);
        }
    }
}
