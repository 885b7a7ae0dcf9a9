package dev.llmmodulo.planbench.log;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What has ended in a run by the time that this is opened, whether the run goes on or not. A record follows those of its calls, texts
 * and prompts, so that whoever reads these after opening this finds them all.
 */
public final class EndedInstances implements AutoCloseable {

    private final Path path;
    private final Map<String, Long> last = new HashMap<>();

    /** Kept open, since a run that ends puts another file in the place of this one. */
    private final Optional<FileInputStream> file;

    private final long end;

    EndedInstances(Path path) throws IOException {
        this.path = path;
        this.file = Files.exists(path) ? Optional.of(new FileInputStream(path.toFile())) : Optional.empty();
        try {
            this.end = read(Long.MAX_VALUE, (entry, at) -> last.put(entry.key().id(), at));
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** The last record of each key, one at a time, in the order in which they stand. */
    public void each(Consumer<InstanceRecord> sink) throws IOException {
        read(end, (entry, at) -> {
            if (last.get(entry.key().id()) == at) {
                sink.accept(entry);
            }
        });
    }

    private long read(long most, JsonLines.Sink<InstanceRecord> sink) throws IOException {
        if (file.isEmpty()) {
            return 0;
        }
        file.get().getChannel().position(0);
        return JsonLines.read(file.get(), most, path, InstanceRecord.class, sink);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
