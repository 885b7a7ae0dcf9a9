"""Samples answers of the model that is being trained."""

from collections import namedtuple

import numpy as np

from writing import answers

# Tokens that a model can be trained with: a prompt of so many, and an answer.
Text = namedtuple("Text", "tokens prompt")

# An answer of the model, its text ended; without `judged` if it was cut off before its end.
Answer = namedtuple("Answer", "problem text judged")


class Pool:
    """Problems, dealt in bunches whose prompts are equally long: answers to the problems of a bunch may have as many tokens."""

    def __init__(self, examples, seed, size):
        self.examples, self.seed, self.size = examples, seed, size
        self.bunches = sum(-(-n // size) for n in np.unique(examples.prompt, return_counts=True)[1])

    def _epoch(self, epoch):
        random = np.random.RandomState((self.seed * 1000003 + epoch) % 2**32)
        cut = []
        for length in np.unique(self.examples.prompt):
            same = random.permutation(np.flatnonzero(self.examples.prompt == length))
            cut += [same[at:at + self.size] for at in range(0, len(same), self.size)]
        return [cut[i] for i in random.permutation(len(cut))]

    def deal(self, number, count):
        """The bunches of a round, by its number from 0; no problem comes again before all have come."""
        dealt, at = [], number * count
        while len(dealt) < count:
            epoch, within = divmod(at + len(dealt), self.bunches)
            dealt += self._epoch(epoch)[within:within + count - len(dealt)]
        return dealt


def sampled(model, examples, bunches, each, end, most, temperature, generator, short):
    """So many answers to each problem of the bunches, as (problem, tokens behind the prompt, whether it ended)."""
    limits = [min(most, int(1.5 * max(len(examples.answer_of(i)) for i in bunch)) + 4) for bunch in bunches for _ in bunch]
    problems = np.concatenate(bunches)
    written = answers(model, [examples.prompt_of(i) for i in problems], limits, end, each, temperature, generator, short)
    for problem, tokens in zip(np.repeat(problems, each), written):
        ended = tokens[-1] == end
        yield int(problem), np.array(tokens[:-1] if ended else tokens, dtype=np.int64), ended


def judged_answers(sample, examples, judge, name, end):
    """The sampled answers with what the judge says of those that ended, in groups by problem."""
    sample = list(sample)
    judged = iter(judge.judged(name, [(number, tokens) for number, tokens, ended in sample if ended]))
    groups = {}
    for number, tokens, ended in sample:
        prompt = examples.prompt_of(number)
        text = Text(np.concatenate([prompt, tokens, [end] if ended else []]).astype(np.int64), len(prompt))
        groups.setdefault(number, []).append(Answer(number, text, next(judged) if ended else None))
    return list(groups.values())
