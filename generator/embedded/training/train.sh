#!/bin/sh
# Trains the embedded model, from nothing to weights: makes problems and plans, imitates them, lets the model answer fresh
# problems, has the answers judged, and learns to put the wrong ones right; then it goes on answering and learns those of its
# answers that the judge proves valid. Started again, it goes on where it was stopped.
#
#   generator/embedded/training/train.sh [--out DIR] [--seed N] [--minutes N] [--rejection-minutes N] [--rejection-until SHARE]
#                                        [--threads N] [--recipe full|rehearsal|smoke] [--device cpu|cuda] [--python PYTHON]
#
# --minutes is the time for all but the last stage. --rejection-minutes is that of the last, rejection sampling, as improve.sh
# counts it; without it this stage is left out. With --rejection-until it ends before that where so large a share of the
# model's latest answers to each kind of problems is valid, so that models of several seeds come out about as good.
#
# Needs Java 17 and a Python with PyTorch; on Debian: apt-get install python3-torch libopenblas0-openmp (with the reference
# BLAS it is fifty times slower). The weights are DIR/weights.safetensors.
set -eu

here=$(dirname "$(readlink -f "$0")")
out=$here/target/training seed=1 minutes=90 rejection=0 until="" threads=2 recipe=full device=cpu python=/usr/bin/python3
while [ $# -gt 0 ]; do
    case $1 in
    --out) out=$2 ;; --seed) seed=$2 ;; --minutes) minutes=$2 ;;
    --rejection-minutes) rejection=$2 ;; --rejection-until) until="--until $2" ;; --threads) threads=$2 ;;
    --recipe) recipe=$2 ;; --device) device=$2 ;; --python) python=$2 ;;
    *) echo "train.sh: what is $1?" >&2; exit 2 ;;
    esac
    shift 2
done

# shellcheck source=stages.sh
. "$here/stages.sh"

case $recipe in
full)
    problems="blocksworld-3=2000 blocksworld-4=10000 blocksworld-5..8=12000 blocksworld-9..12=10000 logistics=90000 depots=66000"
    own="blocksworld-4=300 blocksworld-5=500 blocksworld-6..8=600 blocksworld-9..12=600 logistics=1500 depots=1500"
    held="blocksworld-4..12=100 logistics=100 depots=100"
    shape="--layers 6 --width 160 --heads 5" batch=4096 steps=40000
    valid=$hard sizes="--minutes $rejection"
    ;;
rehearsal)
    problems="blocksworld-3=3000 blocksworld-4=40000"
    own="blocksworld-4=1500"
    held="blocksworld-3=8 blocksworld-4..5=60"
    shape="--layers 5 --width 96 --heads 4" batch=2048 steps=40000
    valid="blocksworld-4=1000" sizes="--minutes $rejection"
    ;;
smoke)
    problems="blocksworld-3..4=1000" own="blocksworld-4=50" held="blocksworld-4=20"
    shape="--layers 2 --width 32 --heads 2" batch=2048 steps=60
    valid="blocksworld-3..4=100" sizes=$tiny
    ;;
*) echo "train.sh: there is no recipe $recipe" >&2; exit 2 ;;
esac

share() {
    awk "BEGIN { print $minutes * $1 }"
}

# Its own mistakes are few beside the teacher's plans, so each is shown several times.
repairs="$out/repairs $out/repairs $out/repairs $out/repairs $out/repairs $out/repairs $out/repairs $out/repairs"

# The lists of kinds are several words each.
# shellcheck disable=SC2086
{
    stage words java_side words "$out/words.txt"
    stage problems java_side imitate --seed "$seed" --spoilt 15 --rests 12 --short 4 --threads "$threads" --out "$out/problems" $problems
    stage held java_side imitate --seed "$seed" --held-out --threads "$threads" --out "$out/held" $held
    stage imitation "$python" "$here/python/train.py" --words "$out/words.txt" --examples "$out/problems" \
        --held-out "$out/held" --out "$out/imitation" --seed "$seed" $shape --batch $batch --steps $steps \
        --minutes "$(share 0.65)" --threads "$threads" --device "$device"
    stage own java_side imitate --seed "$((seed + 1000))" --threads "$threads" --out "$out/own" $own
    stage answers "$python" "$here/python/sample.py" --words "$out/words.txt" --checkpoint "$out/imitation.checkpoint" \
        --problems "$out/own" --out "$out/answers" --seed "$seed" --threads "$threads" --precision auto
    stage repairs java_side repair --seed "$((seed + 1000))" --attempts "$out/answers" --threads "$threads" \
        --out "$out/repairs" $own
    stage repair "$python" "$here/python/train.py" --words "$out/words.txt" --examples "$out/problems" $repairs \
        --held-out "$out/held" --out "$out/repair" --start "$out/imitation.checkpoint" --seed "$((seed + 1))" $shape \
        --batch $batch --rate 0.0007 --steps $steps --minutes "$(share 0.2)" --threads "$threads" --device "$device"
    last=repair
    if [ "$rejection" != 0 ]; then
        last=rejection
        # States on the way too, which who asks for the rest of a plan and tree searches ask about.
        stage valid java_side imitate --seed "$((seed + 2000))" --spoilt 15 --rests 15 --threads "$threads" \
            --out "$out/valid" $valid
        stage rejection "$python" "$here/python/improve.py" rejection --words "$out/words.txt" --start "$out/repair.checkpoint" \
            --examples "$out/valid" --judge "$(judge_of "$((seed + 2000))" "--rests 15 $valid")" --out "$out/rejection" --seed "$seed" \
            --threads "$threads" --device "$device" $until $sizes
    fi
}
cp "$out/$last.safetensors" "$out/weights.safetensors"
tell "$out/weights.safetensors"
