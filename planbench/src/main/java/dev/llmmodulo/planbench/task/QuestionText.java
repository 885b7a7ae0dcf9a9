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

    QuestionText(Wording wording, PlanBenchTask task, Instance asked) {
        this.wording = wording;
        this.task = task;
        text.append(wording.words().introduction().write(task, asked.problem())).append('\n');
    }

    /** Left out if the form has no examples. */
    QuestionText example(Map<String, String> values) {
        if (wording.form().hasExample()) {
            text.append(wording.words().template(task, "example").fill(values));
        }
        return this;
    }

    Prompt ask(Map<String, String> values) {
        boolean bare = wording.isStrict() && !wording.form().hasExample();
        text.append(
                wording.words().template(task, bare ? "zero-shot" : "question").fill(values));
        return new Prompt(version(), List.of(Message.user(text.toString())), List.of());
    }

    private String version() {
        PromptForm form = wording.form();
        return "planbench-" + task.code() + form.code() + "/1 "
                + wording.compatibility().name().toLowerCase(Locale.ROOT) + " "
                + wording.words().lexicon().version();
    }
}
