#!/usr/bin/env bash
# Compares `./sekisho detect` with rsigma 0.26.0 on one core, interleaved, and shows where hits differ.
#   bench/detect/side-by-side.sh WORK [TOOLS]
#     WORK    folder that TOOLS/setup.sh filled: rsigma, rules, lanes
#     TOOLS   folder with side_by_side.sh and hits.py; ../shared/tools/sigma-side-by-side when not given
#   Environment: that of side_by_side.sh (LANES, ROUNDS, CORE, N1 …); UNROUTED=1 asks every rule of every event.
# Leaves samples and alerts in WORK/out, and prints the table and for each lane the rules that differ.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -ge 1 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2; }
export WORK=$1
tools=${2:-$root/../shared/tools/sigma-side-by-side}
[ -x "$tools/side_by_side.sh" ] || { echo "$tools: no side_by_side.sh there" >&2; exit 2; }
[ -d "$WORK/lanes" ] || { echo "$WORK: no lanes there; fill it with $tools/setup.sh" >&2; exit 2; }

out=${OUT:-$WORK/out}
rules=${RULES:-$WORK/rules}
data=${DATA:-$WORK/lanes}
product=("$root/sekisho" detect)
flags=()
if [ -n "${UNROUTED:-}" ]; then
  export RSIGMA_FLAGS=
  flags=(--no-routing)
fi
"$root/sekisho" detect --help >/dev/null # builds what is not built

# The same events for both, before any rate is believed.
mkdir -p "$out"
for lane in ${LANES:-structured sysmonfile heavy otrf}; do
  theirs=$data/$lane-100k.ndjson
  [ -f "$data/$lane.tagged-100k.ndjson" ] && theirs=$data/$lane.tagged-100k.ndjson
  # shellcheck disable=SC2086
  "${RSIGMA:-$WORK/bin/rsigma}" engine eval -r "$rules" ${RSIGMA_FLAGS---logsource-routing} --quiet \
    --output-format ndjson <"$theirs" >"$out/answers.$lane.rsigma" 2>/dev/null
  "${product[@]}" "${flags[@]}" --quiet --rules "$rules" --events "$data/$lane-100k.ndjson" >"$out/answers.$lane.sekisho"
  echo "== $lane"
  python3 "$tools/hits.py" "$rules" rsigma="$out/answers.$lane.rsigma" sekisho="$out/answers.$lane.sekisho"
done
exec "$tools/side_by_side.sh" "${product[@]}" "${flags[@]}" --quiet
