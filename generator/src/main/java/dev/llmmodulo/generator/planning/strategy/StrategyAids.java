package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.choice.ArmRecords;
import dev.llmmodulo.generator.opinion.HumanCritic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Optional;

/**
 * Whom strategies may ask beside the model that proposes, and where they read what they are told of in files.
 *
 * @param stronger models that a controller turns to, in this order
 * @param critic a model that is asked for its opinion of plans; without one, the model that proposes
 * @param reward a model that is asked how near states are to the goal; without one, the model that proposes
 * @param learned what the model that proposes has learned of states and plans
 * @param experience what the arms of a choice have done; without it, the choice names a file
 * @param seed what the seed of a choice's draws is shifted by; 0 leaves it as its file tells it
 * @param files what stands in the files that are named
 * @param model what records call the model that proposes
 */
public record StrategyAids(
        List<Proposer> stronger,
        Optional<Proposer> critic,
        Optional<Proposer> reward,
        Optional<HumanCritic<Problem, PlanReading>> person,
        Optional<Learned> learned,
        Optional<ArmRecords> experience,
        long seed,
        StrategyFiles files,
        String model) {

    public StrategyAids {
        stronger = List.copyOf(stronger);
    }

    /** Nobody; files as they are now. */
    public static StrategyAids none(String model) {
        return new StrategyAids(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                StrategyFiles.ON_DISK,
                model);
    }

    public StrategyAids withStronger(List<Proposer> others) {
        return new StrategyAids(others, critic, reward, person, learned, experience, seed, files, model);
    }

    public StrategyAids withCritic(Proposer other) {
        return new StrategyAids(stronger, Optional.of(other), reward, person, learned, experience, seed, files, model);
    }

    public StrategyAids withReward(Proposer other) {
        return new StrategyAids(stronger, critic, Optional.of(other), person, learned, experience, seed, files, model);
    }

    public StrategyAids withPerson(HumanCritic<Problem, PlanReading> other) {
        return new StrategyAids(stronger, critic, reward, Optional.of(other), learned, experience, seed, files, model);
    }

    public StrategyAids withLearned(Optional<Learned> other) {
        return new StrategyAids(stronger, critic, reward, person, other, experience, seed, files, model);
    }

    public StrategyAids withExperience(ArmRecords other) {
        return new StrategyAids(stronger, critic, reward, person, learned, Optional.of(other), seed, files, model);
    }

    public StrategyAids withSeed(long other) {
        return new StrategyAids(stronger, critic, reward, person, learned, experience, other, files, model);
    }

    public StrategyAids withFiles(StrategyFiles other) {
        return new StrategyAids(stronger, critic, reward, person, learned, experience, seed, other, model);
    }
}
