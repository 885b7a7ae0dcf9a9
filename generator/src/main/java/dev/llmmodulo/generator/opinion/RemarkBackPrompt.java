package dev.llmmodulo.generator.opinion;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Another back-prompt with somebody's remark on the refuted candidate, in front of the line that says the format. The remark
 * is quoted; where there is none, the prompt is the other one.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class RemarkBackPrompt<P, C> implements BackPrompt<P, C> {

    private static final String CRITIC = "soft-critic/1";
    private static final String CRITIC_ALONE = "soft-critic-alone/1";
    private static final String PERSON = "person/1";
    private static final String NOT_KNOWN = "> I do not know whether the plan is valid.";

    private final BackPrompt<P, C> base;
    private final Remarks<P, C> remarks;
    private final String introduction;
    private final String version;
    private final boolean alone;
    private final String reminder;

    /** What is remarked on a refuted candidate; blank for nothing. */
    @FunctionalInterface
    private interface Remarks<P, C> {
        String on(P problem, Turn<C> turn);
    }

    private RemarkBackPrompt(
            BackPrompt<P, C> base,
            Remarks<P, C> remarks,
            String introduction,
            String version,
            boolean alone,
            String reminder) {
        this.base = base;
        this.remarks = remarks;
        this.introduction = introduction;
        this.version = version;
        this.alone = alone;
        this.reminder = reminder;
    }

    /**
     * Adds a soft critic's opinion to what is said of the verdict.
     *
     * @param opinions such as {@link OpinionSurvey#of}
     * @param reminder the sentence that says the format
     */
    public static <P, C> BackPrompt<P, C> withOpinion(
            BackPrompt<P, C> base, Function<Turn<C>, Opinion> opinions, String reminder) {
        String introduction = "Another reader of the plan, who may be wrong, says:";
        return new RemarkBackPrompt<>(base, told(opinions), introduction, CRITIC, false, reminder);
    }

    /**
     * Tells a soft critic's opinion in place of all that is said of the verdict, as if a model judged the model. It still
     * decides nothing: a candidate that is right ends the solve, and after a wrong one the model is asked again even if the
     * critic takes it for right.
     *
     * <p>The whole candidate is asked for, whatever the base asks for. Where the base does not send the conversation again, the
     * opinion is added to the prompt that began it.
     *
     * @param base gives the conversation, of which the last message is replaced
     * @param opinions such as {@link OpinionSurvey#of}
     * @param reminder the sentence that says the format
     */
    public static <P, C> BackPrompt<P, C> opinionAlone(
            BackPrompt<P, C> base, Function<Turn<C>, Opinion> opinions, String reminder) {
        return new RemarkBackPrompt<>(
                base, told(opinions), "A reader of the plan, who may be wrong, says:", CRITIC_ALONE, true, reminder);
    }

    /**
     * Adds what a person says.
     *
     * @param reminder the sentence that says the format
     */
    public static <P, C> BackPrompt<P, C> withPerson(BackPrompt<P, C> base, HumanCritic<P, C> person, String reminder) {
        return new RemarkBackPrompt<>(
                base,
                (problem, turn) -> person.words(problem, turn).orElse(""),
                "A person who looked at the plan says:",
                PERSON,
                false,
                reminder);
    }

    private static <P, C> Remarks<P, C> told(Function<Turn<C>, Opinion> opinions) {
        return (problem, turn) -> {
            Opinion opinion = opinions.apply(turn);
            if (!opinion.words().isBlank() || opinion.belief() == Belief.UNDECIDED) {
                return opinion.words();
            }
            return opinion.belief() == Belief.VALID ? "The plan is valid." : "The plan is not valid.";
        };
    }

    @Override
    public Prompt write(P problem, List<Turn<C>> turns) {
        Prompt prompt = base.write(problem, turns);
        String quoted = Quotation.of(remarks.on(problem, turns.get(turns.size() - 1)));
        if (quoted.isEmpty() && !alone) {
            return prompt;
        }
        String remark = introduction + "\n" + (quoted.isEmpty() ? NOT_KNOWN : quoted);
        return alone ? inPlaceOfTheVerdict(prompt, turns.get(0).prompt(), remark) : beside(prompt, remark);
    }

    /** @param first what began the conversation; it says nothing of a verdict */
    private Prompt inPlaceOfTheVerdict(Prompt prompt, Prompt first, String remark) {
        if (prompt.messages().size() <= first.messages().size()) {
            return beside(first, remark);
        }
        String text = remark + "\n\nGive the whole corrected plan. " + reminder + "\n";
        return new Prompt(version, withLast(prompt, text), List.of());
    }

    private Prompt beside(Prompt prompt, String remark) {
        List<Message> messages = prompt.messages();
        String text = inFrontOfTheFormat(messages.get(messages.size() - 1).text(), remark);
        return new Prompt(prompt.version() + " " + version, withLast(prompt, text), prompt.told(), prompt.begun());
    }

    private static List<Message> withLast(Prompt prompt, String text) {
        List<Message> messages = new ArrayList<>(prompt.messages());
        int last = messages.size() - 1;
        messages.set(last, new Message(messages.get(last).role(), text));
        return messages;
    }

    private String inFrontOfTheFormat(String text, String remark) {
        int reminded = text.lastIndexOf(reminder);
        if (reminded < 0) {
            return text.stripTrailing() + "\n\n" + remark + "\n\n" + reminder + "\n";
        }
        int line = text.lastIndexOf('\n', reminded) + 1;
        String before = text.substring(0, line).stripTrailing();
        return (before.isEmpty() ? "" : before + "\n\n") + remark + "\n\n" + text.substring(line);
    }
}
