"""Makes a tiny random model and what PyTorch computes with it, for the test that holds Java to PyTorch."""

import argparse
import json
import struct

import numpy as np
import torch

import weightfile
from examples import Words
from model import Model, Shape, ValueHead
from writing import answers


def write(path, tensors):
    """Writes what was computed, all in single precision."""
    header, values, offset = {}, [], 0
    for name, tensor in tensors.items():
        data = tensor.numpy().astype(np.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(data)]}
        values.append(data)
        offset += len(data)
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(values))


def rough(module):
    """Random weights that files of half precision keep as they are."""
    for parameter in module.parameters():
        parameter.data = torch.randn_like(parameter) * 0.3 + (1.0 if parameter.dim() == 1 else 0.0)
        if parameter.dim() == 2:
            parameter.data = parameter.data.half().float()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", required=True)
    parser.add_argument("out", help="NAME of NAME.safetensors, NAME.logits.safetensors, and with a value head "
                                    "NAME.value.safetensors and NAME.forecasts.safetensors")
    options = parser.parse_args()
    words = Words(options.words)
    torch.manual_seed(20261126)
    model = Model(Shape(len(words), 2, 32, 4, 64))
    rough(model)
    weightfile.write(model, words, options.out + ".safetensors")
    tokens = torch.randint(0, len(words), (1, 24))
    with torch.no_grad():
        logits = model(tokens)[0]
    write(options.out + ".logits.safetensors", {
        "tokens": tokens[0].float(), "logits": logits, "greedy": torch.tensor(answers(model, tokens, [16], words.end)[0]).float()})
    head = ValueHead(32, 3, 16)
    rough(head)
    weightfile.write(model, words, options.out + ".value.safetensors", head)
    with torch.no_grad():
        forecasts = head(model.states(tokens))[0]
    write(options.out + ".forecasts.safetensors", {
        "solved": forecasts[:, 0].sigmoid(), "steps": forecasts[:, 1].expm1().clamp(0, 2048)})


if __name__ == "__main__":
    main()
