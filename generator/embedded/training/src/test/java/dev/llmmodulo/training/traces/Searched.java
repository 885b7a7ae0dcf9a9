package dev.llmmodulo.training.traces;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A problem and how it was searched. */
record Searched(Problem problem, Drawing drawing, SearchTrace trace) {

    /** Problems of one kind, without those that begin at their goal. */
    static List<Searched> of(String kind, int count, long seed) {
        Group group = Group.named(kind).get(0);
        return IntStream.range(0, count)
                .mapToObj(i -> Draw.seeded(seed + i))
                .flatMap(draw -> searched(group.trained().generate(draw), draw))
                .toList();
    }

    private static Stream<Searched> searched(Problem problem, Draw draw) {
        World world = WorldReader.of(problem.domain()).read(problem);
        Drawing drawing = new Drawing(world, draw);
        return world.init().containsAll(world.goal())
                ? Stream.empty()
                : new TracingSearch(1000)
                        .trace(problem, drawing).stream().map(trace -> new Searched(problem, drawing, trace));
    }

    Plan.Sequential plan(List<Move> moves) {
        return new Plan.Sequential(moves.stream().map(drawing.world()::step).toList());
    }

    int[] answer() {
        return new TraceTokens(drawing).answer(trace);
    }

    WrittenTrace written() {
        return WrittenTrace.of(answer(), drawing.world().domain());
    }
}
