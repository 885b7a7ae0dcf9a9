"""Trains the embedded model. Seeded; stopped at any time it goes on from its last checkpoint as if it had not been.

The curve (NAME.curve.tsv) depends on the seed, the examples and the options alone, unless --minutes is given, which ends
the training by the time that this machine takes for it instead of by the number of steps.
"""

import argparse
import json
import os

import numpy as np
import torch
from torch.nn import functional as F

import checkpoints
import weightfile
from examples import Examples, Words, batches, renamed
from model import Model, Shape
from muon import Muon
from slots import Codes, spread
from stopwatch import Stopwatch
from writing import answers

# The learning rate of matrices inside the net, in learning rates of everything else: their steps are made orthogonal first.
MATRIX_RATE = 2.5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", required=True)
    parser.add_argument("--examples", required=True, nargs="+", help="example files to train with, without ending")
    parser.add_argument("--held-out", required=True, nargs="+", help="example files to measure with")
    parser.add_argument("--out", required=True, help="NAME of NAME.checkpoint, NAME.curve.tsv and NAME.safetensors")
    parser.add_argument("--start", help="a checkpoint of another run, or weights, to begin with")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--width", type=int, default=144)
    parser.add_argument("--heads", type=int, default=6)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--minutes", type=float, help="end after so many minutes of training, if not before; see Stopwatch")
    parser.add_argument("--batch", type=int, default=8192, help="tokens in a batch")
    parser.add_argument("--rate", type=float, default=2e-3, help="the highest learning rate")
    parser.add_argument("--warm-up", type=int, default=200)
    parser.add_argument("--every", type=int, default=100, help="steps between lines of the curve")
    parser.add_argument("--save", type=int, default=500, help="steps between checkpoints; a multiple of --every")
    parser.add_argument("--measure", type=int, default=2000, help="steps between measurements; a multiple of --save")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", choices=["auto", "single", "bfloat16"], default="auto",
                        help="of the multiplications; auto: bfloat16 where the processor knows it")
    parser.add_argument("--device", default="cpu", help="cuda for a GPU; its curves are its own")
    return parser.parse_args()


def precision_of(options):
    """Half as long numbers are twice as fast, but only on a processor that knows them."""
    if options.precision == "auto":
        known = "cuda" in getattr(options, "device", "cpu") or "_bf16" in open("/proc/cpuinfo").read()
        return torch.bfloat16 if known else torch.float32
    return torch.bfloat16 if options.precision == "bfloat16" else torch.float32


def rate_at(progress, step, options):
    """Warm-up, then a cosine down to a twentieth."""
    cosine = 0.05 + 0.95 * 0.5 * (1 + np.cos(np.pi * min(1.0, progress)))
    return options.rate * min(1.0, (step + 1) / options.warm_up) * cosine


def optimizers_of(model, rate, short):
    """Muon for the matrices inside the net, at MATRIX_RATE times the rate and in short numbers or not, and AdamW for the rest."""
    inside = [p for p in model.blocks.parameters() if p.dim() == 2]
    known = {id(p) for p in inside}
    others = [p for p in model.parameters() if id(p) not in known]
    return [
        Muon(inside, lr=MATRIX_RATE * rate, weight_decay=0.1, short=short),
        torch.optim.AdamW(others, weight_decay=0.0, betas=(0.9, 0.98))]


class Training:
    def __init__(self, options):
        self.options = options
        self.words = Words(options.words)
        self.slots = list(self.words.slots())
        self.examples = Examples(options.examples)
        self.held_out = Examples(options.held_out)
        torch.manual_seed(options.seed)
        width = options.width
        self.device = torch.device(options.device)
        self.stopwatch = Stopwatch(options.device)
        self.precision = precision_of(options)
        self.short = self.precision == torch.bfloat16
        self.model = Model(Shape(len(self.words), options.layers, width, options.heads, 4 * width)).to(self.device)
        spread(self.model.embedding, self.slots)
        self.optimizers = optimizers_of(self.model, options.rate, self.short)
        self.step, self.epoch, self.taken, self.spent = 0, 0, 0, 0.0
        self.random = np.random.RandomState(options.seed)
        self.loss_sum, self.loss_count, self.seen = 0.0, 0, 0
        self.deal = None
        self.codes = None

    def checkpoint(self):
        return self.options.out + ".checkpoint"

    def save(self):
        state = {
            "model": self.model.state_dict(), "optimizers": [one.state_dict() for one in self.optimizers], "step": self.step,
            "epoch": self.epoch, "taken": self.taken, "spent": self.spent, "random": self.random.get_state(),
            "torch": torch.get_rng_state(), "loss": (self.loss_sum, self.loss_count, self.seen),
            "codes": self.codes.codes, "shape": self.model.shape.as_dict(), "words": self.words.version}
        checkpoints.save(state, self.checkpoint())

    def restore(self):
        """Goes on from the last checkpoint of this run, if there is one."""
        if not os.path.exists(self.checkpoint()):
            if self.options.start:
                self.model.load_state_dict(checkpoints.load(self.options.start, self.device)["model"])
            self.codes = Codes(self.model.embedding, self.slots)
            return
        state = checkpoints.load(self.checkpoint(), self.device)
        self.model.load_state_dict(state["model"])
        self.codes = Codes(self.model.embedding, self.slots)
        # The same to the last bit, which reckoning them anew would not give.
        self.codes.codes = state["codes"]
        for optimizer, saved in zip(self.optimizers, state["optimizers"]):
            optimizer.load_state_dict(saved)
        self.step, self.epoch, self.taken, self.spent = (state[k] for k in ("step", "epoch", "taken", "spent"))
        self.random.set_state(state["random"])
        torch.set_rng_state(state["torch"].cpu())
        self.loss_sum, self.loss_count, self.seen = state["loss"]
        checkpoints.drop_later_lines(self.options.out + ".curve.tsv", self.step)

    def next_batch(self):
        while True:
            if self.deal is None:
                self.deal = batches(self.examples, self.options.batch, self.options.seed, self.epoch)
                for _ in range(self.taken):
                    next(self.deal)
            chosen = next(self.deal, None)
            if chosen is not None:
                self.taken += 1
                return chosen
            self.deal, self.taken, self.epoch = None, 0, self.epoch + 1

    def progress(self):
        return checkpoints.progress(self.step, self.spent, self.options)

    def train_step(self):
        rate = rate_at(self.progress(), self.step, self.options)
        for optimizer, times in zip(self.optimizers, (MATRIX_RATE, 1)):
            for group in optimizer.param_groups:
                group["lr"] = times * rate
        tokens, answers = self.examples.padded(self.next_batch(), self.words.pad)
        tokens = torch.from_numpy(renamed(tokens, self.slots, len(self.words), self.random)).to(self.device)
        wanted = torch.from_numpy(answers[:, 1:]).reshape(-1).to(self.device)
        logits = self.model(tokens[:, :-1], wanted, short=self.short)
        loss = F.cross_entropy(logits, tokens[:, 1:].reshape(-1)[wanted])
        self.model.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
        self.codes.keep()
        self.step += 1
        self.loss_sum, self.loss_count = self.loss_sum + loss.item(), self.loss_count + 1
        self.seen += len(tokens)

    def measured(self, most=40):
        """How often the greedy answer is the teacher's plan, by kind of problem: a lower bound of how often it is valid."""
        self.model.eval()
        shares, held_out = {}, self.held_out
        for group in np.unique(held_out.group):
            chosen = np.flatnonzero(held_out.group == group)[:most]
            plans = [held_out.answer_of(i).tolist() for i in chosen]
            written = answers(self.model, [held_out.prompt_of(i) for i in chosen], [len(plan) for plan in plans], self.words.end)
            right = sum(answer == plan for answer, plan in zip(written, plans))
            shares[int(group)] = round(right / len(chosen), 3)
        self.model.train()
        return shares

    def run(self):
        options = self.options
        self.restore()
        parameters = sum(p.numel() for p in self.model.parameters())
        print(f"{parameters} parameters, {self.precision}, {len(self.examples)} examples, from step {self.step}", flush=True)
        curve = open(options.out + ".curve.tsv", "a")
        if self.step == 0:
            curve.write("step\texamples\tloss\trate\tgreedy answers that are the teacher's\n")
        while self.progress() < 1:
            started = self.stopwatch()
            self.train_step()
            self.spent += self.stopwatch() - started
            if self.step % options.every == 0:
                measure = self.step % options.measure == 0
                shares = json.dumps(self.measured()) if measure else ""
                loss = self.loss_sum / self.loss_count
                rate = self.optimizers[1].param_groups[0]["lr"]
                curve.write(f"{self.step}\t{self.seen}\t{loss:.5f}\t{rate:.6f}\t{shares}\n")
                curve.flush()
                left = self.spent / self.progress() * (1 - self.progress()) / 60
                print(f"step {self.step}  seen {self.seen}  loss {loss:.4f}  {self.spent / 60:.1f} minutes spent, "
                      f"{left:.1f} left  {shares}", flush=True)
                self.loss_sum, self.loss_count = 0.0, 0
            if self.step % options.save == 0:
                self.save()
        self.save()
        weightfile.write(self.model, self.words, options.out + ".safetensors")
        print(f"done: {self.measured(most=200)}", flush=True)


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    Training(options).run()


if __name__ == "__main__":
    main()
