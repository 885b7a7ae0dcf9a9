package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.SessionRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the numbers of a report are of and what they were made with. */
final class Provenance {

    /** Of a run that bounds no try, beside one that does. */
    static final String UNBOUNDED = "none";

    private Provenance() {}

    static Map<String, String> of(Findings findings) throws IOException {
        List<SessionRecord> sessions = new ArrayList<>();
        for (RunLog run : findings.runs()) {
            sessions.addAll(run.sessions());
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Runs", names(findings.runs()));
        if (!findings.atWork().isEmpty()) {
            facts.put("Still at work", names(findings.atWork()) + ": this is of what had ended by then");
        }
        facts.put("Stand-ins", standIns(findings.runs()));
        facts.put("Models", ofRuns(findings.runs(), Provenance::models));
        if (findings.runs().stream()
                .anyMatch(run -> limits(run.spec().instanceLimits()).isPresent())) {
            facts.put(
                    "Limits of a try",
                    ofRuns(
                            findings.runs(),
                            run -> Stream.of(limits(run.instanceLimits()).orElse(UNBOUNDED))));
        }
        facts.put(
                "Files of strategies",
                findings.runs().stream().flatMap(ReadFiles::of).distinct().collect(Collectors.joining("; ")));
        facts.put(
                "Tries",
                findings.tries().size()
                        + findings.extents()
                                .of(group -> true)
                                .filter(Extent::isPart)
                                .map(extent -> "; " + extent.words() + ", " + Extent.CAVEAT)
                                .orElse(""));
        facts.put("Started", each(sessions, session -> session.started().toString()));
        facts.put("Program", ofAll(sessions, Provenance::program));
        facts.put("Java", ofAll(sessions, Environment::java));
        facts.put("System", ofAll(sessions, Provenance::system));
        facts.put(
                "Proof time", findings.proofTimes().stream().map(Seconds::words).collect(Collectors.joining("; ")));
        facts.put("Prices", ofAll(sessions, Provenance::prices));
        if (findings.elsewhere().calls() > 0) {
            facts.put(
                    "Not in the tables",
                    findings.elsewhere().calls() + " calls of tries without a result, "
                            + SpendTable.money(findings.elsewhere(), 1, "").words());
        }
        long missing = SpendTable.sum(findings.tries()).missing();
        if (missing > 0) {
            facts.put(
                    "Missing",
                    (missing == 1 ? "the record of 1 call" : "the records of " + missing + " calls")
                            + " that tries made, so that what they spent is not all known");
        }
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** No more of the machine than the names of their folders. */
    private static String names(List<RunLog> runs) {
        return runs.stream()
                .map(run ->
                        run.folder().toAbsolutePath().normalize().getFileName().toString())
                .collect(Collectors.joining(", "));
    }

    private static String standIns(List<RunLog> runs) {
        String names = runs.stream()
                .flatMap(run -> run.spec().models().stream())
                .filter(ModelEntry::isStandIn)
                .map(ModelEntry::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + ": no models, so that their numbers are no results";
    }

    private static String ofRuns(List<RunLog> runs, Function<RunSpec, Stream<String>> facts) {
        return runs.stream().flatMap(run -> facts.apply(run.spec())).distinct().collect(Collectors.joining("; "));
    }

    private static Stream<String> models(RunSpec run) {
        return Stream.concat(run.models().stream(), run.others().stream())
                .map(ModelSettings::of)
                .map(ModelSettings::words);
    }

    /** What a try may use up, beside its rounds; empty if that is not bounded. */
    static Optional<String> limits(Limits limits) {
        List<String> words = new ArrayList<>();
        limits.calls().ifPresent(most -> words.add(most + " calls"));
        limits.tokens().ifPresent(most -> words.add(most + " tokens"));
        limits.money().ifPresent(most -> words.add("$" + most.toPlainString()));
        limits.time().ifPresent(most -> words.add(Seconds.words(most)));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /** What the sessions of a run were made with. */
    static String program(RunLog run) throws IOException {
        return ofAll(run.sessions(), Provenance::program);
    }

    private static String program(Environment environment) {
        return environment.program()
                + environment
                        .revision()
                        .map(revision -> " at revision " + revision)
                        .orElse("");
    }

    private static String system(Environment environment) {
        return environment.system() + ", " + environment.processors() + " processors";
    }

    private static String prices(Environment environment) {
        return environment.prices().entrySet().stream()
                .map(price -> price.getKey() + " " + price(price.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String price(Price price) {
        return "$" + price.input().toPlainString() + " in, $" + price.output().toPlainString()
                + " out for a million tokens, from " + price.from();
    }

    private static String ofAll(List<SessionRecord> sessions, Function<Environment, String> fact) {
        return each(sessions, session -> fact.apply(session.environment()));
    }

    private static String each(List<SessionRecord> sessions, Function<SessionRecord, String> fact) {
        return String.join("; ", new TreeSet<>(sessions.stream().map(fact).toList()));
    }
}
