package dev.llmmodulo.cli;

import dev.llmmodulo.generator.langchain4j.ModelCatalog;
import dev.llmmodulo.planbench.ModelEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what models can be asked. */
@Command(
        name = "models",
        description = {
            "Lists the embedded model, the providers of others, which of their keys are set, and the stand-ins for a model.",
            "With --base-url, openai is any server that speaks OpenAI's chat completions: vLLM, llama.cpp, LM Studio."
        })
final class Models implements Callable<Integer> {

    private static final String LINE = "%-10s --model %-30s %s%n";

    /** What can be asked instead of a model, and what it does. */
    private static final Map<String, String> STAND_INS = new TreeMap<>(Map.of(
            ModelEntry.NOISY,
            "blunders from a known plan; what it needs is no result",
            ModelEntry.SCRIPTED + "FILE",
            "gives answers written down beforehand"));

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    Models(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ModelCatalog.Entry> entries = ModelCatalog.entries(terminal.environment());
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("providers", entries.stream().map(Models::facts).toList());
            facts.put("embedded", EmbeddedModels.EMBEDDED);
            facts.put("standIns", STAND_INS);
            facts.put("exitCode", ExitCode.OK.code());
            Json.print(terminal.out(), facts);
        } else {
            terminal.out().printf(LINE, "in the box", EmbeddedModels.EMBEDDED, embedded());
            entries.forEach(entry -> terminal.out().printf(LINE, entry.provider(), entry.example(), key(entry)));
            STAND_INS.forEach((standIn, what) -> terminal.out().printf(LINE, "no model", standIn, what));
        }
        return ExitCode.OK.code();
    }

    private static String embedded() {
        return "a small model of our own for blocksworld, logistics and depots; needs no network";
    }

    private static String key(ModelCatalog.Entry entry) {
        if (entry.keyVariables().isEmpty()) {
            return "needs no key";
        }
        String found = entry.keyFoundIn()
                .map(variable -> "key found in " + variable)
                .orElse("no key: set " + String.join(" or ", entry.keyVariables()));
        return found + (entry.baseUrlReplacesKey() ? ", or give --base-url" : "");
    }

    private static Map<String, Object> facts(ModelCatalog.Entry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("provider", entry.provider());
        facts.put("keyVariables", entry.keyVariables());
        facts.put("keyFound", entry.keyFoundIn().isPresent());
        facts.put("baseUrlReplacesKey", entry.baseUrlReplacesKey());
        facts.put("takesSeed", entry.takesSeed());
        facts.put("example", entry.example());
        return facts;
    }
}
