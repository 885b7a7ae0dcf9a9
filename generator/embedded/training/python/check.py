"""Holds the losses, and how rounds are dealt, to numbers computed by hand, and the net to what it is said to compute:

    /usr/bin/python3 generator/embedded/training/python/check.py
"""

import os
import tempfile
from math import log, sqrt

import numpy as np
import torch

from answers import Answer, Pool, Text
from examples import WIDTHS
from gradients import EPSILON
from judge import HEAD, Judged, read_rewards, write_answers
from learner import Batch, Learner, dealt
from losses import advantages, group_loss, imitation_loss, log_probabilities, means, preference_loss, sums
from methods import is_refuted, is_valid, least_share, reward
from model import ROTARY_BASE, Model, Shape, later
from muon import orthogonal
from writing import answers


def near(found, wanted):
    assert np.allclose(np.asarray(found, dtype=np.float64), wanted, atol=1e-5), f"{found} is not {wanted}"


def check_the_probability_of_a_token_at_a_temperature():
    logits = torch.tensor([[0.0, log(3)], [0.0, log(3)]])
    near(log_probabilities(logits, torch.tensor([0, 1])), [log(0.25), log(0.75)])
    near(log_probabilities(logits, torch.tensor([0, 1]), 0.5), [log(0.1), log(0.9)])


def check_sums_and_means_over_answers():
    values, rows = torch.tensor([1.0, 2.0, 6.0]), torch.tensor([0, 0, 1])
    near(sums(values, rows, 2), [3, 6])
    near(means(values, rows, 2), [1.5, 6])


def check_the_share_of_the_kind_that_is_solved_least():
    near(least_share([{7: (1, 4), 100: (3, 4)}, {7: (5, 6)}, {101: (1, 1)}]), 0.6)
    near(least_share([]), 0)


def check_imitation():
    near(imitation_loss(torch.tensor([log(0.5), log(0.25)])), 1.5 * log(2))


def check_preference():
    """Chosen 1 above the reference, rejected 0.5 below it: a margin of 1.5, of which a tenth counts."""
    chosen = torch.tensor([-1.0], requires_grad=True)
    rejected, chosen_before, rejected_before = (torch.tensor([x]) for x in (-3.0, -2.0, -2.5))
    loss = preference_loss(chosen, rejected, chosen_before, rejected_before, 0.1)
    near(loss.item(), 0.620957)
    loss.backward()
    near(chosen.grad, [-0.0462570])
    near(preference_loss(chosen_before, rejected_before, chosen_before, rejected_before, 0.1), log(2))


def check_advantages():
    near(advantages([1, 0, 0, 1]), [1, -1, -1, 1])
    near(advantages([1, 0.25, 0.25]), [sqrt(2), -sqrt(0.5), -sqrt(0.5)])
    near(advantages([0.3, 0.3, 0.3]), [0, 0, 0])


def check_group_policy():
    """A good answer of two tokens, the first of which is too much likelier already, and a bad one that is too unlikely already."""
    at_sampling = torch.zeros(3)
    said = torch.log(torch.tensor([1.5, 0.9, 0.5])).requires_grad_()
    advantage, rows = torch.tensor([1.0, 1.0, -1.0]), torch.tensor([0, 0, 1])
    loss = group_loss(said, at_sampling, said.detach(), advantage, rows, 2, 0.2, 0.0)
    near(loss.item(), -((1.2 + 0.9) / 2 - 0.8) / 2)
    loss.backward()
    near(said.grad, [0, -0.225, 0])
    twice_as_likely_before = said.detach() + torch.tensor([log(2), 0.0, 0.0])
    near(group_loss(said, at_sampling, twice_as_likely_before, advantage, rows, 2, 0.2, 0.1).item(), -0.1173287)


class FewExamples:
    """Prompts of two lengths."""

    prompt = np.array([3] * 5 + [4] * 2)


def check_that_no_problem_comes_again_before_all_have_come():
    pool = Pool(FewExamples(), 1, 2)
    assert pool.bunches == 4
    for epoch in range(3):
        bunches = pool.deal(2 * epoch, 2) + pool.deal(2 * epoch + 1, 2)
        assert sorted(np.concatenate(bunches)) == list(range(7))
        assert all(len(set(FewExamples.prompt[bunch])) == 1 for bunch in bunches)
    assert sorted(np.concatenate(pool.deal(0, 8))) == sorted(2 * list(range(7)))


def check_that_batches_hold_all_and_not_too_much():
    lengths = [5, 1, 9, 3, 3, 7, 2, 30]
    batches = dealt(lengths, lambda length: length, 12, np.random.RandomState(1))
    assert sorted(sum(batches, [])) == sorted(lengths)
    assert all(len(batch) * max(batch) <= 12 or batch == [30] for batch in batches)
    assert dealt([], lambda length: length, 12, np.random.RandomState(1)) == []


def check_that_only_answers_are_learned_from():
    batch = Batch([Text(np.array([7, 8, 9, 1]), 2), Text(np.array([5, 6]), 1)], 0, "cpu")
    assert batch.answers.tolist() == [9, 1, 6]
    assert batch.rows.tolist() == [0, 0, 1]
    assert batch.tokens[:, :4].tolist() == [[7, 8, 9, 1], [5, 6, 0, 0]] and not batch.tokens[:, 4:].any()
    assert (batch.tokens.shape[1] - 1) % WIDTHS == 0


class FewWords:
    pad = 0

    def __len__(self):
        return 12

    def slots(self):
        return [[2, 3]]


def check_that_a_step_makes_better_answers_likelier():
    """The same prompt, a good and a bad answer: what each method sees of them."""
    def preference(said, before, _):
        return preference_loss(said[:1], said[1:], before[:1], before[1:], 0.5)

    def group(said, before, rows):
        return group_loss(said, before, before, torch.tensor([1.0, -1.0]), rows, 2, 0.2, 0.0)

    for loss in (preference, group):
        torch.manual_seed(1)
        model = Model(Shape(12, 1, 16, 2, 32))
        learner = Learner(model, FewWords(), torch.float32, steady=True)
        texts = learner.batch([Text(np.array([2, 3, 4]), 2), Text(np.array([2, 3, 5]), 2)])
        before = learner.said_by(model, texts)
        learner.learn(loss(learner.said(texts), before, texts.rows), 0.001)
        after = learner.said_by(model, texts)
        assert after[0] > before[0] and after[1] < before[1], (before, after)
        assert (learner.trained, learner.read, learner.steps) == (18, 36, 1)


def check_that_only_what_is_proven_counts():
    def answer(verdict, worth=0.0):
        return Answer(0, Text(np.array([1]), 0), Judged(verdict, 0, 0, 0, 0, 0, worth) if verdict else None)

    assert [is_valid(answer(v)) for v in ("valid", "invalid", "unknown", "claim", None)] == [True] + 4 * [False]
    assert [is_refuted(answer(v)) for v in ("valid", "unknown", None)] == 3 * [False]
    assert reward(answer(None)) == 0 and reward(answer("invalid", 0.25)) == 0.25


def check_files_of_answers():
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "some")
        write_answers(name, [(7, np.array([3, 200])), (8, [])])
        assert open(name + ".tokens", "rb").read() == bytes([3, 200])
        assert open(name + ".index", "rb").read() == bytes([0, 0, 0, 7, 0, 0, 0, 2, 0, 0, 0, 8, 0, 0, 0, 0])
        with open(name + ".rewards", "w") as file:
            file.write(HEAD + "\n7\tinvalid\t5\t3\t2\t1\t0\t0.250000\n")
        assert read_rewards(name) == [Judged("invalid", 5, 3, 2, 1, 0, 0.25)]


def plain(model, tokens):
    """What the model computes, said in single operations."""
    width, heads = model.shape.width, model.shape.heads
    half = width // heads // 2

    def norm(x, weight):
        return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + EPSILON) * weight

    angles = torch.arange(tokens.shape[1])[:, None] * ROTARY_BASE ** (-torch.arange(half) / half)[None]

    def turned(x):
        first, second = x[..., :half], x[..., half:]
        return torch.cat([first * angles.cos() - second * angles.sin(), second * angles.cos() + first * angles.sin()], -1)

    x = model.embedding.weight[tokens]
    for block in model.blocks:
        q, k, v = (part.unflatten(-1, (heads, -1)).transpose(1, 2)
                   for part in (norm(x, block.norm1.weight) @ block.qkv.weight.t()).split(width, -1))
        scores = turned(q) @ turned(k).transpose(-1, -2) / sqrt(2 * half)
        weights = scores.masked_fill(later(tokens.shape[1], "cpu"), float("-inf")).softmax(-1)
        x = x + (weights @ v).transpose(1, 2).flatten(2) @ block.out.weight.t()
        x = x + (norm(x, block.norm2.weight) @ block.up.weight.t()).relu() ** 2 @ block.down.weight.t()
    return norm(x, model.norm.weight)


def small_model():
    torch.manual_seed(1)
    model = Model(Shape(12, 2, 16, 2, 32))
    for parameter in model.parameters():
        parameter.data += 0.3 * torch.randn_like(parameter)
    return model


def check_that_gradients_written_out_are_those_of_what_is_computed():
    model, tokens = small_model(), torch.randint(0, 12, (3, 9))
    found = []
    for states in (model.states, lambda tokens: plain(model, tokens)):
        model.zero_grad()
        said = states(tokens)
        (said * torch.linspace(-1, 1, said.numel()).view(said.shape)).sum().backward()
        found.append([said] + [parameter.grad.clone() for parameter in model.parameters()])
    for ours, theirs in zip(*found):
        assert theirs.abs().max() > 0.01 and (ours - theirs).abs().max() <= 1e-4 * theirs.abs().max(), (ours, theirs)


def check_that_short_numbers_say_about_the_same():
    model, tokens = small_model(), torch.randint(0, 12, (3, 9))
    assert (model.states(tokens) - model.states(tokens, short=True)).abs().max() < 0.2


def check_that_answers_are_what_the_model_would_say_next():
    """Prompts of several lengths at once, some answers cut off and some ended, each as if it had been asked alone."""
    model = small_model()
    prompts = [np.random.RandomState(i).randint(0, 12, 2 + 5 * i % 13) for i in range(12)]
    limits = [3 + i % 30 for i in range(12)]
    ended = 0
    for prompt, limit, answer in zip(prompts, limits, answers(model, prompts, limits, end=4)):
        text = list(prompt)
        while len(text) < len(prompt) + limit and text[len(prompt):][-1:] != [4]:
            text.append(int((plain(model, torch.tensor([text]))[0, -1] @ model.embedding.weight.t()).argmax()))
        assert answer == text[len(prompt):], (answer, text)
        ended += answer[-1] == 4
    assert 0 < ended < 12, ended


def check_that_answers_are_drawn_with_their_probabilities():
    model = small_model()
    generator = torch.Generator().manual_seed(1)
    drawn = answers(model, [[3], [7, 5]], [1, 1], end=4, each=4000, temperature=0.8, generator=generator)
    for prompt, some in (([3], drawn[:4000]), ([7, 5], drawn[4000:])):
        logits = plain(model, torch.tensor([prompt]))[0, -1] @ model.embedding.weight.t()
        shares = np.bincount([answer[0] for answer in some], minlength=12) / 4000
        assert np.abs(shares - (logits / 0.8).softmax(-1).detach().numpy()).max() < 0.03


def check_that_steps_are_made_orthogonal():
    torch.manual_seed(1)
    for shape in ((3, 8, 8), (2, 8, 24), (2, 24, 8)):
        gradients = torch.randn(shape)
        for short in (False, True):
            values = torch.linalg.svdvals(orthogonal(gradients, short, steps=12))
            assert ((values > 0.6) & (values < 1.3)).all(), values
        u, _, v = torch.linalg.svd(gradients, full_matrices=False)
        assert ((u @ v) * orthogonal(gradients)).sum() > 0.8 * (u @ v).square().sum()


def main():
    checks = [check for name, check in globals().items() if name.startswith("check_")]
    for check in checks:
        check()
    print(f"{len(checks)} checks passed")


if __name__ == "__main__":
    main()
