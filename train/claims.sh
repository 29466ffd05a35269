#!/bin/sh
# Trains the model of what is worth checking: corpora in, model file, parity file and scores out.
#
#   train/claims.sh CORPORA WORK
#
# CORPORA holds claims/train.jsonl, claims/dev.jsonl and claims/news-dev.jsonl: one sentence a line (`id`, `text`,
# `label` 1 if it is worth checking); and quotes/train.jsonl: news articles (`id`, `text`), some of whose sentences
# train/claims-news.tsv labels. WORK receives the features, what the teacher says, claims.bin and parity.jsonl.
# What the language model makes of the sentences (sentences-*.npy) is not made again.
# To ship the model, copy WORK/claims.bin to data/models/ and WORK/parity.jsonl to tests/claims/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2
mkdir -p "$work"
cd "$here/.."
features="cargo run --quiet --release --features tools --bin features"
for part in train dev news-dev; do
  $features < "$corpora/claims/$part.jsonl" > "$work/features-$part.jsonl"
done
$features < "$corpora/quotes/train.jsonl" > "$work/features-news.jsonl"
python3 train/claims_teacher.py "$corpora" "$work"
python3 train/claims.py cases tests/rules/claims.txt | $features > "$work/features-cases.jsonl"
python3 train/claims.py fit "$corpora" "$work"
python3 train/claims.py news "$corpora" "$work"
python3 train/claims.py predict "$work/claims.bin" "$work/features-cases.jsonl" "$work/parity.jsonl"
CLAIMLIGHT_CLAIMS="$work/claims.bin" CLAIMLIGHT_CLAIMS_PARITY="$work/parity.jsonl" cargo test --quiet --test claims
