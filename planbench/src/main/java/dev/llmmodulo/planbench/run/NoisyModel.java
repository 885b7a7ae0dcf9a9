package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.standin.Noise;
import dev.llmmodulo.generator.standin.NoisyProposer;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Question;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A stand-in for a model of a run: where a plan is asked for it knows one and blunders, where a plan is to be verified or
 * executed it knows the answer and errs now and then. What is measured with it is no result.
 *
 * @param clock for the ledger
 */
public record NoisyModel(InstantSource clock) implements RunModel {

    private static final long USUAL_SEED = 1;

    @Override
    public Proposer proposer(InstanceKey key, Exercise exercise) {
        long seed = key.seed().orElse(USUAL_SEED);
        Optional<Question> other =
                exercise.question().filter(question -> !question.task().asksForPlan());
        if (other.isEmpty()) {
            return new NoisyProposer(exercise.problem(), exercise.plan(), seed, Noise.USUAL, clock);
        }
        String asked = key.task() + "/" + key.set() + "/" + key.instance() + "/" + key.sample();
        String answer = new NoisyAnswers(other.get(), new SplittableRandom(31 * seed + asked.hashCode())).text();
        return new ScriptedProposer(Script.ofRounds(answer), clock);
    }
}
