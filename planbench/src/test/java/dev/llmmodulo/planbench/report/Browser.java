package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium without a window and without a network, driven over the WebDriver protocol. */
public final class Browser implements AutoCloseable {

    public static final String TAB = "\uE004";
    public static final String ENTER = "\uE007";

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process driver;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String session;

    private Browser(Process driver, Path profile) throws Exception {
        this.driver = driver;
        BufferedReader said = driver.inputReader(StandardCharsets.UTF_8);
        Optional<String> port = Optional.empty();
        while (port.isEmpty()) {
            String line = Objects.requireNonNull(said.readLine(), "chromedriver has ended");
            port = Optional.of(PORT.matcher(line)).filter(Matcher::find).map(found -> found.group(1));
        }
        String server = "http://127.0.0.1:" + port.orElseThrow() + "/session";
        List<String> arguments = List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-color-profile=srgb",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=1200,900",
                "--user-data-dir=" + profile);
        JsonNode created = send(
                "POST",
                server,
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of(
                                        "goog:chromeOptions", Map.of("args", arguments),
                                        "goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL")))));
        session = server + "/" + created.path("sessionId").asText();
    }

    /** Makes the window look like one of this size, on a machine set to {@code light} or {@code dark}. */
    public void look(int width, int height, String scheme) throws Exception {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void devTools(String command, Map<String, ?> parameters) throws Exception {
        call("goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    /** Whether both programs are there. */
    public static boolean isInstalled() {
        return Stream.of("chromium", "chromedriver")
                .allMatch(program -> onPath(program).isPresent());
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Browser start(Path profile) throws Exception {
        Process driver = new ProcessBuilder(onPath("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return new Browser(driver, profile);
        } catch (Exception failure) {
            driver.destroy();
            throw failure;
        }
    }

    /** Opens a page, forgets what was before, and waits until its scripts have run: on a busy machine the driver may return before. */
    public void open(Path page) throws Exception {
        call("url", Map.of("url", "about:blank"));
        console();
        requests();
        call("url", Map.of("url", page.toUri().toString()));
        run("return new Promise(resolve => { const look = () => document.readyState === 'complete'"
                + " && location.protocol === 'file:' ? resolve() : setTimeout(look, 50); look(); })");
    }

    /** What a script returns. */
    public JsonNode run(String script) throws Exception {
        return call("execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** Presses and releases each key. */
    public void press(String... keys) throws Exception {
        List<Map<String, String>> actions = new ArrayList<>();
        for (String key : keys) {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        }
        call("actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
    }

    /** The console's messages so far, those of refused content among them. */
    public List<String> console() throws Exception {
        List<String> messages = new ArrayList<>();
        call("se/log", Map.of("type", "browser"))
                .forEach(entry -> messages.add(entry.path("level").asText() + ": "
                        + entry.path("message").asText()));
        return messages;
    }

    /** The addresses that were asked for so far, but for pages in files and data in addresses. */
    public List<String> requests() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (JsonNode entry : call("se/log", Map.of("type", "performance"))) {
            JsonNode message = MAPPER.readTree(entry.path("message").asText()).path("message");
            String address = message.path("params").path("request").path("url").asText();
            if (message.path("method").asText().equals("Network.requestWillBeSent")
                    && !address.startsWith("file:")
                    && !address.startsWith("data:")) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private JsonNode call(String command, Map<String, ?> body) throws Exception {
        return send("POST", session + "/" + command, body);
    }

    private JsonNode send(String method, String address, Map<String, ?> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))
                                : HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body()).path("value");
    }

    @Override
    public void close() throws Exception {
        try {
            send("DELETE", session, Map.of());
        } catch (IOException gone) {
            // It is to end anyway.
        } finally {
            driver.destroy();
            driver.waitFor();
        }
    }
}
