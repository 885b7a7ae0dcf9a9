"""Measures how long a training has worked."""

import time


class Stopwatch:
    """Seconds of work. On a processor it stands still while other programs have the processor, so that what is built beside
    a training does not take from its time; what goes on at the same time on other threads counts once. Where there is a judge, its
    answers count from the question on."""

    def __init__(self, device, judge=None):
        self.clock = time.thread_time if device == "cpu" else time.monotonic
        self.judge = judge

    def __call__(self):
        aside = self.judge.waited if self.judge and self.clock is time.thread_time else 0.0
        return self.clock() + aside
