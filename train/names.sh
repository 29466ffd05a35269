#!/bin/sh
# Trains the model of names (person, organisation, group or nobody): reads corpora, writes a model file and scores.
#
#   train/names.sh CORPORA WORK
#
# WORK has kinds-0.bin to kinds-4.bin from train/kinds.sh. CORPORA has articles/train.jsonl; the labels are in train/labels/name-kinds.tsv. WORK receives names.json, names.bin
# and parity.jsonl. To ship the model, copy WORK/names.bin to data/models/ and WORK/parity.jsonl to tests/names/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2
mkdir -p "$work"
cd "$here/.."
python3 train/names.py untrained data/models/names.bin
python3 train/names.py cases "$corpora" "$work"
python3 train/names.py score "$work"
python3 train/names.py fit "$work" "$work/names.bin"
python3 train/names.py parity "$work/names.bin" "$work/parity.jsonl"
