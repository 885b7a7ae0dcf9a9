"""A model that is being trained on texts, and what it costs."""

import numpy as np
import torch

from examples import renamed, widened
from losses import log_probabilities
from slots import Codes
from train import MATRIX_RATE, optimizers_of


class Batch:
    """Texts as one array. The tokens of their answers stand in one row behind each other."""

    def __init__(self, texts, pad, device, rename=lambda tokens: tokens):
        width = widened(max(len(text.tokens) for text in texts))
        tokens = np.full((len(texts), width), pad, dtype=np.int64)
        answers = np.zeros((len(texts), width), dtype=bool)
        for row, text in enumerate(texts):
            tokens[row, :len(text.tokens)] = text.tokens
            answers[row, text.prompt:len(text.tokens)] = True
        self.texts = len(texts)
        self.tokens = torch.from_numpy(rename(tokens)).to(device)
        self.wanted = torch.from_numpy(answers[:, 1:].reshape(-1)).to(device)
        self.answers = self.tokens[:, 1:].reshape(-1)[self.wanted]
        self.rows = torch.from_numpy(np.nonzero(answers[:, 1:])[0]).to(device)


def dealt(items, length, tokens_each, random):
    """The items in batches of up to so many tokens, padding included, in random order. At least one is in each."""
    order = sorted(range(len(items)), key=lambda i: (length(items[i]), i))
    cut = [[]]
    for i in order:
        if cut[-1] and (len(cut[-1]) + 1) * length(items[i]) > tokens_each:
            cut.append([])
        cut[-1].append(items[i])
    return [cut[i] for i in random.permutation(len(cut))] if items else []


class Learner:
    """`steady`: AdamW for all, whose steps can be made small; else the optimizers of train.py, for good gradients."""

    def __init__(self, model, words, precision, steady):
        self.model, self.words = model, words
        self.slots = list(words.slots())
        self.short = precision == torch.bfloat16
        self.times = [1] if steady else [MATRIX_RATE, 1]
        self.optimizers = (
            [torch.optim.AdamW(model.parameters(), weight_decay=0.0, betas=(0.9, 0.98))] if steady else optimizers_of(model, 1, self.short))
        # As they are where the training begins: what train.py does not let go is kept here too.
        self.codes = Codes(model.embedding, self.slots)
        self.steps = 0
        # Tokens that went through the net forth and back, and forth alone.
        self.trained, self.read = 0, 0

    def batch(self, texts, random=None):
        """With random numbers the objects get other names."""
        def rename(tokens):
            return tokens if random is None else renamed(tokens, self.slots, len(self.words), random)

        return Batch(texts, self.words.pad, self.model.embedding.weight.device, rename)

    def said(self, batch, temperature=1.0):
        """The log-probabilities of the answers' tokens, to be learned from."""
        self.trained += batch.tokens.numel()
        return self._said(self.model, batch, temperature)

    @torch.no_grad()
    def said_by(self, model, batch, temperature=1.0):
        """The same by another model, or this one, as plain numbers."""
        self.read += batch.tokens.numel()
        return self._said(model, batch, temperature)

    def _said(self, model, batch, temperature):
        logits = model(batch.tokens[:, :-1], batch.wanted, short=self.short)
        return log_probabilities(logits, batch.answers, temperature)

    def learn(self, loss, rate):
        """A step downhill."""
        for optimizer, times in zip(self.optimizers, self.times):
            for group in optimizer.param_groups:
                group["lr"] = times * rate
        self.model.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
        self.codes.keep()
        self.steps += 1
