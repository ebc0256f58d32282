#!/bin/sh
# Fine-tunes the recogniser on confirmed crops: fine-tune.sh CROPS_FOLDER OUT.onnx [SECONDS]
# SHARDS=FOLDER: synthetic crops that generate.py made before; without, 12,000 are made, which takes some minutes.
# CROPS_FOLDER is what `vanthu export-crops` wrote. The weights in the repository stay as they are: compare first
# (measure.ts), then put OUT.onnx in their place (shared/adapters/digit-recogniser/digits.onnx).
set -eu
crops=$(realpath "$1")
out=$(realpath "$2")
if [ -n "${SHARDS:-}" ]; then SHARDS=$(realpath "$SHARDS"); fi
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${SHARDS:-}" ]; then cp -r "$SHARDS" "$work/shards"; else /usr/bin/python3 generate.py 3 12 1000 "$work/shards"; fi
/usr/bin/python3 from_onnx.py ../../shared/adapters/digit-recogniser/digits.onnx "$work/shards" "$work/start.pt"
/usr/bin/python3 from_crops.py "$crops" "$work/shards"
/usr/bin/python3 train.py "${3:-600}" "$work/shards" "$work/tuned.pt" "$work/start.pt"
/usr/bin/python3 mean.py "$work/start.pt" "$work/tuned.pt" "$work/mean.pt"
/usr/bin/python3 export.py "$work/mean.pt" "$out"
