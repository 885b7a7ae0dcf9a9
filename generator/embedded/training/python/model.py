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

EPSILON = 1e-5
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

    def forward(self, x):
        return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + EPSILON) * self.weight


def rotary(length, dimension, device, start=0):
    """Cosines and sines of the angles for positions from start on."""
    frequencies = ROTARY_BASE ** (-torch.arange(0, dimension, 2, device=device).float() / dimension)
    angles = torch.arange(start, start + length, device=device).float()[:, None] * frequencies[None, :]
    return angles.cos(), angles.sin()


def later(length, device):
    """What a place must not see."""
    return torch.ones(length, length, dtype=torch.bool, device=device).triu(1)


def rotated(x, cos, sin):
    """Turns the pairs (i, i + half) of each head by the angles of their positions."""
    half = x.shape[-1] // 2
    first, second = x[..., :half], x[..., half:]
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1)


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

    def forward(self, x, cos, sin, hidden, past=None):
        batch, length, width = x.shape
        qkv = self.qkv(self.norm1(x)).view(batch, length, 3, self.heads, width // self.heads)
        q, k, v = (part.squeeze(2).transpose(1, 2) for part in qkv.split(1, 2))
        q, k = rotated(q, cos, sin), rotated(k, cos, sin)
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)
        if hidden is not None:
            scores = scores.masked_fill(hidden, float("-inf"))
        heard = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, width)
        x = x + self.out(heard)
        return x + self.down(F.relu(self.up(self.norm2(x))).pow(2)), (k, v)


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

        The layers can multiply in short numbers (bfloat16); norms, softmaxes and sums stay in single precision.
        """
        length = tokens.shape[1]
        cos, sin = rotary(length, self.shape.width // self.shape.heads, tokens.device)
        hidden = later(length, tokens.device)
        x = self.embedding(tokens)
        with torch.autocast(tokens.device.type, dtype=torch.bfloat16, enabled=short):
            for block in self.blocks:
                x, _ = block(x, cos, sin, hidden)
        return self.norm(x.float())

    def forward(self, tokens, chosen=None, short=False):
        """The logits of the next token at each place, or only at the chosen ones of the flattened batch."""
        x = self.states(tokens, short).reshape(-1, self.shape.width)
        if chosen is not None:
            x = x[chosen]
        logits = x @ self.embedding.weight.t()
        return logits if chosen is not None else logits.view(*tokens.shape, -1)

    @torch.no_grad()
    def answers(self, prompts, most, end, sayable=None, temperature=0.0, generator=None):
        """Continues prompts of the same length until each has ended, or for so many tokens."""
        dimension = self.shape.width // self.shape.heads
        batch, length = prompts.shape
        ended = torch.zeros(batch, dtype=torch.bool, device=prompts.device)
        written = []
        past = [None] * self.shape.layers
        new, at = prompts, 0
        for _ in range(most):
            cos, sin = rotary(new.shape[1], dimension, new.device, at)
            hidden = later(new.shape[1], new.device) if at == 0 else None
            x = self.embedding(new)
            for i, block in enumerate(self.blocks):
                x, past[i] = block(x, cos, sin, hidden, past[i])
            at += new.shape[1]
            logits = self.norm(x[:, -1]) @ self.embedding.weight.t()
            if sayable is not None:
                logits = logits.masked_fill(~sayable, float("-inf"))
            if temperature > 0:
                new = torch.multinomial((logits / temperature).softmax(-1), 1, generator=generator)
            else:
                new = logits.argmax(-1, keepdim=True)
            new = new.masked_fill(ended[:, None], end)
            written.append(new)
            ended |= new[:, 0] == end
            if ended.all():
                break
        return torch.cat(written, 1)


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
