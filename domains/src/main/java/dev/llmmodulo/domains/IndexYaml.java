package dev.llmmodulo.domains;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML that lists the instances of a folder, of which there may be a hundred thousand: far more than YAML is read by default. */
public final class IndexYaml {

    private static final int MOST_CHARACTERS = 256 << 20;

    private IndexYaml() {}

    public static YAMLMapper.Builder mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return YAMLMapper.builder(YAMLFactory.builder().loaderOptions(options).build());
    }
}
