package dev.llmmodulo.generator.augmentation;

/**
 * Text for the first prompt of a problem.
 *
 * @param version name and version of the wording and how it was chosen, for the record of an experiment
 * @param context what the model is to know; it stands before the problem; empty for nothing
 * @param manner how the model is to answer; it stands behind the problem; empty for nothing
 */
public record Addition(String version, String context, String manner) {

    /** Nothing. */
    public static final Addition NONE = new Addition("", "", "");

    public static Addition context(String version, String text) {
        return new Addition(version, text, "");
    }

    public static Addition manner(String version, String text) {
        return new Addition(version, "", text);
    }
}
