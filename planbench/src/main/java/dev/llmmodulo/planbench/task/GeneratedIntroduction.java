package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A domain that nobody has written words for: its actions one by one, their conditions and effects in PDDL. */
record GeneratedIntroduction(PromptForm form) implements Introduction {

    private static final Template TEMPLATE =
            Template.resource(GeneratedIntroduction.class, "generated-introduction.1.txt");
    private static final Template ACTION = Template.resource(GeneratedIntroduction.class, "generated-action.1.txt");
    static final PddlText TEXT = new PddlText(Map.of(), GeneratedIntroduction::typed);

    @Override
    public String write(PlanBenchTask task, Problem asked) {
        Domain domain = asked.domain();
        if (!domain.durativeActions().isEmpty() || !domain.axioms().isEmpty()) {
            throw new IllegalArgumentException("there are no words for durative actions and derived predicates of the"
                    + " domain " + domain.name() + "; a form in PDDL says them");
        }
        String actions = domain.actions().stream().map(this::action).collect(Collectors.joining());
        String introduction = TEMPLATE.fill(Map.of("types", types(domain), "actions", actions));
        return introduction
                + Introduction.duration(task, asked)
                + (form == PromptForm.STATE_TRACKING ? PlanCorrectness.TEXT : "");
    }

    private static String types(Domain domain) {
        String types = domain.types().supertypes().entrySet().stream()
                .filter(type -> !type.getValue().equals(Type.OBJECT))
                .map(type -> "Every " + type.getKey() + " is a " + PddlText.of(type.getValue()) + ".\n")
                .collect(Collectors.joining());
        return types.isEmpty() ? "" : "\n" + types;
    }

    private String action(Action action) {
        String parameters = typed(action.parameters());
        return ACTION.fill(Map.of(
                "action",
                        parameters.isEmpty() ? "(" + action.name() + ")" : "(" + action.name() + " " + parameters + ")",
                "precondition", TEXT.of(action.precondition()),
                "effect", TEXT.of(action.effect())));
    }

    static String typed(List<TypedName> names) {
        return names.stream()
                .map(name ->
                        name.type().equals(Type.OBJECT) ? name.name() : name.name() + " - " + PddlText.of(name.type()))
                .collect(Collectors.joining(" "));
    }
}
