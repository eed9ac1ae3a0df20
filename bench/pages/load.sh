#!/bin/sh
# Reads pages of a running program at a steady rate with hey (https://github.com/rakyll/hey; Debian: hey),
# each in a session of its own, while a change is made each second, and shows the times of each page.
#
#   bench/pages/load.sh http://127.0.0.1:8661 jimukyoku PASSWORD [seconds] [requests per second and page]
set -eu

base=$1 account=$2 password=$3 seconds=${4:-60} rate=${5:-5}
pages='/ /rules /execution /people /duties /evidence /ledger /reports /trend /roles'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v hey >/dev/null || { echo "hey is missing: apt-get install hey" >&2; exit 2; }

file() { echo "$work/$(echo "$1" | tr / _)"; }

token() { # jar path: the token of the form there
    curl -fsS -b "$1" -c "$1" "$base$2" >"$1.page"
    sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' "$1.page" | head -1
}

sign_in() { # jar
    curl -fsS -o /dev/null -b "$1" -c "$1" --data-urlencode "name=$account" --data-urlencode "password=$password" \
        --data-urlencode "_csrf=$(token "$1" /sign-in)" "$base/sign-in"
}

for page in $pages; do
    jar=$(file "$page").jar
    sign_in "$jar"
    code=$(curl -sS -o /dev/null -w '%{http_code}' -b "$jar" "$base$page")
    [ "$code" = 200 ] || { echo "$page: $code instead of 200" >&2; exit 1; }
done

# One change each second: the kana of a person is corrected.
writer=$work/writer.jar
sign_in "$writer"
token "$writer" /people >/dev/null
person=$(grep -o '/people/[0-9a-f-]\{36\}' "$writer.page" | head -1)
(
    n=0
    while [ $n -lt "$seconds" ]; do
        n=$((n + 1))
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$writer" --data-urlencode "_csrf=$(token "$writer" "$person/edit")" \
            --data-urlencode "name=計測　花子" --data-urlencode "kana=けいそく　はなこ$n" \
            "$base$person/edit" >>"$work/changes"
        sleep 1
    done
) &

# Two connections for each page, so that one slow answer does not hold up the next.
for page in $pages; do
    cookie=$(awk '(!/^#/ || /^#HttpOnly_/) && NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$(file "$page").jar")
    hey -z "${seconds}s" -c 2 -q "$(awk "BEGIN { print $rate / 2 }")" -H "Cookie: $cookie" "$base$page" >"$(file "$page")" &
done
wait

printf '%-12s %8s %8s %8s %8s %8s  %s\n' page requests p50 p95 p99 slowest codes
for page in $pages; do
    awk -v page="$page" '
        /Slowest:/ { slowest = $2 * 1000 }
        / 50% in/ { p50 = $3 * 1000 } / 95% in/ { p95 = $3 * 1000 } / 99% in/ { p99 = $3 * 1000 }
        /responses$/ { n += $2; codes = codes $1 $2 " " }
        END { printf "%-12s %8d %6.0fms %6.0fms %6.0fms %6.0fms  %s\n", page, n, p50, p95, p99, slowest, codes }
    ' "$(file "$page")"
done
echo "changes: $(sort "$work/changes" | uniq -c | tr '\n' ' ')"
