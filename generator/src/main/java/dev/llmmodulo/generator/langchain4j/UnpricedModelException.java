package dev.llmmodulo.generator.langchain4j;

/** Money was bounded for a model whose price nobody gave, so that the bound could not be kept. */
public final class UnpricedModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param model provider and name, as a price table has to call it */
    UnpricedModelException(String model) {
        super("a money budget cannot be kept with " + model + ", whose price is not known");
    }
}
