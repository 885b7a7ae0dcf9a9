package dev.llmmodulo.planbench.task;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;

/** Small instances of PlanBench's domains, and what a question about them says after the introduction. */
final class Scenes {

    static final NamedDomain BLOCKSWORLD = named("blocksworld");
    static final NamedDomain LOGISTICS = named("logistics");

    /** The orange block stands on the red one, the blue one beside them. */
    static final SolvedInstance BLOCKS = new SolvedInstance(
            instance(
                    BLOCKSWORLD,
                    "blocks",
                    "a b c",
                    "(handempty) (ontable a) (ontable b) (on c a) (clear b) (clear c)",
                    "(on a b)"),
            plan("(unstack c a) (put-down c) (pick-up a) (stack a b)"));

    /** Two towers to build. */
    static final SolvedInstance OTHER_BLOCKS = new SolvedInstance(
            instance(
                    BLOCKSWORLD,
                    "other",
                    "a b c",
                    "(handempty) (ontable a) (ontable b) (ontable c) (clear a) (clear b) (clear c)",
                    "(on b a) (on c b)"),
            plan("(pick-up b) (stack b a) (pick-up c) (stack c b)"));

    /** Packages 1 and 10 have to fly. */
    static final SolvedInstance PACKAGES = new SolvedInstance(
            instance(
                    LOGISTICS,
                    "packages",
                    "p1 p10 a0 t0 t1 l0-0 l1-0 c0 c1",
                    "(obj p1) (obj p10) (airplane a0) (truck t0) (truck t1) (location l0-0) (location l1-0) (city c0)"
                            + " (city c1) (airport l0-0) (airport l1-0) (in-city l0-0 c0) (in-city l1-0 c1) (at t0 l0-0)"
                            + " (at t1 l1-0) (at a0 l0-0) (at p1 l0-0) (at p10 l0-0)",
                    "(at p1 l1-0) (at p10 l1-0)"),
            plan("(load-airplane p1 a0 l0-0) (load-airplane p10 a0 l0-0) (fly-airplane a0 l0-0 l1-0)"
                    + " (unload-airplane p1 a0 l1-0) (unload-airplane p10 a0 l1-0)"));

    private Scenes() {}

    static NamedDomain named(String name) {
        return DomainLibrary.bundled().domain(name).orElseThrow();
    }

    static Instance instance(NamedDomain named, String id, String objects, String init, String goal) {
        String pddl = "(define (problem " + id + ") (:domain " + named.domain().name() + ")\n(:objects " + objects
                + ")\n(:init " + init + ")\n(:goal (and " + goal + ")))\n";
        return new Instance(
                id,
                new PddlReader().problem(named.domain(), Source.of(id, pddl)).orThrow(),
                pddl);
    }

    static Plan plan(String steps) {
        return ((PlanReading.Read) new StrictPlanReader().read(steps.replace(") (", ")\n("))).plan();
    }

    static Wording strict(NamedDomain named, PromptForm form) {
        return Wording.of(named, named.variants().get(0), form, Compatibility.STRICT);
    }

    static Wording planBench(NamedDomain named, PromptForm form) {
        return Wording.of(named, named.variants().get(0), form, Compatibility.PLANBENCH);
    }

    static String text(Question question) {
        return question.prompt().messages().get(0).text();
    }

    /** From the first statement on. */
    static String statements(Question question) {
        String text = text(question);
        return text.substring(text.indexOf("[STATEMENT]"));
    }
}
