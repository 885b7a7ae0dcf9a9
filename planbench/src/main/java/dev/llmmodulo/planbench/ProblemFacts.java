package dev.llmmodulo.planbench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of an instance's problem.
 *
 * @param domain the PDDL domain's name
 * @param domainText the SHA-256 of the domain's text, by which {@link dev.llmmodulo.planbench.log.RunTexts} holds it
 * @param problemText the SHA-256 of the problem's text
 * @param objects how many the problem declares
 * @param goals how many conditions the goal has
 * @param optimalLength steps of a shortest plan, if told where the problem is from
 * @param solvable whether there is a plan, if told where the problem is from
 * @param size if told where the problem is from, in whatever is counted there: blocks, packages, crates
 * @param madeFrom {@link #texts} of the instance, where a question states another problem that is made from it; not told in records of
 *     before it was kept
 */
public record ProblemFacts(
        String domain,
        String domainText,
        String problemText,
        int objects,
        int goals,
        OptionalInt optimalLength,
        Optional<Boolean> solvable,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt size,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> madeFrom) {

    /** The instance's own problem, of which no size is told. */
    public ProblemFacts(
            String domain,
            String domainText,
            String problemText,
            int objects,
            int goals,
            OptionalInt optimalLength,
            Optional<Boolean> solvable) {
        this(
                domain,
                domainText,
                problemText,
                objects,
                goals,
                optimalLength,
                solvable,
                OptionalInt.empty(),
                Optional.empty());
    }

    /** The same for the same texts only; empty if the problem could not be read. */
    @JsonIgnore
    public String texts() {
        return domainText + problemText;
    }
}
