"""Lets a model write, many answers at a time."""

import torch
from torch.nn import functional as F

from gradients import SquaredRelu, queries_keys_values
from model import later, turns

# Room is made for so many places at a time: products of new sizes have to be planned anew.
ROOM = 16

# Answers that have ended are carried along until no more than such a share goes on: to leave them behind all memory is copied.
ENOUGH = 0.9


class Writing:
    """Texts that a model reads on, place by place, and what it remembers of them."""

    def __init__(self, model, short):
        self.model, self.dtype = model, torch.bfloat16 if short else torch.float32
        self.weights = [
            [layer.weight.to(self.dtype) for layer in (block.qkv, block.out, block.up, block.down)] for block in model.blocks]
        self.keys, self.values = [None] * len(model.blocks), [None] * len(model.blocks)
        self.places = 0

    def _make_room(self, new):
        """For as many places more as these keys have, and a few besides."""
        texts, heads, places, width = new.shape
        room = -(-(self.places + places) // ROOM) * ROOM
        for memory in (self.keys, self.values):
            for i, old in enumerate(memory):
                if old is None or old.shape[2] < room:
                    memory[i] = torch.zeros(texts, heads, room, width, dtype=self.dtype, device=new.device)
                    if old is not None:
                        memory[i][:, :, :old.shape[2]] = old

    def read(self, tokens, hidden):
        """The states behind the last of these places, which each text goes on with.

        `hidden`, (texts, places read now, places up to and with them), says what they must not hear.
        """
        texts, places = tokens.shape
        cos, sin = turns(self.model.shape, places, tokens.device, self.dtype, self.places)
        bias = None
        x = F.embedding(tokens, self.model.embedding.weight)
        for i, (block, (qkv, out, up, down)) in enumerate(zip(self.model.blocks, self.weights)):
            q, k, v = queries_keys_values(F.linear(block.norm1(x, self.dtype), qkv), cos, sin, block.heads)
            if bias is None:
                self._make_room(k)
                hidden = F.pad(hidden, (0, self.keys[0].shape[2] - hidden.shape[2]), value=True)
                bias = torch.zeros(hidden.shape, dtype=self.dtype, device=tokens.device)
                bias = bias.masked_fill_(hidden, float("-inf"))[:, None]
            self.keys[i][:, :, self.places:self.places + places] = k
            self.values[i][:, :, self.places:self.places + places] = v
            weights = (q @ self.keys[i].transpose(-1, -2)).add_(bias).softmax(-1)
            x = x + F.linear((weights @ self.values[i]).transpose(1, 2).flatten(2), out)
            x = x + F.linear(SquaredRelu.apply(F.linear(block.norm2(x, self.dtype), up)), down)
        self.places += places
        return self.model.norm(x[:, -1])

    def choose(self, texts):
        """Goes on with these texts, some of which may come several times."""
        for memory in (self.keys, self.values):
            memory[:] = [one[texts] for one in memory]


def side_by_side(prompts, device):
    """Prompts of several lengths that end at the same place, and where there is none yet."""
    longest = max(map(len, prompts))
    tokens = torch.zeros(len(prompts), longest, dtype=torch.long)
    empty = torch.zeros(len(prompts), longest, dtype=torch.bool)
    for row, prompt in enumerate(prompts):
        tokens[row, longest - len(prompt):] = torch.tensor([int(token) for token in prompt])
        empty[row, :longest - len(prompt)] = True
    return tokens.to(device), empty.to(device)


@torch.no_grad()
def answers(model, prompts, most, end, each=1, temperature=0.0, generator=None, short=False):
    """So many answers to each prompt, the answers to the first prompt first; each ends with the token `end`, or was cut off.

    `most` says of each prompt how many tokens an answer to it may have. Angles say how far apart two places are and no more, so
    that it does not matter where a text begins.
    """
    device = model.embedding.weight.device
    tokens, empty = side_by_side(prompts, device)
    length = tokens.shape[1]
    # What is not there hears itself, since it has to hear something.
    unheard = empty[:, None, :] & ~torch.eye(length, dtype=torch.bool, device=device)
    writing = Writing(model, short)
    states = writing.read(tokens, unheard | later(length, device))
    texts = torch.arange(len(prompts), device=device).repeat_interleave(each)
    writing.choose(texts)
    states, empty, limits = states[texts], empty[texts], torch.tensor(most, device=device)[texts]
    rows = torch.arange(len(texts), device=device)
    on = torch.ones(len(texts), dtype=torch.bool, device=device)
    written = [[] for _ in texts]
    while True:
        logits = states @ model.embedding.weight.t()
        if temperature > 0:
            new = torch.multinomial((logits / temperature).softmax(-1), 1, generator=generator)
        else:
            new = logits.argmax(-1, keepdim=True)
        for row, token in zip(rows[on].tolist(), new[on, 0].tolist()):
            written[row].append(token)
        limits = limits - 1
        on &= (new[:, 0] != end) & (limits > 0)
        if not on.any():
            return written
        if on.sum() <= ENOUGH * len(on):
            writing.choose(on)
            new, empty, limits, rows, on = new[on], empty[on], limits[on], rows[on], on[on]
        behind = torch.zeros(len(rows), writing.places + 1 - length, dtype=torch.bool, device=device)
        states = writing.read(new, torch.cat([empty, behind], 1)[:, None])
