"""Keeps the objects' tokens apart.

Which slot stands for which object is drawn anew for each example, so all slots of a role mean the same and only have to be told
from each other. Left to itself, the training makes those alike that it cannot make use of yet, and then never can: what it knows
of a role was once lost like that. So each slot is its role's vector, which is learned, and a code of its own, which is not.
"""

import torch

# The length of a code, about that of what is learned of a role.
LENGTH = 0.9


class Codes:
    """What tells the slots of each role apart: the embeddings less their mean."""

    def __init__(self, embedding, roles):
        """As the embedding has them; roles are lists of tokens."""
        self.embedding = embedding
        self.roles = [torch.tensor(tokens) for tokens in roles]
        with torch.no_grad():
            self.codes = [self.of(tokens) - self.of(tokens).mean(0) for tokens in self.roles]

    def of(self, tokens):
        return self.embedding.weight[tokens]

    @torch.no_grad()
    def keep(self):
        """Undoes what a step of the training has done to the codes."""
        for tokens, codes in zip(self.roles, self.codes):
            self.embedding.weight[tokens] = self.of(tokens).mean(0) + codes


@torch.no_grad()
def spread(embedding, roles):
    """Gives each slot a direction of its own, at right angles to those of all others where there is room."""
    tokens = torch.tensor([token for role in roles for token in role])
    width = embedding.weight.shape[1]
    parts = [torch.linalg.qr(torch.randn(width, len(part)))[0].t() for part in tokens.split(width)]
    embedding.weight[tokens] = LENGTH * torch.cat(parts).to(embedding.weight.device)
