#!/bin/sh
# Trains a model of train.sh on with the judge's rewards, in several ways, and by imitation for as long as the control; measures
# all, and puts them side by side. Started again, it goes on where it was stopped.
#
#   generator/embedded/training/improve.sh [--from DIR] [--start CHECKPOINT] [--out DIR] [--arms "ARM ..."] [--seeds "N ..."]
#       [--minutes N] [--threads N] [--recipe full|smoke] [--device cpu|cuda] [--python PYTHON]
#
# DIR is what train.sh was told as --out; CHECKPOINT may be a file of weights, such as the shipped ones, and then needs no DIR. Each arm
# trains for so many minutes from each seed; ARM:RATE, such as group:0.00002, has another highest learning rate than it usually has. The
# control, imitation, is always among the arms: it goes on with the teacher's plans, those of DIR or, without DIR, for the problems
# that the other arms answer. The comparison is OUT/comparison.md.
set -eu

here=$(dirname "$(readlink -f "$0")")
from="" start="" out=$here/target/improvement arms="rejection preference group" seeds="1 2" minutes=30 threads=2 recipe=full
device=cpu python=/usr/bin/python3
while [ $# -gt 0 ]; do
    case $1 in
    --from) from=$2 ;; --start) start=$2 ;; --out) out=$2 ;; --arms) arms=$2 ;; --seeds) seeds=$2 ;; --minutes) minutes=$2 ;;
    --threads) threads=$2 ;; --recipe) recipe=$2 ;; --device) device=$2 ;; --python) python=$2 ;;
    *) echo "improve.sh: what is $1?" >&2; exit 2 ;;
    esac
    shift 2
done

# shellcheck source=stages.sh
. "$here/stages.sh"

case $recipe in
full)
    asked="--problems 250 --rounds 3 --ways greedy,usual --unsolvable 0 blocksworld-8 blocksworld-12 logistics depots"
    pool=$hard sizes="--minutes $minutes"
    ;;
smoke)
    asked="--problems 5 --rounds 1 --ways greedy,usual --unsolvable 0 blocksworld-3"
    pool="blocksworld-3..4=100" sizes=$tiny
    ;;
*) echo "improve.sh: there is no recipe $recipe" >&2; exit 2 ;;
esac

if [ -z "$from$start" ]; then
    from=$out/trained
    stage trained "$here/train.sh" --out "$from" --recipe "$recipe" --minutes "$minutes" --threads "$threads" \
        --device "$device" --python "$python"
fi
start=${start:-$from/repair.checkpoint}
if [ -n "$from" ]; then
    words=$from/words.txt
else
    words=$out/words.txt
    stage words java_side words "$words"
fi

# Not by the problems that 'evaluate' asks by itself: what an arm was chosen by says too much of it afterwards.
# What is asked and the kinds are several words each.
# shellcheck disable=SC2086
measured() {
    stage "$1-$3.evaluation" java_side evaluate --weights "$out/$2.safetensors" --out "$out/$1-$3.evaluation" \
        --seed "$(($3 + 4000))" $asked
}

# shellcheck disable=SC2086
{
    stage start "$python" "$here/python/export.py" --words "$words" "$start" "$out/start.safetensors"
    starts="" controls=""
    for seed in $seeds; do
        problems=$((seed + 2000))
        stage "pool-$seed" java_side imitate --seed "$problems" --spoilt 15 --threads "$threads" --out "$out/pool-$seed" $pool
        for arm in imitation $arms; do
            examples=$out/pool-$seed
            if [ "$arm" = imitation ] && [ -n "$from" ]; then
                examples=$from/problems
            fi
            rate=""
            case $arm in *:*) rate="--rate ${arm#*:}" ;; esac
            stage "$arm-$seed" "$python" "$here/python/improve.py" "${arm%%:*}" --words "$words" --start "$start" \
                --examples "$examples" --judge "$(judge_of "$problems" "$pool")" --out "$out/$arm-$seed" --seed "$seed" \
                --threads "$threads" --device "$device" $rate $sizes
            measured "$arm" "$arm-$seed" "$seed"
        done
        # Each seed asks problems of its own, so that two seeds together say more than one.
        measured start start "$seed"
        starts="$starts,$out/start-$seed.evaluation"
        controls="$controls,$out/imitation-$seed.evaluation"
    done
    compared="imitation=${controls#,} start=${starts#,}"
    for arm in $arms; do
        names=""
        for seed in $seeds; do
            names="$names,$out/$arm-$seed.evaluation"
        done
        compared="$compared $arm=${names#,}"
    done
    java_side compare --out "$out/comparison.md" $compared
}
tell "$out/comparison.md"
