"""What the methods of improve.py make small. check.py holds each to numbers computed by hand.

Tokens of several answers stand in one row of numbers; `rows` says for each which answer it belongs to.
"""

import numpy as np
import torch
from torch.nn import functional as F


def log_probabilities(logits, tokens, temperature=1.0):
    """Of each token, as it is sampled at this temperature."""
    return (logits / temperature).log_softmax(-1).gather(-1, tokens[:, None])[:, 0]


def sums(values, rows, answers):
    """The sum over each answer's tokens."""
    return torch.zeros(answers, dtype=values.dtype, device=values.device).index_add(0, rows, values)


def means(values, rows, answers):
    """The mean over each answer's tokens; none may be without."""
    return sums(values, rows, answers) / torch.bincount(rows, minlength=answers)


def imitation_loss(said):
    """Cross-entropy, the mean over all tokens, as in train.py."""
    return -said.mean()


def preference_loss(chosen, rejected, chosen_before, rejected_before, beta):
    """Direct preference optimization (Rafailov et al. 2023, equation 7), the mean over pairs.

    All are log-probabilities of whole answers, `before` by the frozen reference.
    """
    margin = (chosen - chosen_before) - (rejected - rejected_before)
    return -F.logsigmoid(beta * margin).mean()


def advantages(rewards):
    """How much better each answer is than its group, in standard deviations; zeros if all are equally good."""
    rewards = np.asarray(rewards, dtype=np.float64)
    spread = rewards.std()
    return np.zeros_like(rewards) if spread < 1e-9 else (rewards - rewards.mean()) / spread


def group_loss(said, said_at_sampling, said_before, advantage, rows, answers, clip, beta):
    """Group relative policy optimization (Shao et al. 2024, DeepSeekMath, equations 3 and 4): the mean over answers of the mean
    over tokens of the clipped, advantage-weighted ratio, less beta times an unbiased estimate of the KL divergence from the
    reference.

    `advantage` is given for each token, that of its answer; `said_before` is the frozen reference's.
    """
    ratio = (said - said_at_sampling).exp()
    gain = torch.minimum(ratio * advantage, ratio.clamp(1 - clip, 1 + clip) * advantage)
    apart = said_before - said
    divergence = apart.exp() - apart - 1
    return -means(gain - beta * divergence, rows, answers).mean()
