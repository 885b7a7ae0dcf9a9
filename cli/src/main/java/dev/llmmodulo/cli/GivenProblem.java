package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Handover.Confirmation;
import dev.llmmodulo.generator.planning.PlanHandover;
import dev.llmmodulo.generator.planning.ProblemFiles;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.Reading;
import java.nio.file.Path;
import java.util.List;

/** The one problem that a command line names. */
record GivenProblem(ProblemFiles files, Reading<Problem> reading, Problem problem) {

    /** @param named a problem, perhaps with its domain before it */
    static GivenProblem read(List<Path> named, Terminal terminal) throws InputException {
        PddlFiles given = PddlFiles.of(named);
        if (given.others().size() != 1) {
            throw new InputException("name one problem, and perhaps its domain before it");
        }
        Path problem = given.others().get(0);
        ProblemFiles files = new ProblemFiles(given.domainOf(problem), problem);
        Reading<Problem> reading = files.read();
        Problem read = reading.orThrow();
        Warnings.tell(reading, terminal);
        return new GivenProblem(files, reading, read);
    }

    /**
     * The plan's text, judged afresh from the files.
     *
     * @throws IllegalStateException it is not valid
     */
    String confirmed(Plan plan) {
        Confirmation last = new PlanHandover(files).confirm(PlanReading.Read.of(plan));
        if (last instanceof Confirmation.Refused refused) {
            throw new IllegalStateException(refused.reason());
        }
        return ((Confirmation.Confirmed) last).text();
    }
}
