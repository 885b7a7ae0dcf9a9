"""The ways to train on that improve.py offers. Each works in rounds; what a round draws depends on the seed and its number."""

import numpy as np
import torch

from answers import Pool, Text, judged_answers, sampled
from learner import dealt
from losses import advantages, group_loss, imitation_loss, preference_loss, sums


def length_of(text):
    return len(text.tokens)


class Method:
    """Trains a learner with examples, or by their problems."""

    def __init__(self, learner, options, examples, judge=None, reference=None):
        self.learner, self.options, self.examples = learner, options, examples
        self.judge, self.reference = judge, reference
        self.pool = Pool(examples, options.seed, options.bunch)

    def draws(self, number):
        return np.random.RandomState((self.options.seed * 1000003 + 7919 * (number + 1)) % 2**32)

    def round(self, number, rate):
        """Trains for a round, asking `rate()` before each step; returns figures for the curve."""
        raise NotImplementedError

    def answers(self, number, figures):
        """Fresh answers in groups by problem."""
        options, end = self.options, self.learner.words.end
        device = self.learner.model.embedding.weight.device
        generator = torch.Generator(device).manual_seed(options.seed * 1000003 + number)
        sample = list(sampled(self.learner.model, self.examples, self.pool.deal(number, options.bunches), options.each, end,
                              options.most, options.temperature, generator, self.learner.short))
        self.learner.read += sum(len(tokens) + int(self.examples.prompt[problem]) for problem, tokens, _ in sample)
        groups = judged_answers(sample, self.examples, self.judge, options.out + ".answers", end)
        everything = [answer for group in groups for answer in group]
        figures["kinds"] = counts_by_kind(everything, self.examples)
        figures["answers"] = len(everything)
        figures["valid"] = np.mean([is_valid(answer) for answer in everything])
        figures["reward"] = np.mean([reward(answer) for answer in everything])
        figures["mixed"] = np.mean([len({is_valid(answer) for answer in group}) > 1 for group in groups])
        return groups

    def imitate(self, texts, random, rate):
        losses = []
        for batch in dealt(texts, length_of, self.options.batch, random):
            loss = imitation_loss(self.learner.said(self.learner.batch(batch, random)))
            self.learner.learn(loss, rate())
            losses.append(loss.item())
        return losses


def size_of(group):
    """Tokens of a group's texts, padding included."""
    return len(group) * max(length_of(text) for text, _ in group)


def is_valid(answer):
    return answer.judged is not None and answer.judged.verdict == "valid"


def is_refuted(answer):
    return answer.judged is not None and answer.judged.verdict not in ("valid", "unknown")


def counts_by_kind(answers, examples):
    """How many of the answers to each kind of problems are valid, and how many there are."""
    kinds = {}
    for answer in answers:
        valid, all_of_them = kinds.get(int(examples.group[answer.problem]), (0, 0))
        kinds[int(examples.group[answer.problem])] = (valid + is_valid(answer), all_of_them + 1)
    return kinds


def least_share(rounds):
    """The share of valid answers in these rounds to the kind of problems where it is least."""
    sums_of = {}
    for kinds in rounds:
        for kind, counts in kinds.items():
            sums_of[kind] = np.add(sums_of.get(kind, (0, 0)), counts)
    return min((valid / number for valid, number in sums_of.values()), default=0.0)


def reward(answer):
    """An answer that was cut off is worth nothing."""
    return 0.0 if answer.judged is None else answer.judged.reward


def distinct(answers):
    return list({tuple(answer.text.tokens): answer for answer in answers}.values())


class Imitation(Method):
    """The control: goes on with the teacher's plans."""

    def round(self, number, rate):
        random = self.draws(number)
        chosen = random.randint(0, len(self.examples), self.options.bunches * self.options.bunch * self.options.each)
        texts = [Text(np.concatenate([self.examples.prompt_of(i), self.examples.answer_of(i)]), int(self.examples.prompt[i]))
                 for i in chosen]
        return {"loss": np.mean(self.imitate(texts, random, rate))}


class Rejection(Method):
    """Imitates those of its own answers that are proven valid (Yuan et al. 2023, rejection sampling fine-tuning), by rounds."""

    def round(self, number, rate):
        figures, random = {}, self.draws(number)
        groups = self.answers(number, figures)
        texts = [answer.text for group in groups for answer in distinct(filter(is_valid, group))]
        figures["loss"] = np.mean(self.imitate(texts, random, rate)) if texts else float("nan")
        return figures


class Preference(Method):
    """Prefers valid answers to refuted ones to the same problem (Rafailov et al. 2023), by rounds, the reference frozen.

    The chosen answers' own cross-entropy is added (Pang et al. 2024, iterative reasoning preference optimization): the
    preference alone can be had by making both unlikely.
    """

    def pairs(self, groups, random):
        """Each refuted answer with a valid one that is drawn, at most so many of a problem."""
        for group in groups:
            valid, refuted = distinct(filter(is_valid, group)), distinct(filter(is_refuted, group))
            if valid:
                for i in random.permutation(len(refuted))[:self.options.pairs]:
                    yield valid[random.randint(len(valid))].text, refuted[i].text

    def round(self, number, rate):
        figures, random, losses = {}, self.draws(number), []
        pairs = list(self.pairs(self.answers(number, figures), random))
        for batch in dealt(pairs, lambda pair: 2 * max(map(length_of, pair)), self.options.batch, random):
            texts = self.learner.batch([chosen for chosen, _ in batch] + [rejected for _, rejected in batch], None)
            before = sums(self.learner.said_by(self.reference, texts), texts.rows, texts.texts)
            said = self.learner.said(texts)
            now = sums(said, texts.rows, texts.texts)
            half = len(batch)
            loss = preference_loss(now[:half], now[half:], before[:half], before[half:], self.options.beta)
            anchor = imitation_loss(said[texts.rows < half])
            self.learner.learn(loss + self.options.anchor * anchor, rate())
            losses.append(loss.item())
        figures["loss"] = np.mean(losses) if losses else float("nan")
        return figures


class GroupPolicy(Method):
    """Group relative policy optimization (Shao et al. 2024) with the shaped reward. Groups whose answers are all worth the same
    have no advantages and are left out."""

    def round(self, number, rate):
        figures, random, losses, groups = {}, self.draws(number), [], []
        for group in self.answers(number, figures):
            group = [answer for answer in group if answer.judged is None or answer.judged.verdict != "unknown"]
            worth = advantages([reward(answer) for answer in group])
            if worth.any():
                groups.append([(answer.text, one) for answer, one in zip(group, worth)])
        options, temperature = self.options, self.options.temperature
        batches = []
        # A group stays together, so that its advantages make up for each other in one step.
        for batch in dealt(groups, size_of, options.batch, random):
            answers = [answer for group in batch for answer in group]
            texts = self.learner.batch([text for text, _ in answers])
            worth = torch.tensor([one for _, one in answers], dtype=torch.float32, device=texts.tokens.device)
            batches.append((texts, worth[texts.rows], self.learner.said_by(self.learner.model, texts, temperature),
                            self.learner.said_by(self.reference, texts, temperature)))
        for _ in range(options.passes):
            for texts, worth, at_sampling, before in batches:
                said = self.learner.said(texts, temperature)
                loss = group_loss(said, at_sampling, before, worth, texts.rows, texts.texts, options.clip, options.beta)
                self.learner.learn(loss, rate())
                losses.append(loss.item())
        figures["loss"] = np.mean(losses) if losses else float("nan")
        return figures
