package dev.llmmodulo.generator.choice;

import dev.llmmodulo.domains.random.Draw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws a probability of success for each arm from its Beta posterior, and takes the arm with the highest one for its mean
 * spend (Chapelle and Li, "An Empirical Evaluation of Thompson Sampling", 2011; with costs: Xia, Li, Qin, Yu and Liu,
 * "Thompson Sampling for Budgeted Multi-armed Bandits", 2015, where the spend is drawn too). To the mean spend of an arm one
 * solve is added that spent what a solve of any arm does on average, so that arms never chosen are as dear as the others.
 */
final class ThompsonSampling {

    private static final int MOST_COUNTED = 100_000;

    private final Draw draw;

    ThompsonSampling(Draw draw) {
        this.draw = draw;
    }

    /**
     * What was drawn for an arm.
     *
     * @param success a probability
     * @param spend per solve, in the measure's unit; positive
     */
    record Sample(String arm, Experience experience, double success, double spend) {

        double worth() {
            return success / spend;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %.4f for %.6f (%d of %d solved)",
                    arm,
                    success,
                    spend,
                    experience.solved(),
                    experience.told());
        }
    }

    /** An arm as far as it matters here. */
    record Choice(String arm, Prior prior, Experience experience) {}

    /** One for each arm, in their order. */
    List<Sample> draw(List<Choice> arms, Measure measure) {
        Experience all = arms.stream().map(Choice::experience).reduce(Experience.NONE, Experience::plus);
        double typical = measure.amount(all) > 0 ? measure.amount(all) / all.told() : 1;
        List<Sample> samples = new ArrayList<>();
        for (Choice arm : arms) {
            Experience experience = arm.experience();
            double success =
                    beta(arm.prior().solved() + experience.solved(), arm.prior().failed() + experience.failed());
            double spend = (measure.amount(experience) + typical) / (experience.told() + 1);
            samples.add(new Sample(arm.arm(), experience, success, spend));
        }
        return samples;
    }

    /** The one with the highest worth; of several the first. */
    static Sample best(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparingDouble(Sample::worth).reversed())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Beta-distributed, for whole parameters: of {@code a + b - 1} uniform draws the one that is {@code a}-th from below
     * (David and Nagaraja, "Order Statistics", 2003, section 2.3). It needs no logarithm, and so is the same on any machine.
     * Above a hundred thousand draws both parameters are halved, and again: the distribution is narrow then anyway.
     */
    private double beta(long a, long b) {
        if (a + b > MOST_COUNTED) {
            return beta(Math.max(1, a / 2), Math.max(1, b / 2));
        }
        int[] uniform = new int[(int) (a + b - 1)];
        for (int i = 0; i < uniform.length; i++) {
            uniform[i] = draw.below(Integer.MAX_VALUE);
        }
        Arrays.sort(uniform);
        return (uniform[(int) a - 1] + 0.5) / Integer.MAX_VALUE;
    }
}
