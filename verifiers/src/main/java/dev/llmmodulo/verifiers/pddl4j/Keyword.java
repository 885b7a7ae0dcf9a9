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
    DERIVED_PREDICATES(":derived-predicates", LexerConstants.DERIVED_PREDICATES),
    ACTION_COSTS(":action-costs", LexerConstants.ACTION_COSTS),
    TYPES(":types", LexerConstants.TYPES),
    CONSTANTS(":constants", LexerConstants.CONSTANTS),
    PREDICATES(":predicates", LexerConstants.PREDICATES),
    FUNCTIONS(":functions", LexerConstants.FUNCTIONS),
    DERIVED(":derived", LexerConstants.DERIVED),
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
    ASSIGN("assign", LexerConstants.ASSIGN),
    INCREASE("increase", LexerConstants.INCREASE),
    DECREASE("decrease", LexerConstants.DECREASE),
    SCALE_UP("scale-up", LexerConstants.SCALE_UP),
    SCALE_DOWN("scale-down", LexerConstants.SCALE_DOWN),
    LESS("<", LexerConstants.LESS),
    AT_MOST("<=", LexerConstants.LEQUAL),
    AT_LEAST(">=", LexerConstants.GEQUAL),
    GREATER(">", LexerConstants.GREATER),
    EQUAL("=", LexerConstants.EQUAL),
    PLUS("+", LexerConstants.ADD),
    DASH("-", LexerConstants.SUB),
    TIMES("*", LexerConstants.MUL),
    DIVIDED_BY("/", LexerConstants.DIV);

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
