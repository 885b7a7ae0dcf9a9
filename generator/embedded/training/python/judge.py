"""Asks the Java side what answers are worth. It runs as one process for all rounds (see `judge --help`)."""

import shlex
import subprocess
import time
from collections import namedtuple

import numpy as np

# What AnswerRewards.java writes of an answer, but for the problem's number.
Judged = namedtuple("Judged", "verdict steps prefix missing gained lost reward")

HEAD = "problem\tverdict\tsteps\tprefix\tmissing\tgained\tlost\treward"


def write_answers(name, answers):
    """Writes (problem, tokens) pairs as sample.py does; the tokens without the end."""
    with open(name + ".tokens", "wb") as file:
        for _, tokens in answers:
            file.write(np.asarray(tokens).astype(np.uint8).tobytes())
    np.array([(problem, len(tokens)) for problem, tokens in answers], dtype=">i4").reshape(-1, 2).tofile(name + ".index")


def read_rewards(name):
    lines = open(name + ".rewards", encoding="utf-8").read().splitlines()
    if not lines or lines[0] != HEAD:
        raise ValueError(f"{name}.rewards does not begin with the columns {HEAD!r}: was it written by another version?")
    judged = []
    for line in lines[1:]:
        _, verdict, *counts, reward = line.split("\t")
        judged.append(Judged(verdict, *map(int, counts), float(reward)))
    return judged


class Judge:
    def __init__(self, command):
        self.process = subprocess.Popen(
            shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        # Seconds in which this process did nothing but wait for a reply.
        self.waited = 0.0

    def judged(self, name, answers):
        """What is known of each of these (problem, tokens) pairs; uses files of this name."""
        write_answers(name, answers)
        self.process.stdin.write(name + "\n")
        self.process.stdin.flush()
        asked = time.monotonic()
        reply = self.process.stdout.readline().strip()
        self.waited += time.monotonic() - asked
        if reply != f"judged {len(answers)}":
            raise RuntimeError(f"the judge says {reply!r} of {name}" if reply else "the judge has ended; its message is above")
        return read_rewards(name)

    def close(self):
        self.process.stdin.close()
        self.process.wait()
