package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of all the flaws of a plan, which is executed to its end in spite of the others.
 *
 * @param finding what is wrong; has the flaw's id
 * @param treatment how the failing steps before it were treated
 * @param followOn the literals missing here that would hold here if all failing steps before had been treated the other
 *     way
 */
public record Flaw(PlanCritique finding, Origin origin, Treatment treatment, List<Literal> followOn)
        implements PlanCritique {

    /** Where a flaw comes from. */
    public enum Origin {
        /** It is there whether the failing steps before it are skipped or applied. */
        FIRST_HAND,
        /** It would not be there if the failing steps before it had been treated the other way. */
        FOLLOW_ON
    }

    public Flaw {
        followOn = List.copyOf(followOn);
    }

    public static Flaw firstHand(PlanCritique finding, Treatment treatment) {
        return new Flaw(finding, Origin.FIRST_HAND, treatment, List.of());
    }

    public boolean isFollowOn() {
        return origin == Origin.FOLLOW_ON;
    }

    @Override
    public String id() {
        return finding.id();
    }

    @Override
    public Severity severity() {
        return finding.severity();
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>(finding.facts());
        facts.put("origin", isFollowOn() ? "follow-on" : "first-hand");
        facts.put("treatment", treatment.word());
        facts.put("followOn", followOn.stream().map(Literal::toString).toList());
        return facts;
    }

    @Override
    public List<Written> places() {
        return finding.places();
    }

    @Override
    public List<NumberedStep> culprits() {
        return finding.culprits();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return finding.describe(lexicon) + (isFollowOn() ? " This would not be so " + treatment.otherwise() + "." : "");
    }

    @Override
    public String explain(Lexicon lexicon) {
        return finding.explain(lexicon);
    }
}
