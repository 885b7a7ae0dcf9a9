"""Trains a value head beside a trained model, on what came of the model's own answers. Seeded; stopped at any time it goes on
from its last checkpoint as if it had not been.

The model itself stays as it is, unless --trunk-rate says how fast it may be tuned to say more of its answers; then its own
valid answers are learned as well, so that it goes on to answer as it does. Of a tenth of the problems nothing is learned: the
head that is best on them is kept, and in the end its log odds are stretched and shifted to fit those of them that were drawn, not
chosen (Platt, 1999).
"""

import argparse
import copy
import os

import numpy as np
import torch
from torch.nn import functional as F

import checkpoints
import weightfile
from examples import Words, batches, renamed
from model import ValueHead
from rollouts import Rollouts
from stopwatch import Stopwatch
from train import precision_of, rate_at

# What the loss of the steps to go counts beside that of solved or not.
STEPS = 0.3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", required=True)
    parser.add_argument("--rollouts", required=True, nargs="+", help="files of rollouts, without ending")
    parser.add_argument("--drawn", nargs="*", default=[], help="those of them whose problems were drawn at random; if not given, all")
    parser.add_argument("--start", required=True, help="a checkpoint, or the weights, of the model that answered")
    parser.add_argument("--out", required=True, help="NAME of NAME.checkpoint, NAME.curve.tsv and NAME.safetensors")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=4)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--minutes", type=float, help="end after so many minutes of training, if not before; see Stopwatch")
    parser.add_argument("--batch", type=int, default=4096, help="tokens in a batch")
    parser.add_argument("--rate", type=float, default=1e-3, help="the highest learning rate of the head")
    parser.add_argument("--trunk-rate", type=float, default=0.0, help="that of the model; 0 leaves it as it is")
    parser.add_argument("--warm-up", type=int, default=20)
    parser.add_argument("--every", type=int, default=100, help="steps between validations, lines of the curve and checkpoints")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", choices=["auto", "single", "bfloat16"], default="auto", help="of the model, where it is not tuned")
    parser.add_argument("--device", default="cpu", help="cuda for a GPU; its curves are its own")
    return parser.parse_args()


class Training:
    def __init__(self, options):
        self.options = options
        self.words = Words(options.words)
        self.slots = list(self.words.slots())
        self.rollouts = Rollouts(options.rollouts, options.drawn or options.rollouts)
        if self.rollouts.validating.all() or not self.rollouts.fitting.any():
            raise SystemExit("value.py: too few problems to learn from some and to validate with others")
        self.device = torch.device(options.device)
        self.stopwatch = Stopwatch(options.device)
        state = checkpoints.load(options.start, self.device)
        if state["words"] != self.words.version:
            raise SystemExit(f"value.py: {options.start} belongs to {state['words']}, not to {self.words.version}")
        self.model = checkpoints.model_of(state, self.device)
        torch.manual_seed(options.seed)
        self.head = ValueHead(self.model.shape.width, options.queries, options.hidden).to(self.device)
        self.tuned = options.trunk_rate > 0
        self.short = precision_of(options) == torch.bfloat16
        groups = [{"params": list(self.head.parameters()), "share": 1.0}]
        if self.tuned:
            groups.append({"params": list(self.model.parameters()), "share": options.trunk_rate / options.rate})
        self.optimizer = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
        self.step, self.epoch, self.taken, self.spent = 0, 0, 0, 0.0
        self.random = np.random.RandomState(options.seed)
        self.loss_sum, self.loss_count = 0.0, 0
        self.best, self.best_loss = None, float("inf")
        self.deal = None

    def checkpoint(self):
        return self.options.out + ".checkpoint"

    def save(self):
        state = {
            "model": self.model.state_dict(), "head": self.head.state_dict(), "head-sizes": self.head.sizes,
            "optimizer": self.optimizer.state_dict(), "step": self.step, "epoch": self.epoch, "taken": self.taken,
            "spent": self.spent, "random": self.random.get_state(), "loss": (self.loss_sum, self.loss_count),
            "best": self.best, "best-loss": self.best_loss, "shape": self.model.shape.as_dict(), "words": self.words.version}
        checkpoints.save(state, self.checkpoint())

    def restore(self):
        """Goes on from the last checkpoint of this run, if there is one."""
        if not os.path.exists(self.checkpoint()):
            return
        state = checkpoints.load(self.checkpoint(), self.device)
        self.model.load_state_dict(state["model"])
        self.head.load_state_dict(state["head"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.epoch, self.taken, self.spent = (state[k] for k in ("step", "epoch", "taken", "spent"))
        self.random.set_state(state["random"])
        self.loss_sum, self.loss_count = state["loss"]
        self.best, self.best_loss = state["best"], state["best-loss"]
        checkpoints.drop_later_lines(self.options.out + ".curve.tsv", self.step)

    def next_batch(self):
        """The next examples to learn from."""
        while True:
            if self.deal is None:
                self.deal = batches(self.rollouts.examples, self.options.batch, self.options.seed, self.epoch)
                for _ in range(self.taken):
                    next(self.deal)
            chosen = next(self.deal, None)
            if chosen is None:
                self.deal, self.taken, self.epoch = None, 0, self.epoch + 1
                continue
            self.taken += 1
            chosen = chosen[~self.rollouts.validating[chosen]]
            if len(chosen):
                return chosen

    def progress(self):
        return checkpoints.progress(self.step, self.spent, self.options)

    def forecasts(self, chosen, random):
        """What the head says at the places of some examples, what came of them, what each counts, and the loss of answers."""
        tokens, answers = self.rollouts.examples.padded(chosen, self.words.pad)
        tokens = torch.from_numpy(renamed(tokens, self.slots, len(self.words), random)).to(self.device)
        with torch.set_grad_enabled(self.tuned and torch.is_grad_enabled()):
            states = self.model.states(tokens, short=self.short and not self.tuned)
        rows, places, weights = self.rollouts.places_of(chosen, self.words.end)
        said = self.head(states)[torch.from_numpy(rows).to(self.device), torch.from_numpy(places["token"]).to(self.device)]
        solved, left, weights = (
            torch.from_numpy(one).float().to(self.device) for one in (places["solved"], places["left"], weights))
        answering = self.answering(tokens, answers, states, rows, places) if self.tuned else 0.0
        return said, solved, left, weights, answering

    def answering(self, tokens, answers, states, rows, places):
        """The loss of the valid answers among them."""
        valid = np.zeros(len(tokens), dtype=bool)
        valid[rows[places["solved"] == 1]] = True
        wanted = torch.from_numpy((answers & valid[:, None])[:, 1:]).to(self.device)
        if not wanted.any():
            return 0.0
        return F.cross_entropy(states[:, :-1][wanted] @ self.model.embedding.weight.t(), tokens[:, 1:][wanted])

    def train_step(self):
        rate = rate_at(self.progress(), self.step, self.options)
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["share"]
        said, solved, left, weights, answering = self.forecasts(self.next_batch(), self.random)
        loss = losses(said, solved, left, weights)[0] / weights.sum() + answering
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        for group in self.optimizer.param_groups:
            torch.nn.utils.clip_grad_norm_(group["params"], 1.0)
        self.optimizer.step()
        self.step += 1
        self.loss_sum, self.loss_count = self.loss_sum + loss.item(), self.loss_count + 1

    @torch.no_grad()
    def validated(self, which):
        """What is said of some problems, and the truth."""
        random = np.random.RandomState(0)
        order = np.flatnonzero(which)
        order = order[np.argsort(self.rollouts.examples.length[order], kind="stable")]
        parts = [self.forecasts(order[at:at + 32], random)[:4] for at in range(0, len(order), 32)]
        return [torch.cat(part) for part in zip(*parts)]

    def validate(self):
        said, solved, left, weights = self.validated(self.rollouts.validating)
        loss, brier = (one.item() / weights.sum().item() for one in losses(said, solved, left, weights))
        if loss < self.best_loss:
            self.best_loss, self.best = loss, copy.deepcopy((self.model.state_dict(), self.head.state_dict()))
        return loss, brier

    def fit_odds(self):
        """Stretches and shifts the log odds to fit the validated places of problems that were drawn, by Newton's method on the two numbers."""
        said, solved, _, weights = (one.double() for one in self.validated(self.rollouts.fitting))
        odds = torch.stack([said[:, 0], torch.ones_like(said[:, 0])], 1)
        fit = torch.tensor([1.0, 0.0], dtype=torch.float64, device=self.device)
        for _ in range(20):
            guess = (odds @ fit).sigmoid()
            # The second terms keep a fit to few problems near to no change.
            slope = odds.t() @ (weights * (guess - solved)) + fit - fit.new_tensor([1.0, 0.0])
            bend = (odds.t() * (weights * guess * (1 - guess))) @ odds + torch.eye(2, dtype=fit.dtype, device=self.device)
            fit = fit - torch.linalg.solve(bend, slope)
        with torch.no_grad():
            self.head.outer.weight[0] *= fit[0].item()
            self.head.outer.bias[0] = self.head.outer.bias[0] * fit[0].item() + fit[1].item()
        return fit.tolist()

    def run(self):
        options = self.options
        self.restore()
        learning = int((~self.rollouts.validating).sum())
        print(f"{sum(p.numel() for p in self.head.parameters())} parameters, {learning} answers to learn from and "
              f"{len(self.rollouts.examples) - learning} to validate with, from step {self.step}", flush=True)
        curve = open(options.out + ".curve.tsv", "a")
        if self.step == 0:
            curve.write("step\tloss\tvalidated loss\tvalidated Brier score\n")
        while self.progress() < 1:
            started = self.stopwatch()
            self.train_step()
            if self.step % options.every == 0 or self.step == options.steps:
                loss, (validated, brier) = self.loss_sum / self.loss_count, self.validate()
                self.spent += self.stopwatch() - started
                curve.write(f"{self.step}\t{loss:.5f}\t{validated:.5f}\t{brier:.5f}\n")
                curve.flush()
                self.loss_sum, self.loss_count = 0.0, 0
                self.save()
                left = self.spent / self.progress() * (1 - self.progress()) / 60
                print(f"step {self.step}  loss {loss:.4f}  validated {validated:.4f}, Brier score {brier:.4f}  "
                      f"{self.spent / 60:.1f} minutes spent, {left:.1f} left", flush=True)
            else:
                self.spent += self.stopwatch() - started
        if self.best is None or self.step % options.every:
            self.validate()
        self.model.load_state_dict(self.best[0])
        self.head.load_state_dict(self.best[1])
        stretch, shift = self.fit_odds()
        weightfile.write(self.model, self.words, options.out + ".safetensors", self.head)
        torch.save({"model": self.model.state_dict(), "shape": self.model.shape.as_dict(), "words": self.words.version,
                    "head": self.head.state_dict(), "head-sizes": self.head.sizes}, options.out + ".head")
        print(f"done: log odds times {stretch:.3f} plus {shift:.3f}, validated loss {self.best_loss:.4f} before", flush=True)


def losses(said, solved, left, weights):
    """The loss in all, and the summed squared error of the probability."""
    chance = F.binary_cross_entropy_with_logits(said[:, 0], solved, reduction="none")
    steps = F.smooth_l1_loss(said[:, 1], torch.log1p(left), reduction="none") * solved
    return (weights * (chance + STEPS * steps)).sum(), (weights * (said[:, 0].sigmoid() - solved) ** 2).sum()


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    Training(options).run()


if __name__ == "__main__":
    main()
