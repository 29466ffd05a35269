#!/bin/sh
# Trains the model that says how probable it is that a draft is a statement: corpora in, model file and scores out.
#
#   train/confidence.sh CORPORA WORK
#
# CORPORA holds articles/train.jsonl. WORK receives drafts.jsonl and confidence.bin. To ship the model, copy WORK/confidence.bin to
# data/models/ and WORK/parity.jsonl to tests/confidence/; then the speakers' model is trained again, which reads the confidence.
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
