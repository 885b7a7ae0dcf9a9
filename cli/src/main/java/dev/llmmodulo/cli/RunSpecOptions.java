package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is run and how, where a command line says it instead of a file. */
final class RunSpecOptions {

    private static final String AND_MORE = " May be repeated.";

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "PlanBench's name of it, such as t1 or t8_2; t1 if not given." + AND_MORE)
    private List<String> tasks = List.of();

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            description =
                    "A named domain with its own instances, or PlanBench's name of a set, such as blocksworld_hard; or "
                            + "problems that are made for the run, as in blocksworld:10..12,count=50,seed=7, under fresh names with "
                            + "obfuscate=random-words, deceptive-words or random-strings."
                            + AND_MORE)
    private List<String> domains = List.of();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "PDDL problems, each with the nearest domain.pddl at or above it." + AND_MORE)
    private List<String> folders = List.of();

    @Option(names = "--ladder", paramLabel = "FOLDER", description = "The same, of growing size." + AND_MORE)
    private List<String> ladders = List.of();

    @Option(names = "--instances", paramLabel = "N", description = "The first ones of each domain or folder only.")
    private Optional<Integer> instances = Optional.empty();

    @Option(
            names = "--model-plans",
            paramLabel = "RUN|FILE",
            description = "Where the plans are that task t3_1 asks about: a run of one model, or a file of PlanBench's "
                    + "responses. They are matched by what their problems say.")
    private Optional<String> modelPlans = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "PROVIDER:NAME",
            description =
                    "A model; the command models lists what there is. Without a network: embedded, noisy, scripted:FILE, "
                            + "replay:RUN." + AND_MORE)
    private List<String> models = List.of();

    @Option(names = "--concurrency", paramLabel = "N", description = "Instances of each model at the same time.")
    private Optional<Integer> concurrency = Optional.empty();

    @Option(names = "--requests-per-minute", paramLabel = "N", description = "To each model.")
    private Optional<Integer> requestsPerMinute = Optional.empty();

    @Option(
            names = "--prompt",
            paramLabel = "FORM",
            description = "pddl, or one of PlanBench's: one-shot, zero-shot, one-shot-pddl, zero-shot-pddl, "
                    + "state-tracking." + AND_MORE)
    private List<String> prompts = List.of();

    @Option(
            names = "--mode",
            paramLabel = "strict|planbench",
            description = "Whether answers are graded by what their prompts say, or as PlanBench does.")
    private Optional<String> mode = Optional.empty();

    @Option(
            names = "--extraction",
            paramLabel = "HOW",
            description = "In mode planbench, which of its extractors: planbench-v0, planbench-v1, planbench-v2.")
    private Optional<String> extraction = Optional.empty();

    @Option(
            names = "--compat",
            paramLabel = "planbench",
            description = "Make PlanBench's own mistakes in prompts too, byte for byte.")
    private Optional<Compatible> compat = Optional.empty();

    @Option(
            names = "--feedback",
            paramLabel = "KIND",
            description = "none, binary, first, all or causal; none asks again and tells nothing." + AND_MORE)
    private List<String> feedback = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "How proposals are spent, as for solve; loop if not given." + AND_MORE)
    private List<String> strategies = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Proposals at most for each sample; 10 if not given.")
    private Optional<Integer> rounds = Optional.empty();

    @Option(names = "--samples", paramLabel = "N", description = "Independent tries of each instance.")
    private Optional<Integer> samples = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of the models' choices." + AND_MORE)
    private List<Long> seeds = List.of();

    @Option(
            names = "--prove",
            paramLabel = "first|alongside|on-claim|never",
            description = "When a proof that there is no plan is looked for; on-claim if not given.")
    private Optional<String> prove = Optional.empty();

    @Option(
            names = "--proof-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "For all attempts at a proof for one try.")
    private Optional<Duration> proofTime = Optional.empty();

    @Option(names = "--calls-budget", paramLabel = "N", description = "Calls at most for one try.")
    private Optional<Integer> calls = Optional.empty();

    @Option(names = "--tokens-budget", paramLabel = "N", description = "Tokens at most for one try.")
    private Optional<Long> tokens = Optional.empty();

    @Option(names = "--money-budget", paramLabel = "USD", description = "US dollars at most for one try.")
    private Optional<BigDecimal> money = Optional.empty();

    @Option(
            names = "--time-budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Time at most for one try.")
    private Optional<Duration> time = Optional.empty();

    @Mixin
    private SendingOptions sending = new SendingOptions();

    /** Whose prompts are kept to. */
    enum Compatible {
        PLANBENCH
    }

    /** Whether it is said how services are called, and of no model. */
    boolean saysHowToCallNobody() {
        return models.isEmpty() && !sending.members().isEmpty();
    }

    /** Whether it is said how fast models are asked. */
    boolean saysHowFast() {
        return concurrency.isPresent() || requestsPerMinute.isPresent();
    }

    /** The spec with its models asked as fast as is said, whoever named them. */
    RunSpec paced(RunSpec spec) {
        return spec.withEachModel(entry -> {
            ModelEntry paced = concurrency.map(entry::withConcurrency).orElse(entry);
            return requestsPerMinute.map(paced::withRequestsPerMinute).orElse(paced);
        });
    }

    /** All that was given, as it could stand in a spec. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        putIfAny(members, "tasks", tasks);
        putIfAny(members, "domains", domains);
        putIfAny(members, "folders", folders);
        putIfAny(members, "ladders", ladders);
        instances.ifPresent(value -> members.put("instances", value));
        modelPlans.ifPresent(value -> members.put("modelPlans", value));
        putIfAny(members, "models", models.stream().map(this::model).toList());
        putIfAny(members, "prompts", prompts);
        mode.ifPresent(value -> members.put("mode", value));
        extraction.ifPresent(value -> members.put("extraction", value));
        compat.ifPresent(value -> members.put("compat", true));
        putIfAny(members, "feedback", feedback);
        putIfAny(members, "strategies", strategies);
        rounds.ifPresent(value -> members.put("rounds", value));
        samples.ifPresent(value -> members.put("samples", value));
        putIfAny(members, "seeds", seeds);
        prove.ifPresent(value -> members.put("prove", value));
        proofTime.ifPresent(value -> members.put("proofTime", value.toString()));
        Map<String, Object> limits = new LinkedHashMap<>();
        calls.ifPresent(value -> limits.put("calls", value));
        tokens.ifPresent(value -> limits.put("tokens", value));
        money.ifPresent(value -> limits.put("money", value));
        time.ifPresent(value -> limits.put("time", value.toString()));
        if (!limits.isEmpty()) {
            members.put("instanceLimits", limits);
        }
        return members;
    }

    private Map<String, Object> model(String name) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("model", name);
        if (!sending.members().isEmpty()) {
            model.put("sending", sending.members());
        }
        return model;
    }

    private static void putIfAny(Map<String, Object> members, String name, List<?> values) {
        if (!values.isEmpty()) {
            members.put(name, values);
        }
    }
}
