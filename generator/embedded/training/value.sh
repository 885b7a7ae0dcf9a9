#!/bin/sh
# Trains a value head beside a trained model: how likely its usual answer solves a problem, from the question, from each step
# or from a state on the way, and how many steps it takes. The model answers fresh problems, the answers are judged, and the
# head learns what came of them. Then come rounds in which further problems are chosen in two ways: those of which the head is
# least certain, and any, as a control. Both heads are calibrated on held-out problems. Started again, it goes on where it was
# stopped.
#
#   generator/embedded/training/value.sh --checkpoint FILE [--out DIR] [--seed N] [--minutes N] [--threads N]
#                                        [--recipe full|quick|smoke] [--trunk-rate R] [--device cpu|cuda] [--python PYTHON]
#
# FILE is a checkpoint of train.sh, such as its repair.checkpoint, or weights, such as the shipped ones. --minutes is the time to
# train each head. The weights with the head are DIR/value.safetensors; DIR/calibration-uncertain.md and DIR/calibration-random.md
# compare the two ways to choose.
set -eu

here=$(dirname "$(readlink -f "$0")")
out=$here/target/value seed=1 minutes=10 threads=2 recipe=full trunk=0 device=cpu python=/usr/bin/python3 checkpoint=
while [ $# -gt 0 ]; do
    case $1 in
    --checkpoint) checkpoint=$2 ;; --out) out=$2 ;; --seed) seed=$2 ;; --minutes) minutes=$2 ;; --threads) threads=$2 ;;
    --recipe) recipe=$2 ;; --trunk-rate) trunk=$2 ;; --device) device=$2 ;; --python) python=$2 ;;
    *) echo "value.sh: what is $1?" >&2; exit 2 ;;
    esac
    shift 2
done
if [ ! -e "$checkpoint" ]; then
    echo "value.sh: --checkpoint FILE is to name a checkpoint of train.sh, or weights" >&2
    exit 2
fi

# The problems to choose from, how many are asked first and in each round, and the problems to calibrate with.
case $recipe in
full)
    pool="blocksworld-3..4=200 blocksworld-5=500 blocksworld-6..14=700 logistics=2500 depots=2500"
    first=3000 more=1000 rounds=3 each=4 steps=6000
    kinds="blocksworld-3..14 logistics depots" problems=100
    ;;
quick)
    pool="blocksworld-6..11=150 blocksworld-12..16=500 logistics=2000 depots=2000"
    first=800 more=800 rounds=2 each=1 steps=6000
    kinds="blocksworld-8 blocksworld-12..16 logistics depots" problems=80
    ;;
smoke)
    pool="blocksworld-3..4=60" first=40 more=20 rounds=1 each=2 steps=20
    kinds="blocksworld-3 blocksworld-5" problems=6
    ;;
*) echo "value.sh: there is no recipe $recipe" >&2; exit 2 ;;
esac

further="--checkpoint $checkpoint --seed $seed --minutes $minutes --trunk-rate $trunk --recipe $recipe"
# shellcheck source=stages.sh
. "$here/stages.sh"

# The usual temperature: what is learned is what the model usually does.
sample() {
    "$python" "$here/python/sample.py" --words "$out/words.txt" --checkpoint "$checkpoint" --temperature 0.3 --whole \
        --each "$each" --seed "$seed" --threads "$threads" "$@"
}

value() {
    "$python" "$here/python/value.py" --words "$out/words.txt" --start "$checkpoint" --seed "$seed" --steps "$steps" \
        --minutes "$minutes" --trunk-rate "$trunk" --threads "$threads" --device "$device" "$@"
}

choose() {
    "$python" "$here/python/choose.py" --problems "$out/pool" --seed "$seed" --threads "$threads" "$@"
}

problem_seed=$((seed + 3000))
drawn="$out/first-rollouts $out/states-rollouts"

# The lists of kinds and of files are several words each.
# shellcheck disable=SC2086
{
    stage words java_side words "$out/words.txt"
    stage pool java_side imitate --seed "$problem_seed" --threads "$threads" --out "$out/pool" $pool
    stage first choose --arm random --count "$first" --out "$out/first.txt"
    stage first-answers sample --problems "$out/pool" --only "$out/first.txt" --out "$out/first-answers"
    stage first-rollouts java_side rollouts --seed "$problem_seed" --attempts "$out/first-answers" --threads "$threads" \
        --out "$out/first-rollouts" $pool
    stage states java_side states --seed "$problem_seed" --attempts "$out/first-answers" --threads "$threads" \
        --out "$out/states" $pool
    stage states-answers sample --problems "$out/states" --out "$out/states-answers"
    stage states-rollouts java_side rollouts --seed "$problem_seed" --states-of "$out/first-answers" \
        --attempts "$out/states-answers" --threads "$threads" --out "$out/states-rollouts" $pool
    stage value value --rollouts $drawn --out "$out/first"

    # Of later rounds the problems are chosen by one arm, and only those drawn first are like what is asked later.
    for arm in uncertain random; do
        asked=$out/first.txt known=$drawn head=$out/first.head
        for round in $(seq "$rounds"); do
            at=$arm-$round
            stage "$at" choose --arm $arm --head "$head" --count "$more" --asked $asked --out "$out/$at.txt"
            stage "$at-answers" sample --problems "$out/pool" --only "$out/$at.txt" --out "$out/$at-answers"
            stage "$at-rollouts" java_side rollouts --seed "$problem_seed" --attempts "$out/$at-answers" \
                --threads "$threads" --out "$out/$at-rollouts" $pool
            asked="$asked $out/$at.txt" known="$known $out/$at-rollouts" head=$out/$at.head
            stage "$at-value" value --rollouts $known --drawn $drawn --out "$out/$at"
        done
        stage "calibration-$arm" java_side calibrate --weights "$out/$arm-$rounds.safetensors" --out "$out/calibration-$arm" \
            --problems "$problems" $kinds
    done
}
cp "$out/uncertain-$rounds.safetensors" "$out/value.safetensors"
tell "$out/value.safetensors"
