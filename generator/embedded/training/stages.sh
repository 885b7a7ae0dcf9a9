# What the scripts of the training share: read by them, not run. Wants here, the folder of the scripts, out, where a script writes,
# and threads; sets up the environment of Java and Python.

script=$(basename "$0")
started=$(date +%s)
# Where finished stages are marked.
marks=$out
# Options that the functions of a script put in by themselves.
further=${further:-}
# A test that has the classes already says where.
classes=${LLM_MODULO_TRAINING_CLASSES:-$here/target/llm-modulo-embedded-training-0.1.0-SNAPSHOT.jar:$here/target/lib/*}
java="java -XX:+UseSerialGC -Xmx1g -XX:ActiveProcessorCount=$threads"

export OMP_NUM_THREADS="$threads"
# Memory that is given back and fetched anew at each step costs a tenth of the time.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=268435456
# Plans of products are kept for all sizes that come up, not only the last thousand.
export ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192

# Problems of which a trained model still gets many wrong, and what is enough to see improve.py work.
hard="blocksworld-9..12=1000 logistics=9000 depots=9000"
tiny="--rounds 2 --bunches 2 --bunch 4 --each 4 --batch 2048"

tell() {
    echo "$script: $*, $((($(date +%s) - started) / 60)) minutes after the start" >&2
}

java_side() {
    $java -cp "$classes" dev.llmmodulo.training.Main "$@"
}

# The command that judges answers to the problems that 'imitate --seed N KIND=COUNT...' made.
judge_of() {
    echo "$java -cp '$classes' dev.llmmodulo.training.Main judge --seed $1 $2"
}

# Runs a stage once: what it leaves behind is marked as finished, with the options that it was made with. How many threads there were
# changes nothing. Its own variables have names that no script has: sh knows no others.
stage() {
    stage_name=$1
    shift
    stage_options=$(echo "$* $further" | sed -E 's/(--threads |ActiveProcessorCount=)[0-9]+//g')
    if [ ! -e "$marks/$stage_name.done" ]; then
        tell "$stage_name"
        "$@"
        echo "$stage_options" >"$marks/$stage_name.done"
    elif [ -s "$marks/$stage_name.done" ] && [ "$(cat "$marks/$stage_name.done")" != "$stage_options" ]; then
        echo "$script: $marks has $stage_name by other options: $(cat "$marks/$stage_name.done")" >&2
        echo "$script: it cannot be used for: $stage_options; take another folder" >&2
        exit 2
    fi
}

mkdir -p "$out"
if [ -z "${LLM_MODULO_TRAINING_CLASSES:-}" ] && [ ! -e "$here/target/lib" ]; then
    (cd "$here/../../.." && ./mvnw -q -B -ntp -DskipTests -pl generator/embedded/training -am package >&2)
fi
