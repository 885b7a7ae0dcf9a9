"""Chooses problems to be answered next: those of which a value head is least certain whether the model solves them (uncertainty
sampling; Lewis and Gale, 1994), or any, as a control."""

import argparse

import numpy as np
import torch

import checkpoints
from examples import Examples
from model import ValueHead


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--problems", required=True, help="an example file to choose from, without ending")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--arm", choices=["uncertain", "random"], required=True)
    parser.add_argument("--head", help="NAME.head of value.py; not needed for the arm random")
    parser.add_argument("--asked", nargs="*", default=[], help="files with numbers that are not to be chosen again")
    parser.add_argument("--out", required=True, help="a file for the numbers of the problems, one a line")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


@torch.no_grad()
def chances(examples, numbers, path):
    """How likely the model solves each problem, by a value head."""
    state = checkpoints.load(path)
    model, head = checkpoints.model_of(state), ValueHead(**state["head-sizes"])
    head.load_state_dict(state["head"])
    chance = np.zeros(len(examples))
    for length in np.unique(examples.prompt[numbers]):
        alike = numbers[examples.prompt[numbers] == length]
        for at in range(0, len(alike), 64):
            some = alike[at:at + 64]
            prompts = torch.from_numpy(np.stack([examples.prompt_of(i) for i in some]).astype(np.int64))
            chance[some] = head(model.states(prompts))[:, -1, 0].sigmoid().numpy()
    return chance[numbers]


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    examples = Examples([options.problems])
    asked = [np.loadtxt(name, dtype=np.int64, ndmin=1) for name in options.asked]
    left = np.setdiff1d(np.arange(len(examples)), np.concatenate([*asked, np.zeros(0, np.int64)]))
    if options.arm == "uncertain":
        chance = chances(examples, left, options.head)
        order = np.argsort(np.abs(chance - 0.5), kind="stable")[:options.count]
        print(f"chances from {chance[order].min():.3f} to {chance[order].max():.3f}, of {chance.min():.3f} to "
              f"{chance.max():.3f} in the pool", flush=True)
    else:
        order = np.random.RandomState(options.seed % 2**32).permutation(len(left))[:options.count]
    np.savetxt(options.out, np.sort(left[order]), fmt="%d")


if __name__ == "__main__":
    main()
