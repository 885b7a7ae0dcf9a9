package dev.llmmodulo.generator.langchain4j;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text in which a model thinks aloud between {@code <think>} and {@code </think>}, as DeepSeek R1 and Qwen do
 * where their server does not tell the two apart.
 *
 * @param answer the text outside the tags, as it stands
 * @param thinking the text within them; what follows an unclosed opening tag, and what precedes a closing tag that was
 *     never opened, since some servers put the opening tag in the prompt
 */
record ThinkTags(String answer, String thinking) {

    private static final Pattern TAG = Pattern.compile("<(/?)think(?:ing)?>", Pattern.CASE_INSENSITIVE);

    static ThinkTags split(String text) {
        StringBuilder answer = new StringBuilder();
        StringBuilder thinking = new StringBuilder();
        boolean within = false;
        int end = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String before = text.substring(end, tag.start());
            end = tag.end();
            boolean opens = tag.group(1).isEmpty();
            if (within) {
                thinking.append(before);
                within = opens;
            } else if (opens) {
                answer.append(before);
                within = true;
            } else {
                thinking.append(answer).append(before);
                answer.setLength(0);
            }
        }
        (within ? thinking : answer).append(text.substring(end));
        return new ThinkTags(answer.toString(), thinking.toString());
    }
}
