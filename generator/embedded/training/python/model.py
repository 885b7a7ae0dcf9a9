"""The language model: a decoder-only transformer with rotary positions.

What is computed here is computed again in Java (dev.llmmodulo.generator.embedded.network.Transformer); a test holds the
two together. Norms are RMS norms without bias, linear maps have no bias, the feed-forward net squares its ReLU, and the
embedding of the tokens is also the output layer.
"""

import math
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from gradients import Attention, Norm, SquaredRelu

ROTARY_BASE = 10000.0


@dataclass(frozen=True)
class Shape:
    """The sizes of a model."""

    tokens: int
    layers: int
    width: int
    heads: int
    hidden: int

    def as_dict(self):
        return asdict(self)


class RmsNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x, dtype=torch.float32):
        return Norm.apply(x, self.weight, dtype)


def turns(shape, length, device, dtype, start=0):
    """Cosines and sines of the angles for positions from start on, as gradients.turned wants them. The queries' are also divided
    by the root of the width of a head."""
    dimension = shape.width // shape.heads
    frequencies = ROTARY_BASE ** (-torch.arange(0, dimension, 2, device=device).float() / dimension)
    angles = torch.arange(start, start + length, device=device).float()[:, None] * frequencies[None, :]
    cos = torch.cat([angles.cos(), angles.cos()], -1).repeat(1, shape.heads)
    sin = torch.cat([-angles.sin(), angles.sin()], -1).repeat(1, shape.heads)
    return tuple(torch.cat([part / math.sqrt(dimension), part], -1).to(dtype) for part in (cos, sin))


def later(length, device):
    """What a place must not see."""
    return torch.ones(length, length, dtype=torch.bool, device=device).triu(1)


class Block(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.heads = shape.heads
        self.norm1 = RmsNorm(shape.width)
        self.qkv = nn.Linear(shape.width, 3 * shape.width, bias=False)
        self.out = nn.Linear(shape.width, shape.width, bias=False)
        self.norm2 = RmsNorm(shape.width)
        self.up = nn.Linear(shape.width, shape.hidden, bias=False)
        self.down = nn.Linear(shape.hidden, shape.width, bias=False)

    def forward(self, x, cos, sin, bias):
        """In numbers of the type of the bias, but for norms and sums."""
        def linear(layer, x):
            return F.linear(x, layer.weight.to(bias.dtype))

        heard = Attention.apply(linear(self.qkv, self.norm1(x, bias.dtype)), cos, sin, bias, self.heads)
        x = x + linear(self.out, heard)
        return x + linear(self.down, SquaredRelu.apply(linear(self.up, self.norm2(x, bias.dtype))))


class Model(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.tokens, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = RmsNorm(shape.width)
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2:
                scale = 0.02
                if name.endswith(("out.weight", "down.weight")):
                    scale /= math.sqrt(2 * shape.layers)
                nn.init.normal_(parameter, std=scale)

    def states(self, tokens, short=False):
        """What stands behind each token: the normed vectors that the output layer reads.

        The layers can multiply in short numbers (bfloat16); norms and sums stay in single precision.
        """
        length, dtype = tokens.shape[1], torch.bfloat16 if short else torch.float32
        cos, sin = turns(self.shape, length, tokens.device, dtype)
        bias = torch.zeros(length, length, dtype=dtype, device=tokens.device).masked_fill_(
            later(length, tokens.device), float("-inf"))
        x = self.embedding(tokens)
        for block in self.blocks:
            x = block(x, cos, sin, bias)
        return self.norm(x)

    def forward(self, tokens, chosen=None, short=False):
        """The logits of the next token at each place, or only at the chosen ones of the flattened batch."""
        x = self.states(tokens, short).reshape(-1, self.shape.width)
        if chosen is not None:
            x = x[chosen]
        logits = x @ self.embedding.weight.t()
        return logits if chosen is not None else logits.view(*tokens.shape, -1)


class ValueHead(nn.Module):
    """Says of each place of a text the log odds that the problem is solved from there, and the logarithm of one more than
    the steps to go: two layers on the state there and on means of all states so far, weighted by how well they fit a few
    learned queries (pooling by attention; Lee et al., "Set Transformer", 2019, section 3.2)."""

    def __init__(self, width, queries, hidden):
        super().__init__()
        self.sizes = {"width": width, "queries": queries, "hidden": hidden}
        self.query = nn.Linear(width, queries, bias=False)
        self.inner = nn.Linear((1 + queries) * width, hidden)
        self.outer = nn.Linear(hidden, 2)

    def forward(self, states):
        scores = self.query(states) / math.sqrt(states.shape[-1])
        weights = (scores - scores.amax(1, keepdim=True)).exp()
        sums = (weights[..., None] * states[:, :, None, :]).cumsum(1)
        means = sums / weights.cumsum(1)[..., None]
        return self.outer(F.relu(self.inner(torch.cat([states, means.flatten(2)], -1))))
