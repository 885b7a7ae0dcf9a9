"""Trains a model on, with the judge's rewards or, as the control, with the teacher's plans. Works in rounds; stopped at any time
it goes on behind the last whole round.

The curve (NAME.curve.tsv) depends on the seed, the files and the options alone, unless --minutes is given, which ends the
training by the time that this machine took.
"""

import argparse
import os

import torch

import checkpoints
import weightfile
from examples import Examples, Words
from judge import Judge
from learner import Learner
from methods import GroupPolicy, Imitation, Preference, Rejection, least_share
from stopwatch import Stopwatch
from train import precision_of, rate_at

METHODS = {"imitation": Imitation, "rejection": Rejection, "preference": Preference, "group": GroupPolicy}

# Of each method: the highest learning rate; beta, the weight of the reference; whether all is optimized by AdamW.
USUAL = {"imitation": (7e-4, 0.0, False), "rejection": (3e-4, 0.0, False), "preference": (1e-4, 0.1, True),
         "group": (2e-5, 0.02, True)}

COLUMNS = "round minutes steps trained read loss answers valid reward mixed least".split()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("method", choices=METHODS)
    parser.add_argument("--words", required=True)
    parser.add_argument("--start", required=True, help="a checkpoint, or weights, to begin with; the reference is frozen there")
    parser.add_argument("--examples", required=True, help="without ending: imitation trains with them, others answer the problems")
    parser.add_argument("--judge", help="the command 'judge' of the Java side, told how the problems were made")
    parser.add_argument("--out", required=True, help="NAME of NAME.checkpoint, NAME.curve.tsv and NAME.safetensors")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1000000)
    parser.add_argument("--minutes", type=float, help="end after so many minutes of sampling, judging and training, if not before; see Stopwatch")
    parser.add_argument("--until", type=float, help="end when so large a share of the latest answers is valid, of each kind "
                        "of problems that they were to, if not before")
    parser.add_argument("--latest", type=int, default=20, help="rounds whose answers are the latest ones")
    parser.add_argument("--bunches", type=int, default=8, help="in a round")
    parser.add_argument("--bunch", type=int, default=8, help="problems in a bunch")
    parser.add_argument("--each", type=int, default=8, help="answers to a problem")
    parser.add_argument("--temperature", type=float, default=0.7)
    parser.add_argument("--most", type=int, default=400, help="tokens of an answer")
    parser.add_argument("--batch", type=int, default=4096, help="tokens in a batch")
    parser.add_argument("--rate", type=float, help="the highest learning rate; usually " + usual(0))
    parser.add_argument("--beta", type=float, help="the weight of the reference; usually " + usual(1))
    parser.add_argument("--clip", type=float, default=0.2, help="group: how far the ratio may be from 1")
    parser.add_argument("--passes", type=int, default=1, help="group: over a round's answers")
    parser.add_argument("--pairs", type=int, default=4, help="preference: of a problem")
    parser.add_argument("--anchor", type=float, default=1.0, help="preference: the weight of the chosen answers' cross-entropy")
    parser.add_argument("--warm-up", type=int, default=20)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", choices=["auto", "single", "bfloat16"], default="auto")
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    if options.method != "imitation" and not options.judge:
        parser.error("without --judge only imitation can train")
    if options.method == "imitation" and options.until:
        parser.error("--until goes by answers, and imitation asks for none")
    if options.minutes is None and options.rounds == parser.get_default("rounds"):
        parser.error("say --rounds or --minutes")
    rate, beta, _ = USUAL[options.method]
    options.rate = rate if options.rate is None else options.rate
    options.beta = beta if options.beta is None else options.beta
    return options


def usual(which):
    return ", ".join(f"{method} {values[which]}" for method, values in USUAL.items())


class Improvement:
    def __init__(self, options, judge):
        self.options = options
        device = torch.device(options.device)
        torch.manual_seed(options.seed)
        self.words = Words(options.words)
        start = checkpoints.load(options.start, device)
        reference = checkpoints.model_of(start, device).requires_grad_(False)
        self.learner = Learner(
            checkpoints.model_of(start, device), self.words, precision_of(options), steady=USUAL[options.method][2])
        self.method = METHODS[options.method](self.learner, options, Examples([options.examples]), judge, reference)
        self.rounds, self.spent, self.latest = 0, 0.0, []
        self.stopwatch = Stopwatch(options.device, judge)

    def path(self, ending):
        return self.options.out + ending

    def save(self):
        learner = self.learner
        state = {
            "model": learner.model.state_dict(), "optimizers": [one.state_dict() for one in learner.optimizers],
            "rounds": self.rounds, "spent": self.spent, "latest": self.latest, "counts": (learner.steps, learner.trained, learner.read),
            "shape": learner.model.shape.as_dict(), "words": self.words.version, "method": self.options.method}
        checkpoints.save(state, self.path(".checkpoint"))

    def restore(self):
        """Goes on behind the last round of this run that was saved, if there is one."""
        kept = []
        if os.path.exists(self.path(".checkpoint")):
            state = checkpoints.load(self.path(".checkpoint"), self.options.device)
            if state["method"] != self.options.method:
                raise SystemExit(f"{self.path('.checkpoint')} is of the method {state['method']}, not {self.options.method}")
            learner = self.learner
            learner.model.load_state_dict(state["model"])
            for optimizer, saved in zip(learner.optimizers, state["optimizers"]):
                optimizer.load_state_dict(saved)
            self.rounds, self.spent, self.latest = state["rounds"], state["spent"], state.get("latest", [])
            learner.steps, learner.trained, learner.read = state["counts"]
            kept = open(self.path(".curve.tsv")).readlines()[1:self.rounds + 1]
        open(self.path(".curve.tsv"), "w").writelines(["\t".join(COLUMNS) + "\n"] + kept)

    def is_enough(self):
        options = self.options
        return options.until and len(self.latest) == options.latest and least_share(self.latest) >= options.until

    def progress(self):
        by_rounds = self.rounds / self.options.rounds
        return max(by_rounds, self.spent / 60 / self.options.minutes) if self.options.minutes else by_rounds

    def one_round(self):
        started, begun = self.stopwatch(), self.progress()
        figures = self.method.round(self.rounds, lambda: rate_at(begun, self.learner.steps, self.options))
        self.spent += self.stopwatch() - started
        self.rounds += 1
        if "kinds" in figures:
            self.latest = (self.latest + [figures["kinds"]])[-self.options.latest:]
            figures["least"] = least_share(self.latest)
        learner = self.learner
        figures.update(round=self.rounds, minutes=self.spent / 60, steps=learner.steps, trained=learner.trained, read=learner.read)
        row = [f"{figures[key]:.5g}" if isinstance(figures.get(key), float) else str(figures.get(key, "")) for key in COLUMNS]
        with open(self.path(".curve.tsv"), "a") as curve:
            curve.write("\t".join(row) + "\n")
        said = "  ".join(f"{key} {value}" for key, value in zip(COLUMNS, row) if value)
        left = self.spent / self.progress() * (1 - self.progress()) / 60
        print(f"{self.options.method}: {said}  {max(0, left):.1f} minutes left", flush=True)

    def run(self):
        self.restore()
        while self.progress() < 1 and not self.is_enough():
            self.one_round()
            self.save()
        weightfile.write(self.learner.model, self.words, self.path(".safetensors"))


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    judge = Judge(options.judge) if options.method != "imitation" else None
    Improvement(options, judge).run()
    if judge:
        judge.close()


if __name__ == "__main__":
    main()
