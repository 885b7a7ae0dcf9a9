"""Reads rollouts: answers of a model, with what came of each from each of its places on."""

import zlib

import numpy as np

from examples import Examples

PLACE = np.dtype([("example", ">i4"), ("token", ">i2"), ("solved", ">i2"), ("left", ">i2")])


class Rollouts:
    """Several files of rollouts as one. A tenth of the problems, the same whatever else is read, is kept to validate with, and with them
    the states that are reached in them. Of some files it is known that their problems were drawn and not chosen."""

    def __init__(self, names, drawn=()):
        self.examples = Examples(names)
        parts, problems, drawn_ones, before = [], [], [], 0
        for name in names:
            part = np.fromfile(name + ".places", dtype=PLACE).astype(
                [("example", int), ("token", int), ("solved", int), ("left", int)])
            part["example"] += before
            parts.append(part)
            own = np.fromfile(name + ".problems", dtype=">i4").astype(int)
            problems.append(own)
            drawn_ones.append(np.full(len(own), name in drawn))
            before += len(own)
        self.places = np.concatenate(parts)
        self.first = np.searchsorted(self.places["example"], np.arange(len(self.examples) + 1))
        hashes = [zlib.crc32(str(problem).encode()) for problem in np.concatenate(problems)]
        self.validating = np.array(hashes) % 10 == 0
        self.fitting = self.validating & np.concatenate(drawn_ones)

    def places_of(self, chosen, end):
        """The places of some examples: their row and token, what came of them, and what each counts.

        The question, all steps together and the finished plan count alike, so that long plans do not count more.
        """
        rows, places, weights = [], [], []
        for row, i in enumerate(chosen):
            own = self.places[self.first[i]:self.first[i + 1]]
            weight = np.full(len(own), 1.0 / max(1, len(own) - 2))
            weight[own["token"] == self.examples.prompt[i] - 1] = 1
            weight[self.examples.tokens[self.examples.offset[i] + own["token"]] == end] = 1
            rows.append(np.full(len(own), row))
            places.append(own)
            weights.append(weight)
        return np.concatenate(rows), np.concatenate(places), np.concatenate(weights)
