"""Keeps what a training needs to go on from where it was stopped."""

import os

import torch

import weightfile
from model import Model, Shape


def save(state, path):
    """Writes the checkpoint whole or not at all."""
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def load(path, device="cpu"):
    """What is kept at the path: a checkpoint, or of a model that is to be trained on the weights alone (*.safetensors)."""
    return weightfile.read(path) if path.endswith(".safetensors") else torch.load(path, map_location=device, weights_only=False)


def model_of(state, device="cpu"):
    model = Model(Shape(**state["shape"])).to(device)
    model.load_state_dict(state["model"])
    return model


def drop_later_lines(curve, step):
    """Takes out of a curve what was written behind the last checkpoint; a heading stays."""
    kept = [line for line in open(curve) if line[0] == "s" or int(line.split("\t")[0]) <= step]
    open(curve, "w").writelines(kept)


def progress(step, spent, options):
    """How much of the training is done, by the number of steps or by the clock, whichever is further; spent is in seconds."""
    by_steps = step / options.steps
    return max(by_steps, spent / 60 / options.minutes) if options.minutes else by_steps
