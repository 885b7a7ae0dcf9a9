"""Writes and reads weights as safetensors (github.com/huggingface/safetensors): a length, a JSON header, and the numbers.

Matrices are half-precision floats, vectors single-precision ones.
"""

import json
import struct
from dataclasses import fields

import numpy as np
import torch

from model import Shape

FORMAT = "llm-modulo-embedded/1"
NUMBERS = {"F16": np.float16, "F32": np.float32}
VALUE = "value."


def write(model, words, path, head=None):
    """Writes the weights of a model, and of a value head beside it if there is one."""
    shape = model.shape
    metadata = {key: str(value) for key, value in shape.as_dict().items()}
    metadata["format"] = FORMAT
    metadata["vocabulary"] = words.version
    tensors = dict(model.state_dict())
    if head is not None:
        metadata["value-queries"], metadata["value-hidden"] = str(head.sizes["queries"]), str(head.sizes["hidden"])
        tensors.update((VALUE + name, tensor) for name, tensor in head.state_dict().items())
    header, parts, offset = {"__metadata__": metadata}, [], 0
    for name, tensor in sorted(tensors.items()):
        kind = "F16" if tensor.dim() == 2 else "F32"
        values = tensor.detach().cpu().numpy().astype(NUMBERS[kind]).tobytes()
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [offset, offset + len(values)]}
        parts.append(values)
        offset += len(values)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(parts))


def read(path):
    """The model that `write` wrote, without its value head, as a checkpoint holds it."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        numbers = file.read()
    metadata = header.pop("__metadata__", {})
    if metadata.get("format") != FORMAT:
        raise SystemExit(f"{path}: no weights of the format {FORMAT}")
    tensors = {}
    for name, told in header.items():
        if not name.startswith(VALUE):
            start, end = told["data_offsets"]
            values = np.frombuffer(numbers[start:end], NUMBERS[told["dtype"]]).reshape(told["shape"])
            tensors[name] = torch.from_numpy(values.astype(np.float32))
    shape = {size.name: int(metadata[size.name]) for size in fields(Shape)}
    return {"model": tensors, "shape": shape, "words": metadata["vocabulary"]}
