package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.generator.prompt.SolvedExample;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the problems most similar to the asked one with their plans, the most similar last, right before it. */
public final class SimilarExamples implements Augmentation {

    private static final Template TEMPLATE = Template.resource(SimilarExamples.class, "similar-examples.1.txt");

    private final ExamplePool pool;
    private final int most;
    private final ExampleText text;

    /**
     * @param most how many are shown, unless the pool has fewer with a plan
     * @param lexicon the words of the style
     */
    public SimilarExamples(ExamplePool pool, int most, Lexicon lexicon) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one example is to be shown, not " + most);
        }
        this.pool = pool;
        this.most = most;
        this.text = new ExampleText(lexicon);
    }

    @Override
    public Addition to(Problem problem) {
        List<SolvedExample> examples = pool.mostSimilarTo(problem).stream()
                .map(pool::solve)
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
        String version = "similar-examples/1 " + examples.size() + " of " + most;
        if (examples.isEmpty()) {
            return Addition.context(version, "");
        }
        StringBuilder shown = new StringBuilder();
        for (int i = examples.size() - 1; i >= 0; i--) {
            SolvedExample example = examples.get(i);
            shown.append(text.problem(example.problem()))
                    .append('\n')
                    .append(text.plan(example))
                    .append('\n');
        }
        return Addition.context(
                version,
                TEMPLATE.fill(Map.of("examples", shown.toString().stripTrailing()))
                        .strip());
    }
}
