package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProviderLoadingTest {

    private static final String PACKAGE = ProviderLoadingTest.class.getPackageName();

    @Test
    void should_load_no_class_of_a_provider_that_is_not_used() throws Exception {
        try (Watching loader = new Watching(classPath())) {
            Class<?> spec = loader.loadClass(PACKAGE + ".ModelSpec");
            Class<?> prices = loader.loadClass("dev.llmmodulo.generator.spend.PriceTable");
            loader.loadClass(PACKAGE + ".ChatModelProposer")
                    .getConstructor(spec, Map.class, prices)
                    .newInstance(
                            spec.getMethod("parse", String.class).invoke(null, "openai:gpt-4.1"),
                            Map.of("OPENAI_API_KEY", "sk-loopback-0123456789"),
                            prices.getMethod("shipped").invoke(null));

            assertThat(loader.loaded("dev.langchain4j.model.openai.OpenAiChatModel"))
                    .isTrue();
            assertThat(loader.loaded("dev.langchain4j.model.anthropic.AnthropicChatModel"))
                    .isFalse();
            assertThat(loader.loaded("dev.langchain4j.model.googleai.GoogleAiGeminiChatModel"))
                    .isFalse();
            assertThat(loader.loaded("dev.langchain4j.model.ollama.OllamaChatModel"))
                    .isFalse();
            assertThat(loader.loaded(PACKAGE + ".AnthropicService")).isFalse();
        }
    }

    private static URL[] classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(ProviderLoadingTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    /** Loads everything but the JDK anew, and tells what it loaded. */
    private static final class Watching extends URLClassLoader {

        Watching(URL[] classPath) {
            super(classPath, ClassLoader.getPlatformClassLoader());
        }

        boolean loaded(String name) {
            return findLoadedClass(name) != null;
        }
    }
}
