#!/bin/sh
# Trains the speaker models (whom a source refers to; a speaker's kind and country): reads corpora, writes a model file
# and scores.
#
#   train/speakers.sh CORPORA WORK
#
# CORPORA has articles/train.jsonl, sources/train.jsonl and quotes/train.jsonl. WORK receives cases.pkl and
# speakers.bin. To ship the model, copy WORK/speakers.bin to data/models/ and WORK/parity.jsonl to tests/speakers/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2
mkdir -p "$work"
cd "$here/.."
[ -e "$work/cases.pkl" ] || python3 train/speakers.py untrained data/models/speakers.bin
[ -e "$work/cases.pkl" ] || python3 train/speakers.py cases "$corpora" "$work"
python3 train/speakers.py score "$work" 3
python3 train/speakers.py fit "$work" "$work/speakers.bin"
python3 train/countries.py cases "$corpora" "$work"
python3 train/countries.py score "$work"
python3 train/countries.py fit "$work" "$work/speakers.bin"
python3 train/speakers.py parity "$work/speakers.bin" "$work/parity.jsonl"
