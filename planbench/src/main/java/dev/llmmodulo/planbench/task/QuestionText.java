package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A prompt being written: the introduction, solved examples, then what is asked. */
final class QuestionText {

    private final Wording wording;
    private final PlanBenchTask task;
    private final StringBuilder text = new StringBuilder();
    private int examples;

    QuestionText(Wording wording, PlanBenchTask task, Instance asked) {
        if (wording.form() == PromptForm.STATE_TRACKING && !task.asksForPlan()) {
            throw new IllegalArgumentException("task " + task.code() + " asks for no plan to track states in");
        }
        this.wording = wording;
        this.task = task;
        text.append(wording.words().introduction().write(task, asked.problem())).append('\n');
    }

    /** Left out if the form has no examples. */
    QuestionText example(Map<String, String> values) {
        if (wording.form().hasExample()) {
            text.append(wording.words().template(task, ".example").fill(values));
            examples++;
        }
        return this;
    }

    /** @throws IllegalArgumentException the form has examples, but none was given */
    Prompt ask(Map<String, String> values) {
        if (wording.form().hasExample() && examples == 0) {
            throw new IllegalArgumentException("there is no solved example for the form " + wording.form());
        }
        String part = wording.form().hasExample() ? ".question" : ".zero-shot-question";
        text.append(wording.words().template(task, part).fill(values));
        return new Prompt(version(), List.of(Message.user(text.toString())), List.of());
    }

    private String version() {
        PromptForm form = wording.form();
        return "planbench-" + task.code() + form.code() + "/1 "
                + wording.compatibility().name().toLowerCase(Locale.ROOT) + " "
                + wording.words().lexicon().version();
    }
}
