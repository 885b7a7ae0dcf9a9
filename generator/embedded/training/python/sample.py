"""Lets a model answer the problems of an example file, several times each, for the Java side to judge."""

import argparse

import numpy as np
import torch

import checkpoints
from examples import Examples, Words


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", required=True)
    parser.add_argument("--checkpoint", required=True, help="of the model that answers, or its weights")
    parser.add_argument("--problems", required=True, help="an example file, without ending")
    parser.add_argument("--out", required=True, help="NAME of NAME.tokens and NAME.index")
    parser.add_argument("--each", type=int, default=2, help="answers to each problem")
    parser.add_argument("--temperature", type=float, default=0.7)
    parser.add_argument("--most", type=int, default=400, help="tokens of an answer; longer ones are dropped")
    parser.add_argument("--only", help="a file with the numbers of the problems to answer, one a line")
    parser.add_argument("--whole", action="store_true",
                        help="keep the token that ends an answer, and the answers that were cut off before it")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    words, examples = Words(options.words), Examples([options.problems])
    model = checkpoints.model_of(checkpoints.load(options.checkpoint))
    model.eval()
    generator = torch.Generator().manual_seed(options.seed)
    tokens, index = [], []
    asked = np.loadtxt(options.only, dtype=np.int64, ndmin=1) if options.only else np.arange(len(examples))
    numbers = np.repeat(asked, options.each)
    numbers = numbers[np.argsort(examples.prompt[numbers] * 1000 + examples.length[numbers], kind="stable")]
    start = 0
    while start < len(numbers):
        length = examples.prompt[numbers[start]]
        end = start
        while end < len(numbers) and end - start < options.batch and examples.prompt[numbers[end]] == length:
            end += 1
        prompts = np.stack([examples.prompt_of(i) for i in numbers[start:end]]).astype(np.int64)
        longest = int(1.5 * max(len(examples.answer_of(i)) for i in numbers[start:end])) + 4
        written = model.answers(
            torch.from_numpy(prompts), min(options.most, longest), words.end,
            temperature=options.temperature, generator=generator).numpy()
        for row, number in zip(written, numbers[start:end]):
            ends = np.flatnonzero(row == words.end)
            if options.whole:
                row = row[:ends[0] + 1] if len(ends) else row
            elif len(ends):
                row = row[:ends[0]]
            else:
                continue
            tokens.append(row.astype(np.uint8))
            index.append((number, len(row)))
        print(f"{end} of {len(numbers)}", flush=True)
        start = end
    np.concatenate(tokens).tofile(options.out + ".tokens")
    np.array(index).astype(">i4").tofile(options.out + ".index")


if __name__ == "__main__":
    main()
