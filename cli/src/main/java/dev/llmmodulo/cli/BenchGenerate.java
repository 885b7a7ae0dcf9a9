package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.instances.InstanceFamily;
import dev.llmmodulo.domains.instances.InstanceFolder;
import dev.llmmodulo.domains.instances.InstanceRequest;
import dev.llmmodulo.domains.instances.InstanceSet;
import dev.llmmodulo.domains.instances.NoInstanceException;
import dev.llmmodulo.domains.obfuscation.Vocabulary;
import dev.llmmodulo.domains.random.Draw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes problems that no model has seen. */
@Command(
        name = "generate",
        description = {
            "Makes problems that no model has seen, no two the same up to renaming, and writes them into a folder.",
            "The same options give the same files, byte for byte, on any machine. Blocksworld states are drawn from all states, each as likely as any other (Slaney and Thiébaux 2001)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench generate --domain blocksworld --size 5 --count 3 --seed 7 --length 8..12 --out $(mktemp -d)",
            "  llm-modulo bench generate --domain logistics --ladder 1..3 --with cities=2 --count 2 --seed 7 \\",
            "      --obfuscate random-words --out $(mktemp -d)",
            "  llm-modulo bench generate --domain depots --size 4 --count 2 --seed 7 --unsolvable cycle --out $(mktemp -d)"
        })
final class BenchGenerate implements Callable<Integer> {

    private static final int LINES_OF_PROGRESS = 20;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--domain",
            required = true,
            paramLabel = "NAME",
            description = "blocksworld, mystery-blocksworld, logistics, depots or sokoban.")
    private String domain = "";

    @Mixin
    private GenerateOptions options = new GenerateOptions();

    @Option(names = "--seed", required = true, paramLabel = "N", description = "What all draws come from.")
    private long seed;

    @Option(
            names = "--obfuscate",
            paramLabel = "random-words|deceptive-words|random-strings",
            description = "Give the domain and everything in it fresh names, drawn by the seed; renaming.yaml has the "
                    + "original ones.")
    private Optional<Vocabulary> vocabulary = Optional.empty();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write; it is made if there is none, and must be empty.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchGenerate(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        NamedDomain named = DomainLibrary.bundled()
                .domain(domain)
                .filter(one -> InstanceFamily.names().contains(one.name()))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no problems are generated of a domain " + domain + ", but of "
                                + String.join(", ", InstanceFamily.names())));
        InstanceRequest request = options.request(named, source(), spec.commandLine());
        try {
            InstanceFolder folder = new InstanceFolder(out);
            Draw draw = Draw.seeded(seed);
            int all = request.rungs().size() * request.count();
            InstanceSet made = request.fill(draw, done -> progress(done, all));
            InstanceSet set = vocabulary
                    .map(words -> made.obfuscated(words, draw, request.demand()))
                    .orElse(made);
            folder.write(set);
            return tell(set);
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), impossible.getMessage(), impossible);
        } catch (NoInstanceException none) {
            throw new InputException(none.getMessage());
        } catch (CancellationException interruption) {
            return new Failure(ExitCode.INTERRUPTED, "interrupted; nothing was written", List.of())
                    .tell(terminal, json);
        } catch (IOException failure) {
            throw InputException.unwritable(out, failure);
        }
    }

    /** The command line that makes the same again. */
    private String source() {
        return "llm-modulo bench generate --domain " + domain + options.text() + " --seed " + seed
                + vocabulary.map(words -> " --obfuscate " + words).orElse("");
    }

    private void progress(int done, int all) {
        int step = Math.max(1, all / LINES_OF_PROGRESS);
        if (done % step == 0 || done == all) {
            terminal.err().println(done + " of " + Words.count(all, "instance"));
        }
    }

    private static String words(SortedMap<String, Integer> passedOver) {
        return passedOver.entrySet().stream()
                .map(each -> each.getValue() + " that " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private int tell(InstanceSet set) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("folder", out.toString());
            facts.put("domain", set.domain().name());
            facts.put("instances", set.instances().size());
            facts.put("passedOver", set.passedOver());
            facts.put("source", set.source());
            facts.put("exitCode", ExitCode.OK.code());
            Json.print(terminal.out(), facts);
        } else {
            terminal.out()
                    .println(Terminal.printable(Words.count(set.instances().size(), "instance") + " of "
                            + set.domain().name() + " in " + out));
            if (!set.passedOver().isEmpty()) {
                terminal.out().println("passed over: " + words(set.passedOver()));
            }
        }
        return ExitCode.OK.code();
    }
}
