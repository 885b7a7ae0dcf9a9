"""Reads rollouts: answers of a model, with what came of each from each of its places on."""

import zlib

import numpy as np

from examples import Examples

PLACE = np.dtype([("example", ">i4"), ("token", ">i2"), ("solved", ">i2"), ("left", ">i2")])


class Rollouts:
    """Several files of rollouts as one. A tenth of the problems, the same whatever else is read, is kept to validate with."""

    def __init__(self, names):
        self.examples = Examples(names)
        parts, before = [], 0
        for name in names:
            part = np.fromfile(name + ".places", dtype=PLACE).astype(
                [("example", int), ("token", int), ("solved", int), ("left", int)])
            part["example"] += before
            parts.append(part)
            before += len(np.fromfile(name + ".index", dtype=">i2")) // 3
        self.places = np.concatenate(parts)
        self.first = np.searchsorted(self.places["example"], np.arange(len(self.examples) + 1))
        # Whatever the order in which a problem is said.
        hashes = [zlib.crc32(np.sort(self.examples.prompt_of(i)).tobytes()) for i in range(len(self.examples))]
        self.validating = np.array(hashes) % 10 == 0

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
