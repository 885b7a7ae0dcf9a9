package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;

/** The first prompt of a style with an addition. What the style says about the format stays last. */
public final class AugmentedPrompt implements InitialPrompt<Problem> {

    private final PromptStyle style;
    private final Augmentation augmentation;

    public AugmentedPrompt(PromptStyle style, Augmentation augmentation) {
        this.style = style;
        this.augmentation = augmentation;
    }

    /** The style with this as its first prompt; the plan is asked for in the same format. */
    public static PromptStyle style(PromptStyle style, Augmentation augmentation) {
        return style.withInitial(new AugmentedPrompt(style, augmentation));
    }

    @Override
    public Prompt write(Problem problem) {
        Prompt plain = style.initial().write(problem);
        Addition addition = augmentation.to(problem);
        if (addition.equals(Addition.NONE)) {
            return plain;
        }
        List<Message> messages = new ArrayList<>(plain.messages());
        int last = messages.size() - 1;
        String text = PromptParts.of(messages.get(last).text(), style.format().reminder())
                .with(addition);
        messages.set(last, new Message(messages.get(last).role(), text));
        return new Prompt(plain.version() + " " + addition.version(), messages, plain.told(), plain.begun());
    }
}
