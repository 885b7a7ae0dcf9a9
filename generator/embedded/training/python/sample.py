"""Lets a model answer the problems of an example file, several times each, for the Java side to judge."""

import argparse

import numpy as np
import torch

import checkpoints
from examples import Examples, Words
from train import precision_of
from writing import answers


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
    parser.add_argument("--batch", type=int, default=256, help="answers at the same time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", choices=["auto", "single", "bfloat16"], default="single",
                        help="of the multiplications; auto: bfloat16 where the processor knows it")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    words, examples = Words(options.words), Examples([options.problems])
    model = checkpoints.model_of(checkpoints.load(options.checkpoint))
    model.eval()
    generator = torch.Generator().manual_seed(options.seed)
    tokens, index = [], []
    asked = np.loadtxt(options.only, dtype=np.int64, ndmin=1) if options.only else np.arange(len(examples))
    asked = asked[np.argsort(examples.prompt[asked] * 1000 + examples.length[asked], kind="stable")]
    at_once = max(1, options.batch // options.each)
    for start in range(0, len(asked), at_once):
        problems = asked[start:start + at_once]
        longest = int(1.5 * max(len(examples.answer_of(i)) for i in problems)) + 4
        written = answers(
            model, [examples.prompt_of(i) for i in problems], [min(options.most, longest)] * len(problems), words.end, options.each,
            options.temperature, generator, precision_of(options) == torch.bfloat16)
        for number, row in zip(np.repeat(problems, options.each), written):
            if not options.whole:
                if row[-1] != words.end:
                    continue
                row = row[:-1]
            tokens.append(np.array(row, dtype=np.uint8))
            index.append((number, len(row)))
        print(f"{start + len(problems)} of {len(asked)}", flush=True)
    np.concatenate(tokens).tofile(options.out + ".tokens")
    np.array(index).astype(">i4").tofile(options.out + ".index")


if __name__ == "__main__":
    main()
