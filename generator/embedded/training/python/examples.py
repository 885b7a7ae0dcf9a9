"""Reads example files, and deals batches from them in an order that a seed decides."""

import numpy as np

# The net reads batches whose widths are multiples of this.
WIDTHS = 8


class Words:
    """The vocabulary as the Java side wrote it down."""

    ROLES = "bqthlacp"

    def __init__(self, path):
        lines = open(path, encoding="utf-8").read().splitlines()
        self.version, self.words = lines[0], lines[1:]
        self.number = {word: i for i, word in enumerate(self.words)}
        self.end = self.number["<end>"]
        self.pad = self.number["<pad>"]

    def __len__(self):
        return len(self.words)

    def slots(self):
        """The tokens of the objects of each role."""
        for role in self.ROLES:
            yield [i for i, word in enumerate(self.words) if word[0] == role and word[1:].isdigit()]


def widened(length):
    """A width for texts of up to so many tokens. The net reads one place less than that, and each product of new sizes has to be
    planned anew, which would take a fifth of the time."""
    return (length - 2) // WIDTHS * WIDTHS + WIDTHS + 1


class Examples:
    """Several example files as one."""

    def __init__(self, names):
        tokens, index = [], []
        for name in names:
            tokens.append(np.fromfile(name + ".tokens", dtype=np.uint8))
            index.append(np.fromfile(name + ".index", dtype=">i2").astype(np.int64).reshape(-1, 3))
        self.tokens = np.concatenate(tokens)
        index = np.concatenate(index)
        self.length, self.prompt, self.group = index[:, 0], index[:, 1], index[:, 2]
        self.offset = np.concatenate([[0], np.cumsum(self.length)])

    def __len__(self):
        return len(self.length)

    def prompt_of(self, i):
        return self.tokens[self.offset[i]:self.offset[i] + self.prompt[i]]

    def answer_of(self, i):
        return self.tokens[self.offset[i] + self.prompt[i]:self.offset[i + 1]]

    def padded(self, chosen, pad):
        """The examples as one array, and where their answers are."""
        width = widened(int(self.length[chosen].max()))
        tokens = np.full((len(chosen), width), pad, dtype=np.int64)
        answers = np.zeros((len(chosen), width), dtype=bool)
        for row, i in enumerate(chosen):
            tokens[row, :self.length[i]] = self.tokens[self.offset[i]:self.offset[i + 1]]
            answers[row, self.prompt[i]:self.length[i]] = True
        return tokens, answers


def renamed(tokens, slots, vocabulary, random):
    """Draws anew which slot stands for which object, for each example."""
    tables = np.tile(np.arange(vocabulary), (len(tokens), 1))
    for of_role in slots:
        of_role = np.array(of_role)
        tables[:, of_role] = of_role[np.argsort(random.random_sample((len(tokens), len(of_role))), axis=1)]
    return np.take_along_axis(tables, tokens, axis=1)


def batches(examples, tokens_each, seed, epoch, chunk=8192):
    """Batches of examples of like lengths, up to so many tokens each, padding included, in an order that depends on seed and epoch."""
    random = np.random.RandomState((seed * 1000003 + epoch) % 2**32)
    order = random.permutation(len(examples))
    for start in range(0, len(order), chunk):
        part = order[start:start + chunk]
        part = part[np.argsort(examples.length[part], kind="stable")]
        cut, first = [], 0
        for at in range(1, len(part) + 1):
            if at == len(part) or (at + 1 - first) * widened(examples.length[part[at]]) > tokens_each:
                cut.append(part[first:at])
                first = at
        for i in random.permutation(len(cut)):
            yield cut[i]
