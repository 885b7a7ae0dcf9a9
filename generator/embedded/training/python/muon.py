"""The optimizer Muon (Jordan et al., 2024): momentum whose matrices are made orthogonal before they are applied."""

import torch


def orthogonal(gradients, short=False, steps=5):
    """About the nearest matrices whose singular values are all one, of several matrices of one shape, by Newton and Schulz's iteration
    of the fifth degree; in short numbers (bfloat16), which are enough for it, or not."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = gradients / (gradients.flatten(1).norm(dim=1)[:, None, None] + 1e-7)
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.transpose(1, 2)
    x = x.to(torch.bfloat16 if short else gradients.dtype).contiguous()
    for _ in range(steps):
        square = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(square, square, square, beta=b, alpha=c), x, beta=a)
    x = x.to(gradients.dtype)
    return x.transpose(1, 2) if tall else x


class Muon(torch.optim.Optimizer):
    """For matrices inside the net; embeddings and vectors want another optimizer."""

    def __init__(self, parameters, lr, momentum=0.95, weight_decay=0.0, short=False):
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})
        self.short = short

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            alike = {}
            for p in group["params"]:
                alike.setdefault(p.shape, []).append(p)
            for shape, parameters in alike.items():
                updates = orthogonal(torch.stack([self._pushed(p, group["momentum"]) for p in parameters]), self.short)
                for p, update in zip(parameters, updates):
                    p.mul_(1 - group["lr"] * group["weight_decay"])
                    p.add_(update, alpha=-group["lr"] * max(1, shape[0] / shape[1]) ** 0.5)

    def _pushed(self, p, momentum):
        state = self.state[p]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(p)
        state["momentum"].lerp_(p.grad, 1 - momentum)
        return p.grad.lerp(state["momentum"], momentum)
