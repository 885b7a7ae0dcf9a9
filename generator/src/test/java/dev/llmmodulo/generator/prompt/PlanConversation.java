package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.planning.ContinuedPlanReader;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation about a problem, by default Sussman's: c stands on a, and a is to come onto b, which is to stand on c. */
final class PlanConversation {

    static final NamedDomain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();

    static final Problem SUSSMAN = new PddlReader()
            .problem(Source.of("domain", BLOCKSWORLD.pddl()), Source.of("problem", """
                    (define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)
                      (:init (handempty) (ontable a) (ontable b) (on c a) (clear b) (clear c))
                      (:goal (and (on a b) (on b c))))
                    """))
            .orThrow();

    private final List<Turn<PlanReading>> turns = new ArrayList<>();
    private final Problem problem;
    private final PlanFormat format;

    PlanConversation() {
        this(SUSSMAN, new PlanFormat(new PddlLexicon(), "One step a line."));
    }

    PlanConversation(Problem problem, PlanFormat format) {
        this.problem = problem;
        this.format = format;
    }

    PlanFormat format() {
        return format;
    }

    InitialPrompt<Problem> initial() {
        return problem -> new Prompt("initial/1", List.of(Message.user("Stack the blocks.")), List.of());
    }

    /** What is asked next. */
    Prompt next(BackPrompt<Problem, PlanReading> backPrompt) {
        return turns.isEmpty() ? initial().write(problem) : backPrompt.write(problem, turns);
    }

    /** Has that answered, read and judged. */
    Turn<PlanReading> answer(BackPrompt<Problem, PlanReading> backPrompt, String text) {
        Prompt prompt = next(backPrompt);
        Answer answer = new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "m");
        PlanReading candidate =
                new ContinuedPlanReader(TolerantPlanReader.of(problem, format.lexicon())).read(answer, prompt.begun());
        Turn<PlanReading> turn = new Turn<>(
                turns.size() + 1,
                Instant.EPOCH,
                prompt,
                answer,
                candidate,
                CriticBank.of(new PlanValidator()).judge(problem, candidate),
                Duration.ZERO,
                Duration.ZERO);
        turns.add(turn);
        return turn;
    }
}
