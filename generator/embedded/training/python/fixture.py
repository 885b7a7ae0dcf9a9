"""Makes a tiny random model and what PyTorch computes with it, for the test that holds Java to PyTorch."""

import argparse
import json
import struct

import numpy as np
import torch

from examples import Words
from export import export
from model import Model, Shape


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", required=True)
    parser.add_argument("out", help="NAME of NAME.safetensors and NAME.logits.safetensors")
    options = parser.parse_args()
    words = Words(options.words)
    torch.manual_seed(20261126)
    model = Model(Shape(len(words), 2, 32, 4, 64))
    for parameter in model.parameters():
        parameter.data = torch.randn_like(parameter) * 0.3 + (1.0 if parameter.dim() == 1 else 0.0)
        if parameter.dim() == 2:
            parameter.data = parameter.data.half().float()
    export(model, words, options.out + ".safetensors")
    tokens = torch.randint(0, len(words), (1, 24))
    with torch.no_grad():
        logits = model(tokens)[0]
    parts = {"tokens": tokens[0].float(), "logits": logits, "greedy": model.answers(tokens, 16, words.end)[0].float()}
    header, values, offset = {}, [], 0
    for name, tensor in parts.items():
        data = tensor.numpy().astype(np.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(data)]}
        values.append(data)
        offset += len(data)
    text = json.dumps(header).encode()
    with open(options.out + ".logits.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(values))


if __name__ == "__main__":
    main()
