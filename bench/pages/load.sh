#!/bin/sh
# Reads pages of a running program at a steady rate with hey (https://github.com/rakyll/hey; Debian: hey)
# while a change is made each second, and shows the times of each page.
#
#   bench/pages/load.sh http://127.0.0.1:8661 jimukyoku PASSWORD [seconds] [requests per second and page]
set -eu

base=$1 account=$2 password=$3 seconds=${4:-60} rate=${5:-5}
pages='/ /rules /execution /people /duties /evidence /ledger /reports /trend /roles'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v hey >/dev/null || { echo "hey is missing: apt-get install hey" >&2; exit 2; }

form() { # path: the token of its form
    curl -fsS -b "$work/jar" -c "$work/jar" "$base$1" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1
}

token=$(form /sign-in)
curl -fsS -o /dev/null -b "$work/jar" -c "$work/jar" --data-urlencode "name=$account" \
    --data-urlencode "password=$password" --data-urlencode "_csrf=$token" "$base/sign-in"
cookie=$(awk '!/^# / && NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$work/jar")

for page in $pages; do
    code=$(curl -sS -o /dev/null -w '%{http_code}' -b "$work/jar" "$base$page")
    [ "$code" = 200 ] || { echo "$page: $code instead of 200" >&2; exit 1; }
done

# One change each second: the kana of a person is corrected.
person=$(curl -fsS -b "$work/jar" "$base/people" | grep -o '/people/[0-9a-f-]\{36\}' | head -1)
(
    n=0
    while [ $n -lt "$seconds" ]; do
        n=$((n + 1))
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$work/jar" --data-urlencode "_csrf=$(form "$person/edit")" \
            --data-urlencode "name=計測　花子" --data-urlencode "kana=けいそく　はなこ$n" \
            "$base$person/edit" >>"$work/changes"
        sleep 1
    done
) &

# Two connections for each page, so that one slow answer does not hold up the next.
for page in $pages; do
    file=$work/$(echo "$page" | tr / _)
    hey -z "${seconds}s" -c 2 -q "$(awk "BEGIN { print $rate / 2 }")" -H "Cookie: $cookie" "$base$page" >"$file" &
done
wait

printf '%-12s %8s %8s %8s %8s %8s  %s\n' page requests p50 p95 p99 slowest codes
for page in $pages; do
    file=$work/$(echo "$page" | tr / _)
    awk -v page="$page" '
        /Slowest:/ { slowest = $2 * 1000 }
        / 50% in/ { p50 = $3 * 1000 } / 95% in/ { p95 = $3 * 1000 } / 99% in/ { p99 = $3 * 1000 }
        /responses$/ { n += $2; codes = codes $1 $2 " " }
        END { printf "%-12s %8d %7.0fms %7.0fms %7.0fms %7.0fms  %s\n", page, n, p50, p95, p99, slowest, codes }
    ' "$file"
done
echo "changes: $(sort "$work/changes" | uniq -c | tr '\n' ' ')"
