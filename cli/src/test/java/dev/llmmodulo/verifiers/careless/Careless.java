package dev.llmmodulo.verifiers.careless;

import dev.langchain4j.model.chat.ChatModel;
import dev.llmmodulo.generator.Proposer;
import fr.uga.pddl4j.parser.Parser;
import java.util.logging.Logger;

/** Breaks the rules of {@code ArchitectureTest}, in a package without a package-info, to show that each can fail. */
public class Careless {

    static int count;

    Parser parser = new Parser();
    ChatModel model = null;
    Proposer proposer = null;

    void run() {
        System.out.println(System.getenv("HOME"));
        Logger.getGlobal().info("no");
        System.exit(count);
    }
}
