#!/bin/sh
# Trains the claim model: reads corpora, writes a model file, a parity file and scores.
#
#   train/claims.sh CORPORA WORK [--until MONTH, for the teacher]
#
# CORPORA has claims/train.jsonl, claims/dev.jsonl and claims/news-dev.jsonl, with a sentence per line (`id`, `text`,
# and `label` 1 if it is worth checking), and the news articles of quotes/train.jsonl and countries/*.jsonl (`id`,
# `text`), whose sentences train/claims-news.tsv labels. WORK receives the features, the teacher's predictions
# (soft.npz), claims.bin and parity.jsonl. Existing teacher predictions are reused. To ship the model, copy
# WORK/claims.bin to data/models/ and WORK/parity.jsonl to tests/claims/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpora=$1 work=$2
shift 2
mkdir -p "$work"
cd "$here/.."
vectors=data/models/attribution.bin
python3 train/claims.py untrained data/models/claims.bin $vectors
features="cargo run --quiet --release --features tools --bin features"
for part in train dev news-dev; do
  $features < "$corpora/claims/$part.jsonl" > "$work/features-$part.jsonl"
done
$features < "$corpora/quotes/train.jsonl" > "$work/features-quotes.jsonl"
for corpus in geowebnews lgl trnews geovirus; do
  $features < "$corpora/countries/$corpus.jsonl" > "$work/features-$corpus.jsonl"
done
python3 train/claims.py contents "$corpora" | $features > "$work/features-contents.jsonl"
python3 train/claims_varied.py "$work" $vectors | $features > "$work/features-varied.jsonl"
[ -e "$work/soft.npz" ] || python3 train/claims_teacher.py "$corpora" "$work" "$@"
python3 train/claims.py cases tests/rules/claims.txt | $features > "$work/features-cases.jsonl"
python3 train/claims.py fit "$corpora" "$work" $vectors
python3 train/claims.py predict "$work/claims.bin" $vectors "$work/features-cases.jsonl" "$work/parity.jsonl"
CLAIMLIGHT_CLAIMS="$work/claims.bin" CLAIMLIGHT_CLAIMS_PARITY="$work/parity.jsonl" cargo test --quiet --all-features --test claims
