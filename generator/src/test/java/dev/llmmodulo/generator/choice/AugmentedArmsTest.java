package dev.llmmodulo.generator.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.augmentation.AugmentationBank;
import dev.llmmodulo.generator.augmentation.AugmentedPrompt;
import dev.llmmodulo.generator.augmentation.ExamplePool;
import dev.llmmodulo.generator.augmentation.ReferencePlans;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Augmentations as the arms of a choice, over the whole planning loop. */
class AugmentedArmsTest {

    private static final NamedDomain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();
    private static final ProblemTexts SOURCE = new ProblemTexts(
            Source.of("domain", BLOCKSWORLD.pddl()),
            Source.of(
                    "problem",
                    "(define (problem p) (:domain blocksworld-4ops) (:objects a b)"
                            + " (:init (handempty) (ontable a) (ontable b) (clear a) (clear b)) (:goal (on a b)))"));
    private static final ArmList ARMS = ArmList.read(Source.of("arms.yaml", """
            seed: 3
            arms:
            - {name: plain, use: none}
            - {name: think, use: chain-of-thought}
            - {name: shown, use: similar-examples}
            """));

    @TempDir
    Path folder;

    /** A model that is right only when it is told to think. */
    private static final Proposer THINKER = request -> {
        String asked = request.prompt().messages().get(0).text();
        String text =
                asked.contains("think step by step") ? "[PLAN]\n(pick-up a)\n(stack a b)\n[PLAN END]" : "(stack a b)";
        request.meter()
                .ledger()
                .record(new PhysicalCall(
                        "test:thinker",
                        request.round(),
                        1,
                        Instant.EPOCH,
                        Duration.ZERO,
                        PhysicalCall.OK,
                        Optional.of(TokenUsage.of(100, 10)),
                        Optional.empty()));
        return new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "test:thinker");
    };

    @Test
    void should_learn_which_augmentation_helps_a_model() {
        PlanningOptions options = PlanningOptions.DEFAULT.withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER));
        PromptStyle style = options.style();
        AugmentationBank bank = AugmentationBank.of(
                Optional.of(BLOCKSWORLD),
                ExamplePool.generated(BLOCKSWORLD, 3, 3, 1, new ReferencePlans()),
                style.format().lexicon(),
                1);
        Problem problem = SOURCE.read().orThrow();
        Function<String, Function<SolveListener, Strategy<Problem, PlanReading>>> strategies =
                use -> listener -> new PlanSolver(options.withStyle(
                                AugmentedPrompt.style(style, bank.named(use).orElseThrow())))
                        .strategy(problem, SOURCE, THINKER, listener);
        LearnedChoice<Problem, PlanReading> choice = new LearnedChoice<>(
                ARMS.with(strategies),
                ArmRecords.open(folder.resolve("arms.json")),
                "blocksworld",
                "test:thinker",
                ARMS.seed(),
                SolveListener.SILENT);

        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            BudgetMeter meter = new BudgetMeter(Budget.ofRounds(2), new CostLedger(), InstantSource.system());
            Outcome<PlanReading> outcome = choice.solve("i" + i, problem, meter);
            String arm = outcome.transcript().decisions().get(0).choice();
            chosen.add(arm);
            assertThat(outcome instanceof Outcome.Solved).isEqualTo(arm.equals("arm think"));
            String version = outcome.transcript().turns().get(0).prompt().version();
            assertThat(version)
                    .isEqualTo(
                            arm.equals("arm plain")
                                    ? "pddl-zero-shot/1"
                                    : arm.equals("arm think")
                                            ? "pddl-zero-shot/1 chain-of-thought/1"
                                            : "pddl-zero-shot/1 similar-examples/1 2 of 2");
        }

        assertThat(chosen.subList(20, 40)).filteredOn("arm think"::equals).hasSizeGreaterThan(14);
    }
}
