"""Writes the weights of a checkpoint as a file that the product reads."""

import argparse

import checkpoints
import weightfile
from examples import Words


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", required=True)
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    options = parser.parse_args()
    weightfile.write(checkpoints.model_of(checkpoints.load(options.checkpoint)), Words(options.words), options.out)


if __name__ == "__main__":
    main()
