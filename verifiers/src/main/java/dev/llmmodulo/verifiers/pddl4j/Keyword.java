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
    DURATIVE_ACTIONS(":durative-actions", LexerConstants.DURATIVE_ACTIONS),
    TIMED_INITIAL_LITERALS(":timed-initial-literals", LexerConstants.TIMED_INITIAL_LITERALS),
    DERIVED_PREDICATES(":derived-predicates", LexerConstants.DERIVED_PREDICATES),
    ACTION_COSTS(":action-costs", LexerConstants.ACTION_COSTS),
    TYPES(":types", LexerConstants.TYPES),
    CONSTANTS(":constants", LexerConstants.CONSTANTS),
    PREDICATES(":predicates", LexerConstants.PREDICATES),
    FUNCTIONS(":functions", LexerConstants.FUNCTIONS),
    PREFERENCES(":preferences", LexerConstants.PREFERENCES),
    /** Both a requirement and a section. */
    CONSTRAINTS(":constraints", LexerConstants.CONSTRAINTS),
    DERIVED(":derived", LexerConstants.DERIVED),
    ACTION(":action", LexerConstants.ACTION),
    DURATIVE_ACTION(":durative-action", LexerConstants.DURATIVE_ACTION),
    DURATION(":duration", LexerConstants.DURATION),
    CONDITION(":condition", LexerConstants.CONDITION),
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
    PREFERENCE("preference", LexerConstants.PREFERENCE),
    IS_VIOLATED("is-violated", LexerConstants.IS_VIOLATED),
    AT("at", LexerConstants.AT),
    START("start", LexerConstants.START),
    END("end", LexerConstants.END),
    OVER("over", LexerConstants.OVER),
    ALL("all", LexerConstants.ALL),
    /** Where the grammar allows it; elsewhere {@link ParserInput#DURATION} stands for it. */
    OWN_DURATION("?duration", LexerConstants.VAR_DURATION),
    ALWAYS("always", LexerConstants.ALWAYS),
    SOMETIME("sometime", LexerConstants.SOMETIME),
    WITHIN("within", LexerConstants.WITHIN),
    AT_MOST_ONCE("at-most-once", LexerConstants.AT_MOST_ONCE),
    SOMETIME_AFTER("sometime-after", LexerConstants.SOMETIME_AFTER),
    SOMETIME_BEFORE("sometime-before", LexerConstants.SOMETIME_BEFORE),
    ALWAYS_WITHIN("always-within", LexerConstants.ALWAYS_WITHIN),
    HOLD_DURING("hold-during", LexerConstants.HOLD_DURING),
    HOLD_AFTER("hold-after", LexerConstants.HOLD_AFTER),
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
