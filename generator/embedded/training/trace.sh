#!/bin/sh
# Trains two models of the same shape from nothing on the same problems and with as many tokens, one to write a plan at once,
# one to write the trace of the search that found the plan first, and compares them on held-out problems. Started again, it
# goes on where it was stopped.
#
#   generator/embedded/training/trace.sh [--out DIR] [--seeds "N ..."] [--threads N] [--recipe full|small|smoke]
#                                        [--device cpu|cuda] [--python PYTHON]
#
# Needs what train.sh needs. The comparison of seed N is DIR/N/comparison.md, the weights beside it are those of the plans and
# of the traces.
set -eu

here=$(dirname "$(readlink -f "$0")")
out=$here/target/traces seeds=1 threads=2 recipe=full device=cpu python=/usr/bin/python3
while [ $# -gt 0 ]; do
    case $1 in
    --out) out=$2 ;; --seeds) seeds=$2 ;; --threads) threads=$2 ;; --recipe) recipe=$2 ;;
    --device) device=$2 ;; --python) python=$2 ;;
    *) echo "trace.sh: what is $1?" >&2; exit 2 ;;
    esac
    shift 2
done

case $recipe in
full)
    problems="blocksworld-4=30000 blocksworld-5..8=60000 logistics=120000 depots=120000"
    held="blocksworld-4..8=100 logistics=100 depots=100"
    asked="blocksworld-4..8 logistics depots" each=100
    shape="--layers 6 --width 160 --heads 5" batch=8192 steps=20000 measure=2000
    ;;
small)
    problems="blocksworld-4=20000 blocksworld-5=60000" held="blocksworld-4..5=40"
    asked="blocksworld-4..5" each=100
    shape="--layers 4 --width 96 --heads 4" batch=4096 steps=2000 measure=1000
    ;;
smoke)
    problems="blocksworld-3..4=500" held="blocksworld-4=10"
    asked="blocksworld-3" each=8
    shape="--layers 2 --width 32 --heads 2" batch=2048 steps=60 measure=500
    ;;
*) echo "trace.sh: there is no recipe $recipe" >&2; exit 2 ;;
esac

# shellcheck source=stages.sh
. "$here/stages.sh"

# The lists of kinds and of options are several words each.
# shellcheck disable=SC2086
arm() {
    arm=$1
    shift
    stage "$arm-problems" java_side trace "$@" --seed "$seed" --threads "$threads" --out "$out/$seed/$arm-problems" $problems
    stage "$arm-held" java_side trace "$@" --seed "$seed" --held-out --threads "$threads" --out "$out/$seed/$arm-held" $held
    stage "$arm" "$python" "$here/python/train.py" --words "$out/$seed/words.txt" --examples "$out/$seed/$arm-problems" \
        --held-out "$out/$seed/$arm-held" --out "$out/$seed/$arm" --seed "$seed" $shape --batch $batch --steps $steps \
        --measure $measure --threads "$threads" --device "$device"
}

for seed in $seeds; do
    marks=$out/$seed
    mkdir -p "$marks"
    stage words java_side words --traces "$out/$seed/words.txt"
    arm plans --plan-only
    arm traces
    # shellcheck disable=SC2086
    stage comparison java_side compare-traces --plans "$out/$seed/plans.safetensors" --seed "$seed" --problems $each \
        --traces "$out/$seed/traces.safetensors" --out "$out/$seed/comparison" $asked
    tell "$out/$seed/comparison.md"
done
