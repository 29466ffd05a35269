#!/bin/sh
# Trains the confidence model: reads corpora, writes a model file and scores.
#
#   train/confidence.sh CORPORA WORK
#
# CORPORA has articles/train.jsonl. WORK receives drafts.jsonl and confidence.bin. To ship the model, copy
# WORK/confidence.bin to data/models/ and WORK/parity.jsonl to tests/confidence/. Then retrain the speaker models, which
# read the confidence.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2
mkdir -p "$work"
cd "$here/.."
[ -e "$work/drafts.jsonl" ] || python3 train/confidence.py untrained data/models/confidence.bin
[ -e "$work/drafts.jsonl" ] || cargo run --quiet --release --features tools --bin drafts < "$corpora/articles/train.jsonl" > "$work/drafts.jsonl"
python3 train/confidence.py score "$corpora" "$work/drafts.jsonl"
python3 train/confidence.py fit "$corpora" "$work/drafts.jsonl" "$work/confidence.bin"
python3 train/confidence.py parity "$work/confidence.bin" "$work/parity.jsonl"
