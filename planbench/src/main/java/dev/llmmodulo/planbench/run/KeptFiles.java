package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.planning.strategy.StrategyFiles;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.StrategyFile;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run's strategies read from files: for all of the run, and for those that go on with it or repeat it, as it was when the run
 * began, whatever becomes of the files.
 *
 * @param files by their names
 */
record KeptFiles(SortedMap<String, StrategyFile> files) implements StrategyFiles {

    /** Of UTF-8, far more than anybody writes by hand or measures. */
    static final int MOST_BYTES = 1 << 20;

    static final int MOST_FILES = 64;

    /**
     * All that a spec's strategies read, the files that are named in files too.
     *
     * @param models by their names in the spec
     * @param kept when the run began; what it lacks is read now
     * @throws SpecException a strategy cannot be made of what it reads, or goes by what its model has not learned
     * @throws UnreadableSourceException a file cannot be read
     */
    static KeptFiles of(RunSpec spec, Map<String, RunModel> models, List<StrategyFile> kept) {
        Map<String, Source> texts = new TreeMap<>();
        kept.forEach(file -> texts.put(file.name(), Source.of(file.name(), file.text())));
        SortedMap<String, Set<String>> readers = new TreeMap<>();
        for (String strategy : spec.strategies()) {
            for (ModelEntry model : spec.models()) {
                requireMakeable(strategy, model.name(), learned(models.get(model.name())), name -> {
                    readers.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(strategy);
                    return texts.computeIfAbsent(name, StrategyFiles.ON_DISK::read);
                });
            }
        }
        SortedMap<String, StrategyFile> files = new TreeMap<>();
        readers.forEach((name, strategies) -> files.put(
                name,
                StrategyFile.of(name, List.copyOf(strategies), texts.get(name).text())));
        return new KeptFiles(files);
    }

    /** Of a recording anything, since what was not chosen there is not needed. */
    private static Optional<Learned> learned(RunModel model) {
        return model instanceof Recording ? Optional.of(SpecCheck.SOMETHING) : model.learned();
    }

    private static void requireMakeable(String strategy, String model, Optional<Learned> learned, StrategyFiles files) {
        try {
            SpecCheck.requireMakeable(strategy, model, learned, files);
        } catch (IllegalArgumentException meaningless) {
            throw new SpecException(String.valueOf(meaningless.getMessage()));
        }
    }

    @Override
    public Source read(String name) {
        return Optional.ofNullable(files.get(name))
                .map(file -> Source.of(name, file.text()))
                .orElseGet(() -> StrategyFiles.ON_DISK.read(name));
    }

    /** @throws SpecException there is more than run.json is to hold */
    void requireBounded() {
        for (StrategyFile file : files.values()) {
            int bytes = file.text().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                throw new SpecException(file.name() + ", which the strategy "
                        + file.strategies().get(0) + " reads, has " + bytes
                        + " bytes; a run keeps what its strategies read in run.json, and of a file at most "
                        + MOST_BYTES + " bytes");
            }
        }
        if (files.size() > MOST_FILES) {
            throw new SpecException("the strategies read " + files.size()
                    + " files; a run keeps what its strategies read in run.json, and at most " + MOST_FILES
                    + " files");
        }
    }

    /** In the order of their names. */
    List<StrategyFile> all() {
        return new ArrayList<>(files.values());
    }

    /**
     * A file that has gone has not changed: what is kept of it does.
     *
     * @throws SpecException a file is now another one than is kept
     */
    void requireUnchanged() {
        for (StrategyFile then : files.values()) {
            now(then).filter(now -> !now.sha256().equals(then.sha256())).ifPresent(now -> {
                throw new SpecException(then.name() + ", which the strategy "
                        + then.strategies().get(0) + " reads, is not what it was when the run began: its SHA-256 was "
                        + then.sha256() + " and is " + now.sha256()
                        + "; put it back, as run.json has it, or begin another run");
            });
        }
    }

    private static Optional<StrategyFile> now(StrategyFile then) {
        try {
            Source now = StrategyFiles.ON_DISK.read(then.name());
            return Optional.of(StrategyFile.of(then.name(), then.strategies(), now.text()));
        } catch (UnreadableSourceException gone) {
            return Optional.empty();
        }
    }
}
