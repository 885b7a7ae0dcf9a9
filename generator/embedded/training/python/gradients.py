"""Parts of the net whose gradients are written out. What autograd makes of single operations takes many passes over memory,
which at this size costs more than the multiplications. check.py holds each to autograd.
"""

import torch
from torch.autograd import Function

EPSILON = 1e-5


class Norm(Function):
    """x over its root mean square, times a weight; in numbers of the type that reads it."""

    @staticmethod
    def forward(context, x, weight, dtype):
        scale = torch.linalg.vector_norm(x, dim=-1, keepdim=True).square_().div_(x.shape[-1]).add_(EPSILON).rsqrt_()
        unit = x * scale
        context.save_for_backward(unit, scale, weight)
        return (unit * weight).to(dtype)

    @staticmethod
    def backward(context, gradient):
        unit, scale, weight = context.saved_tensors
        gradient = gradient.to(unit.dtype)
        of_weight = (gradient * unit).flatten(0, -2).sum(0)
        gradient = gradient * weight
        along = (gradient * unit).mean(-1, keepdim=True)
        return gradient.addcmul_(unit, along, value=-1).mul_(scale), of_weight, None


class SquaredRelu(Function):
    @staticmethod
    def forward(context, x):
        positive = x.clamp_min(0)
        context.save_for_backward(positive)
        return positive * positive

    @staticmethod
    def backward(context, gradient):
        positive, = context.saved_tensors
        return (gradient * positive).mul_(2)


def turned(x, cos, sin, heads):
    """Queries and keys side by side, (texts, places, 2 * width), the pairs (i, i + half) of each head turned by the angles of their
    places. cos and sin are as wide; of each head sin is negative in the first half."""
    pairs = x.view(*x.shape[:-1], 2 * heads, 2, -1)
    other = torch.empty_like(pairs)
    other[..., 0, :] = pairs[..., 1, :]
    other[..., 1, :] = pairs[..., 0, :]
    return (x * cos).addcmul_(other.view(x.shape), sin)


def queries_keys_values(qkv, cos, sin, heads):
    width = qkv.shape[-1] // 3
    qk = turned(qkv[..., :2 * width].contiguous(), cos, sin, heads)
    q, k = qk.view(*qk.shape[:2], 2, heads, -1).permute(2, 0, 3, 1, 4).contiguous()
    v = qkv[..., 2 * width:].view(*qk.shape[:2], heads, -1).transpose(1, 2).contiguous()
    return q, k, v


class Attention(Function):
    """What each place hears, from queries, keys and values side by side; the bias is -inf where it must not hear."""

    @staticmethod
    def forward(context, qkv, cos, sin, bias, heads):
        q, k, v = queries_keys_values(qkv, cos, sin, heads)
        weights = (q @ k.transpose(-1, -2)).add_(bias).softmax(-1)
        context.save_for_backward(q, k, v, weights, cos, sin)
        return (weights @ v).transpose(1, 2).flatten(2)

    @staticmethod
    def backward(context, gradient):
        q, k, v, weights, cos, sin = context.saved_tensors
        texts, heads, places, _ = q.shape
        gradient = gradient.view(texts, places, heads, -1).transpose(1, 2).contiguous()
        of_v = weights.transpose(-1, -2) @ gradient
        of_scores = torch._softmax_backward_data(gradient @ v.transpose(-1, -2), weights, -1, weights.dtype)
        of_qk = torch.empty(texts, places, 2, heads, q.shape[-1], dtype=q.dtype, device=q.device)
        of_qk[:, :, 0] = (of_scores @ k).transpose(1, 2)
        of_qk[:, :, 1] = (of_scores.transpose(-1, -2) @ q).transpose(1, 2)
        # Turned back by the same angles.
        of_qk = turned(of_qk.flatten(2), cos, -sin, heads)
        return torch.cat([of_qk, of_v.transpose(1, 2).flatten(2)], -1), None, None, None, None
