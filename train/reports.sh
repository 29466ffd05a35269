#!/bin/sh
# Trains the head that tells which contents report somebody else: reads corpora, writes a model file and scores.
#
#   train/reports.sh CORPORA WORK MODEL
#
# CORPORA has articles/train.jsonl. MODEL is an attribution network without the head, as train/attribution.sh writes it
# or as data/models/attribution.bin was before. WORK receives drafts.jsonl, tokens.jsonl, reports.npz and
# attribution.bin. To ship the model, copy WORK/attribution.bin to data/models/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2 model=$3
mkdir -p "$work"
cd "$here/.."
core="cargo run --quiet --release --features tools --bin"
for part in drafts tokens; do
  [ -e "$work/$part.jsonl" ] || { $core $part < "$corpora/articles/train.jsonl" > "$work/part" && mv "$work/part" "$work/$part.jsonl"; }
done
[ -e "$work/reports.npz" ] || python3 train/reports.py states "$work" "$model"
python3 train/reports.py score "$work"
python3 train/reports.py fit "$work" "$model" "$work/attribution.bin"
