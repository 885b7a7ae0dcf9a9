package dev.llmmodulo.planbench.task;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.PlanBenchVariant;
import dev.llmmodulo.domains.PlanBenchWords;
import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How questions about one domain are put. */
public final class Wording {

    private static final String QUESTION = "What is the plan to achieve my goal? Just give the actions in the plan.";
    private static final Durations NO_DURATIONS = new Durations(Map.of());
    private static final Predicate<Fact> ALL = fact -> true;

    private final String variant;
    private final PromptForm form;
    private final Compatibility compatibility;
    private final Words words;

    private Wording(String variant, PromptForm form, Compatibility compatibility, Words words) {
        this.variant = variant;
        this.form = form;
        this.compatibility = compatibility;
        this.words = words;
    }

    /**
     * In the words of one of PlanBench's configurations.
     *
     * @throws IllegalArgumentException the form is in PDDL
     */
    public static Wording of(
            NamedDomain domain, PlanBenchVariant variant, PromptForm form, Compatibility compatibility) {
        if (form.isPddl()) {
            throw new IllegalArgumentException(form + " is a form in PDDL, not in words");
        }
        boolean strict = compatibility == Compatibility.STRICT;
        PlanBenchWords texts = strict ? variant.corrected() : variant.words();
        DataLexicon lexicon = strict ? domain.lexicon() : domain.lexicon().clashing();
        Words words = new Words(
                lexicon,
                lexicon::states,
                Statements.IN_WORDS,
                new PlanBenchIntroduction(texts, form, compatibility),
                Optional.of(new Durations(texts.minutes())),
                strict ? texts.question().strip() : texts.question(),
                strict ? TemplateNames::strict : task -> TemplateNames.planBench(task, form));
        return new Wording(variant.name(), form, compatibility, words);
    }

    /**
     * Of any domain: in PDDL, or in words with facts and steps in PDDL. What is said is true.
     *
     * @param variant the name of the domain's folder
     * @param pddl the domain's text
     */
    public static Wording of(String variant, Domain domain, String pddl, PromptForm form) {
        Introduction introduction = form.isPddl()
                ? new PddlIntroduction(domain, pddl, Words.template("pddl.introduction"))
                : new GeneratedIntroduction(form);
        Words words = new Words(
                new PddlLexicon(),
                ALL,
                form.isPddl() ? Statements.IN_PDDL : Statements.WITH_OBJECTS,
                introduction,
                Optional.empty(),
                QUESTION,
                TemplateNames::strict);
        return new Wording(variant, form, Compatibility.STRICT, words);
    }

    /**
     * As PlanBench asks for plans in PDDL, with the parenthesis too many that it adds to many a problem.
     *
     * @param pddl the domain's text; PlanBench gives obfuscated domains another name in it
     * @param instruction which of its texts; there is only one for prompts with an example
     * @throws IllegalArgumentException the form is not in PDDL
     */
    public static Wording planBenchPddl(
            String variant, Domain domain, String pddl, PromptForm form, PddlInstruction instruction) {
        String templates = TemplateNames.planBenchPddl(PlanBenchTask.PLAN_GENERATION, form, instruction);
        Words words = new Words(
                new PddlLexicon(),
                ALL,
                form.hasExample() || instruction == PddlInstruction.OF_2023
                        ? Statements.BARE_PDDL
                        : Statements.CUT_PDDL,
                new PddlIntroduction(domain, pddl, Words.template(templates + ".introduction")),
                Optional.empty(),
                QUESTION,
                task -> TemplateNames.planBenchPddl(task, form, instruction));
        return new Wording(variant, form, Compatibility.PLANBENCH, words);
    }

    /** PlanBench's name of the domain, or the name of a folder. */
    public String variant() {
        return variant;
    }

    public PromptForm form() {
        return form;
    }

    public Compatibility compatibility() {
        return compatibility;
    }

    /** Whether what is said is true, rather than what PlanBench says. */
    boolean isStrict() {
        return compatibility == Compatibility.STRICT;
    }

    /** How long its introduction to task 2 says that actions take: one minute, unless it is in PlanBench's words. */
    public Durations durations() {
        return words.durations().orElse(NO_DURATIONS);
    }

    Words words() {
        return words;
    }
}
