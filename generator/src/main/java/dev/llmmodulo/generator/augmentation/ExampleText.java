package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.generator.prompt.GoalList;
import dev.llmmodulo.generator.prompt.PlanBenchStatement;
import dev.llmmodulo.generator.prompt.SolvedExample;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Says examples in a style's words: as PlanBench states problems, or in PDDL. */
record ExampleText(Lexicon lexicon) {

    String problem(Problem problem) {
        if (lexicon instanceof DataLexicon words && isAListOfFacts(problem)) {
            PlanBenchStatement statement = PlanBenchStatement.of(problem, words);
            return "[STATEMENT]\nAs initial conditions I have that, " + statement.facts()
                    + ".\nMy goal is to have that " + statement.goals() + ".\n";
        }
        return "[EXAMPLE PROBLEM]\n" + new PddlWriter().write(problem);
    }

    private static boolean isAListOfFacts(Problem problem) {
        List<Literal> goals = GoalList.of(problem.goal()).orElse(List.of());
        return !goals.isEmpty() && goals.stream().allMatch(Literal::positive);
    }

    /** Between its tags. */
    String plan(SolvedExample example) {
        return example.plan().steps().stream()
                .map(step -> lexicon.say(step) + "\n")
                .collect(Collectors.joining("", "[PLAN]\n", "[PLAN END]\n"));
    }
}
