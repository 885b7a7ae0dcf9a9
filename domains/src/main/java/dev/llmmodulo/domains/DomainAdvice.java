package dev.llmmodulo.domains;

/**
 * How problems of a domain are solved, told to a model in a few sentences.
 *
 * @param version name and version of the wording, for the record of an experiment
 */
public record DomainAdvice(String version, String text) {

    /** @throws IllegalArgumentException there is no version or no text */
    public DomainAdvice {
        if (version.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("advice needs a version and a text");
        }
        text = text.strip();
    }
}
