package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.domains.instances.BlocksworldGenerator;
import dev.llmmodulo.domains.instances.BlocksworldGoal;
import dev.llmmodulo.domains.instances.BlocksworldStates;
import dev.llmmodulo.domains.instances.Towers;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.training.problems.HeldOut;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Problems that are held out from training, no two alike up to renaming. */
final class HeldOutProblems {

    /** Up to so many blocks all problems are looked at. */
    private static final int ALL_BLOCKS = 4;

    private final Set<CanonicalForm> seen = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();

    private HeldOutProblems() {}

    /** All that there are of 3 and 4 blocks; of other kinds so many as are drawn with this seed. */
    static List<Problem> of(Group group, int count, long seed) {
        HeldOutProblems problems = new HeldOutProblems();
        if (group.domain() == KnownDomain.BLOCKSWORLD && group.blocks() <= ALL_BLOCKS) {
            problems.lookAtAll(group.blocks());
        } else {
            Draw draw = Draw.seeded(seed);
            while (problems.found.size() < count) {
                problems.lookAt(group.measured().generate(draw));
            }
        }
        return List.copyOf(problems.found);
    }

    private void lookAtAll(int blocks) {
        BlocksworldStates states = new BlocksworldStates(blocks);
        BlocksworldGenerator generator =
                new BlocksworldGenerator(KnownDomain.BLOCKSWORLD.domain(), blocks, BlocksworldGoal.FULL);
        int all = states.count().intValueExact();
        for (int start = 0; start < all; start++) {
            for (int end = 0; end < all; end++) {
                Towers goal = states.state(BigInteger.valueOf(end));
                lookAt(generator.problem(states.state(BigInteger.valueOf(start)), goal.ons(), goal.lowest()));
            }
        }
    }

    private void lookAt(Problem problem) {
        World world = WorldReader.of(problem.domain()).read(problem);
        if (!world.init().containsAll(world.goal()) && HeldOut.holdsOut(world) && seen.add(CanonicalForm.of(problem))) {
            found.add(problem);
        }
    }
}
