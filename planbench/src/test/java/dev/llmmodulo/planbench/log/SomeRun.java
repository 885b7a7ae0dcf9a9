package dev.llmmodulo.planbench.log;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.log.TranscriptLog;
import dev.llmmodulo.generator.log.TranscriptRecord.CritiqueRecord;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.RunSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Records of every kind, as a run could have written them. */
final class SomeRun {

    static final Instant START = Instant.parse("2026-11-26T12:00:00.123Z");

    static final RunSpec SPEC = new RunSpec(
            List.of("t1"),
            List.of("blocksworld"),
            List.of("some/folder"),
            List.of(),
            OptionalInt.of(7),
            Optional.empty(),
            List.of(ModelEntry.of("noisy"), ModelEntry.of("openai:x").withConcurrency(4)),
            List.of(),
            List.of("pddl-zero-shot"),
            List.of("first", "none"),
            List.of("loop", "best-of:4"),
            15,
            2,
            List.of(1L, -5L),
            "tolerant",
            "strict",
            "on-claim",
            Duration.ofSeconds(10),
            false,
            Limits.NONE,
            new Limits(
                    OptionalInt.of(100),
                    OptionalLong.empty(),
                    Optional.of(new BigDecimal("0.10")),
                    Optional.of(Duration.ofHours(1))));

    static final SessionRecord SESSION = new SessionRecord(
            START,
            new Environment(
                    "0.1.0",
                    Optional.of("0123abc-dirty"),
                    "17.0.1",
                    "Linux amd64",
                    2,
                    Map.of(
                            "openai:x",
                            new Price(
                                    new BigDecimal("0.40"),
                                    Optional.empty(),
                                    new BigDecimal("1.60"),
                                    LocalDate.of(2026, 1, 1)))));

    private static final TokenUsage USAGE = new TokenUsage(10, OptionalLong.of(2), 3, OptionalLong.empty());

    private SomeRun() {}

    static InstanceKey key(String instance, int sample) {
        return new InstanceKey(
                "t1", "blocksworld", instance, "openai:x", SPEC.protocols().get(0), OptionalLong.of(-5), sample);
    }

    static CallRecord call(String instance, String prompt) {
        return new CallRecord(
                key(instance, 0).id(),
                prompt,
                new PhysicalCall(
                        "openai:x",
                        1,
                        2,
                        START,
                        Duration.ofMillis(812),
                        PhysicalCall.OK,
                        Optional.of(USAGE),
                        Optional.of(new BigDecimal("0.0000088"))),
                Optional.of(new Answer("(pick-up ä)\n", "hm\n", Answer.Finish.COMPLETE, Optional.of(USAGE), "x-2026")));
    }

    static InstanceRecord instance(String instance, String outcome, String prompt) {
        RoundRecord round = new RoundRecord(
                1,
                START,
                prompt,
                "(pick-up ä)\n",
                Optional.of("The hand is empty."),
                "complete",
                Optional.of(USAGE),
                "plan",
                "(pick-up ä)\n",
                "invalid",
                List.of(new CritiqueRecord(
                        "precondition.unsatisfied",
                        "hard",
                        TranscriptLog.mapper().valueToTree(Map.of("step", 1)),
                        "Step 1 fails.")),
                OptionalInt.of(1),
                "",
                Duration.ofMillis(812),
                Duration.ofNanos(4_100),
                0,
                0,
                Optional.empty());
        return new InstanceRecord(
                key(instance, 0),
                new ProblemFacts("blocks", "d", "p", 3, 2, OptionalInt.of(6), Optional.of(true)),
                Optional.empty(),
                START,
                Duration.ofMillis(900),
                outcome,
                "rounds",
                "",
                List.of(round),
                new Spend(1, 13, new BigDecimal("0.0000088"), 0, 1, Duration.ofMillis(3)),
                outcome.equals("aborted")
                        ? Optional.of(new InstanceRecord.Failure("model", "SERVER_ERROR: 500"))
                        : Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
