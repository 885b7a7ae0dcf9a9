package dev.llmmodulo.verifiers.pddl4j;

import fr.uga.pddl4j.parser.lexer.LexerConstants;

/** The words with a meaning of their own that PDDL4J's grammar is fed with. */
public enum Keyword {
    DEFINE("define", LexerConstants.DEFINE),
    DOMAIN("domain", LexerConstants.DOMAIN),
    PROBLEM("problem", LexerConstants.PROBLEM),
    OF_DOMAIN(":domain", LexerConstants.P_DOMAIN),
    REQUIREMENTS(":requirements", LexerConstants.REQUIREMENTS),
    ADL(":adl", LexerConstants.ADL),
    FLUENTS(":fluents", LexerConstants.FLUENTS),
    ACTION_COSTS(":action-costs", LexerConstants.ACTION_COSTS),
    TYPES(":types", LexerConstants.TYPES),
    CONSTANTS(":constants", LexerConstants.CONSTANTS),
    PREDICATES(":predicates", LexerConstants.PREDICATES),
    FUNCTIONS(":functions", LexerConstants.FUNCTIONS),
    ACTION(":action", LexerConstants.ACTION),
    PARAMETERS(":parameters", LexerConstants.PARAMETERS),
    PRECONDITION(":precondition", LexerConstants.PRECONDITION),
    EFFECT(":effect", LexerConstants.EFFECT),
    OBJECTS(":objects", LexerConstants.OBJECTS),
    INIT(":init", LexerConstants.INIT),
    GOAL(":goal", LexerConstants.GOAL),
    METRIC(":metric", LexerConstants.METRIC),
    MINIMIZE("minimize", LexerConstants.MINIMIZE),
    MAXIMIZE("maximize", LexerConstants.MAXIMIZE),
    EITHER("either", LexerConstants.EITHER),
    AND("and", LexerConstants.AND),
    OR("or", LexerConstants.OR),
    NOT("not", LexerConstants.NOT),
    IMPLY("imply", LexerConstants.IMPLY),
    FORALL("forall", LexerConstants.FORALL),
    EXISTS("exists", LexerConstants.EXISTS),
    WHEN("when", LexerConstants.WHEN),
    INCREASE("increase", LexerConstants.INCREASE),
    EQUAL("=", LexerConstants.EQUAL),
    PLUS("+", LexerConstants.ADD),
    DASH("-", LexerConstants.SUB),
    TIMES("*", LexerConstants.MUL);

    private final String image;
    private final int kind;

    Keyword(String image, int kind) {
        this.image = image;
        this.kind = kind;
    }

    String image() {
        return image;
    }

    int kind() {
        return kind;
    }
}
