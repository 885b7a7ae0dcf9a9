"""Writes weights as safetensors (github.com/huggingface/safetensors): a length, a JSON header, and the numbers.

Matrices are half-precision floats, vectors single-precision ones.
"""

import argparse
import json
import struct

import numpy as np
import torch

from examples import Words
from model import Model, Shape


def export(model, words, path, head=None):
    """Writes the weights of a model, and of a value head beside it if there is one."""
    shape = model.shape
    metadata = {key: str(value) for key, value in shape.as_dict().items()}
    metadata["format"] = "llm-modulo-embedded/1"
    metadata["vocabulary"] = words.version
    tensors = dict(model.state_dict())
    if head is not None:
        metadata["value-queries"], metadata["value-hidden"] = str(head.sizes["queries"]), str(head.sizes["hidden"])
        tensors.update(("value." + name, tensor) for name, tensor in head.state_dict().items())
    header, parts, offset = {"__metadata__": metadata}, [], 0
    for name, tensor in sorted(tensors.items()):
        half = tensor.dim() == 2
        values = tensor.detach().cpu().numpy().astype(np.float16 if half else np.float32).tobytes()
        header[name] = {
            "dtype": "F16" if half else "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(values)]}
        parts.append(values)
        offset += len(values)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(parts))


def main():
    parser = argparse.ArgumentParser(description="Exports the weights of a checkpoint.")
    parser.add_argument("--words", required=True)
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    options = parser.parse_args()
    state = torch.load(options.checkpoint, map_location="cpu", weights_only=False)
    model = Model(Shape(**state["shape"]))
    model.load_state_dict(state["model"])
    export(model, Words(options.words), options.out)


if __name__ == "__main__":
    main()
