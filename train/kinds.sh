#!/bin/sh
# Trains the model of kinds of names (the annotation of each word): reads corpora, writes a model file and scores.
#
#   train/kinds.sh CORPORA WORK
#
# CORPORA has articles/train.jsonl and texts/world.jsonl; the labels are in train/labels/. WORK receives kinds.jsonl,
# kinds.bin, parity.jsonl, and kinds-0.bin to kinds-4.bin, which train/names.sh needs. To ship the model, copy
# WORK/kinds.bin to data/models/ and WORK/parity.jsonl to tests/kinds/; then `kinds.py evaluate` scores the core.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2
mkdir -p "$work"
cd "$here/.."
python3 train/kinds.py untrained data/models/kinds.bin
python3 train/kinds.py cases "$corpora" "$work"
python3 train/kinds.py score "$corpora" "$work"
python3 train/kinds.py fit "$corpora" "$work" "$work/kinds.bin"
python3 train/kinds.py folds "$corpora" "$work"
python3 train/kinds.py parity "$work/kinds.bin" "$work/parity.jsonl"
