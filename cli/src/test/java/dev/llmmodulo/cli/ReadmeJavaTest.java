package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeJavaTest {

    /** What an editor would import. */
    private static final String IMPORTS = """
            import dev.llmmodulo.generator.*;
            import dev.llmmodulo.generator.langchain4j.*;
            import dev.llmmodulo.generator.planning.*;
            import dev.llmmodulo.generator.prompt.*;
            import dev.llmmodulo.generator.spend.*;
            import dev.llmmodulo.verifiers.critique.*;
            import dev.llmmodulo.verifiers.judgement.*;
            import dev.llmmodulo.verifiers.lexicon.*;
            import dev.llmmodulo.verifiers.pddl.*;
            import dev.llmmodulo.verifiers.plan.*;
            import dev.llmmodulo.verifiers.reading.*;
            import dev.llmmodulo.verifiers.validation.*;
            import java.nio.file.*;
            import java.util.*;
            """;

    @TempDir
    private Path classes;

    @Test
    void should_compile_the_java_that_the_readme_shows() throws Exception {
        List<String> blocks = Example.readme("java");

        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(complaintsOf(block)).isEmpty());
    }

    private String complaintsOf(String statements) {
        String source = IMPORTS + "class Shown { void run() throws Exception {\n" + statements + "}}\n";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Shown.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        compiler.getTask(
                        complaints,
                        compiler.getStandardFileManager(null, Locale.ROOT, null),
                        null,
                        options,
                        null,
                        List.of(file))
                .call();
        return complaints.toString();
    }
}
