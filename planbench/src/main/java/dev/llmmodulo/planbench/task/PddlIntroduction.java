package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.Map;

/**
 * The domain in PDDL, after what the PDDL is there for.
 *
 * @param domain the domain that the text is of; another one, such as the same with costs, is written anew
 * @param text the domain's text
 * @param instruction has a place for the domain
 */
record PddlIntroduction(Domain domain, String text, Template instruction) implements Introduction {

    @Override
    public String write(PlanBenchTask task, Problem asked) {
        boolean same = asked.domain().equals(domain);
        String pddl = same ? text : new PddlWriter().write(asked.domain());
        return instruction.fill(Map.of("domain", pddl.strip())) + Introduction.duration(task, asked);
    }
}
