package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports say of what each further round costs. Every call takes 100 tokens and a cent, if its service tells. */
class SpendByRoundTest {

    private static final TokenUsage TOKENS = TokenUsage.of(60, 40);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @TempDir
    private Path folder;

    /**
     * What happens in each round of each instance, as letters: R is a right plan, W a wrong one, U a wrong one of which the service
     * tells no tokens, P a wrong one without a price, T a call that times out and ends the instance, F one that is refused and ends it.
     */
    private static RunModel doing(String... instances) {
        AtomicInteger begun = new AtomicInteger();
        return (key, exercise) -> {
            String rounds = instances[begun.getAndIncrement()];
            return request -> {
                char what = rounds.charAt(request.round() - 1);
                boolean failed = what == 'T' || what == 'F';
                Kind kind = what == 'T' ? Kind.TIMED_OUT : Kind.SERVER_ERROR;
                request.meter()
                        .ledger()
                        .record(new PhysicalCall(
                                "openai:x",
                                request.round(),
                                1,
                                Instant.EPOCH,
                                Duration.ofSeconds(1),
                                failed ? kind.name() : PhysicalCall.OK,
                                failed || what == 'U' ? Optional.empty() : Optional.of(TOKENS),
                                failed || what == 'U' || what == 'P' ? Optional.empty() : Optional.of(CENT)));
                if (failed) {
                    throw new ServiceException(kind, "no answer");
                }
                String answer = what == 'R'
                        ? ((SearchResult.Solved) exercise.plan()).plan().toIpc()
                        : "(pick-up nothing)";
                return new Answer(answer, "", Finish.COMPLETE, Optional.empty(), "x");
            };
        };
    }

    private Path run(String... instances) throws IOException {
        return run(List.of(), instances);
    }

    private Path run(List<String> more, String... instances) throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                more,
                                "domains: [blocksworld]",
                                "instances: " + instances.length,
                                "models: [{model: 'openai:x', name: x}]",
                                "prove: never",
                                "rounds: 4"),
                        doing(instances))
                .begin(run, Runs.ENVIRONMENT)
                .run();
        return run;
    }

    private static Optional<Table> table(String id, Path run) throws IOException {
        return RunReport.of(List.of(run), ProofTime.OF_RUN, false).report().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst();
    }

    /** A row a line: right of tries, tokens, money, tokens and money for each solved try. */
    private static List<String> rows(Path run) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Table.Row row : table("spend-by-round", run).orElseThrow().rows()) {
            Cell.Share right = (Cell.Share) row.cells().get(0);
            rows.add(row.at() + ": " + right.proportion().successes() + "/"
                    + right.proportion().trials()
                    + row.cells().stream().skip(1).map(Cell::words).collect(Collectors.joining("; ", "; ", "")));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Of three instances one is solved at once, one in the second round, and one never.
                "R WR WWWW | 1: 1/3; 300; $0.0300; 300; $0.0300 | 2: 2/3; 500; $0.0500; 250; $0.0250"
                        + " | 3: 2/3; 600; $0.0600; 300; $0.0300 | 4: 2/3; 700; $0.0700; 350; $0.0350",
                // None is solved before the third round.
                "WWR WWWW | 1: 0/2; 200; $0.0200; none solved; none solved | 2: 0/2; 400; $0.0400; none solved; none solved"
                        + " | 3: 1/2; 600; $0.0600; 600; $0.0600 | 4: 1/2; 700; $0.0700; 700; $0.0700",
                // What one call of the second round took is not known, and that of the first is.
                "WR WUR | 1: 0/2; 200; $0.0200; none solved; none solved | 2: 1/2; at least 300; at least $0.0300; at least 300; at least $0.0300"
                        + " | 3: 2/2; at least 400; at least $0.0400; at least 200; at least $0.0200 |",
                // Nothing is known.
                "UUUU | 1: 0/1; not known; not known; none solved; none solved | 2: 0/1; not known; not known; none solved; none solved"
                        + " | 3: 0/1; not known; not known; none solved; none solved | 4: 0/1; not known; not known; none solved; none solved",
                // Tokens are known, and no price is.
                "PPPP PPR | 1: 0/2; 200; not known; none solved; none solved | 2: 0/2; 400; not known; none solved; none solved"
                        + " | 3: 1/2; 600; at least $0.0100; 600; at least $0.0100 | 4: 1/2; 700; at least $0.0100; 700; at least $0.0100",
                // A try that fails counts neither way, and what was spent on it counts.
                "WR WWF | 1: 0/1; 200; $0.0200; none solved; none solved | 2: 1/1; 400; $0.0400; 400; $0.0400"
                        + " | 3: 1/1; 400; $0.0400; 400; $0.0400 |",
                "WR WWT | 1: 0/1; 200; $0.0200; none solved; none solved | 2: 1/1; 400; $0.0400; 400; $0.0400"
                        + " | 3: 1/1; at least 400; at least $0.0400; at least 400; at least $0.0400 |",
            })
    void should_tell_what_each_round_brings_and_costs(
            String instances, String first, String second, String third, @Nullable String fourth) throws IOException {
        List<String> expected =
                Stream.of(first, second, third, fourth).filter(Objects::nonNull).toList();

        assertThat(rows(run(instances.split(" ")))).isEqualTo(expected);
    }

    @Test
    void should_count_a_round_that_failed_among_those_that_a_try_took() throws IOException {
        Path run = run(List.of("strategies: ['resample:4']"), "FR");

        assertThat(rows(run)).hasSize(2);
        assertThat(rows(run).get(0)).startsWith("1: 0/1");
        assertThat(rows(run).get(1)).startsWith("2: 1/1");
        assertThat(table("critiques", run).orElseThrow().rows())
                .extracting(row -> row.at() + ": " + row.cells().get(0).words())
                .containsExactly("1: 0", "2: 1");
        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false)
                        .measured()
                        .measured()
                        .get(0)
                        .strategies()
                        .get(0)
                        .right()
                        .get(SpendUnit.PROPOSALS))
                .containsExactly(new Point(BigDecimal.valueOf(2), 1));
    }

    @Test
    void should_end_with_what_the_spend_of_all_is() throws IOException {
        Path run = run("R", "WR", "WUWR", "WWWW", "WT");

        Table byRound = table("spend-by-round", run).orElseThrow();
        Table spend = table("spend", run).orElseThrow();
        Table scores = table("scores", run).orElseThrow();
        List<Cell> last = byRound.rows().get(byRound.rows().size() - 1).cells();

        assertThat(last.get(byRound.columns().indexOf("accuracy")))
                .isEqualTo(scores.rows().get(0).cells().get(scores.columns().indexOf("accuracy")));
        for (String same : List.of("money", "money per solved try")) {
            assertThat(last.get(byRound.columns().indexOf(same)))
                    .isEqualTo(spend.rows().get(0).cells().get(spend.columns().indexOf(same)));
        }
    }

    @Test
    void should_leave_to_the_spend_of_all_what_took_one_round() throws IOException {
        assertThat(table("spend-by-round", run("R", "R"))).isEmpty();
    }
}
