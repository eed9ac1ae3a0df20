#!/bin/sh
# Exports permissions and settings of a Linux machine into one file, for Sekisho. Reads only; writes one file.
#
#   sh collect-posix.sh [-n NAME] [-k KIND] [-o DIR] [-c] [FOLDER...]
#
#   FOLDER   trees whose permissions are wanted; none for a PC of which only settings matter
#   -n NAME  what the server is called in all exports; its host name if not given
#   -k KIND  posix, samba or nfs; found out if not given
#   -o DIR   where the file goes; the current folder if not given
#   -c       the central directory of this machine is exported by itself; needed where it does not list its users
#
# Run it as root: otherwise folders stay unread, and the file says so. Needs find (GNU), awk, getfacl,
# sha256sum; on a file server testparm and sharesec (Samba), for NFSv4 mounts nfs4_getfacl.
# What the lines mean: acl/README.md.
set -eu
LC_LANGUAGE=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
export LC_ALL=C
PATH=$PATH:/usr/sbin:/sbin

name=$(hostname)
out=.
wanted=
central=
while getopts n:k:o:c option; do
  case $option in
    n) name=$OPTARG ;;
    k) wanted=$OPTARG ;;
    o) out=$OPTARG ;;
    c) central=yes ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

for tool in find awk getfacl sha256sum getent; do
  command -v "$tool" >/dev/null || { echo "collect-posix.sh: $tool is not installed" >&2; exit 2; }
done
for folder in "$@"; do
  case $folder in
    /*) [ -d "$folder" ] || { echo "collect-posix.sh: $folder: no such folder" >&2; exit 2; } ;;
    *) echo "collect-posix.sh: $folder: expected an absolute path" >&2; exit 2 ;;
  esac
done

# Whether a central directory is asked that lists nobody: its people could read without being named.
hides_people() {
  awk '$1 == "passwd:" { for (i = 2; i <= NF; i++) if ($i ~ /^(sss|ldap|winbind|nis|nisplus)$/) found = 1 }
    END { exit !found }' "${NSSWITCH:-/etc/nsswitch.conf}" 2>/dev/null &&
    getent passwd | awk -F : 'NR == FNR { own[$1] = 1; next } !($1 in own) { found = 1 } END { exit found }' /etc/passwd -
}
if [ $# -gt 0 ] && [ -z "$central" ] && hides_people; then
  case $LC_LANGUAGE in
    ja*) echo 'collect-posix.sh: 中央のディレクトリが利用者を列挙しないので、閲覧できる者をすべては書き出せません。列挙する設定（sssd.conf の enumerate、smb.conf の winbind enum users）にするか、ディレクトリを別に書き出して -c を付けてください' ;;
    *) echo 'collect-posix.sh: the central directory does not list its users, so readers would be missing. Let it list them (enumerate in sssd.conf, winbind enum users in smb.conf), or export the directory by itself and give -c' ;;
  esac >&2
  exit 2
fi

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
file=$out/sekisho-$name-$(date +%Y%m%dT%H%M%S).tsv
is_root() { [ "$(id -u)" = 0 ]; }
has() { command -v "$1" >/dev/null; }

# Bytes that a line cannot hold, and names that are not UTF-8, as backslash and three octal digits.
ESCAPE='
function escaped(s,   rest, i, c, made) {
  gsub(/\\/, "\\134", s); gsub(/\t/, "\\011", s); gsub(/\001/, "\\012", s); gsub(/\r/, "\\015", s)
  rest = s
  gsub(/[\302-\337][\200-\277]/, "", rest)
  gsub(/\340[\240-\277][\200-\277]|[\341-\354\356\357][\200-\277][\200-\277]|\355[\200-\237][\200-\277]/, "", rest)
  gsub(/\360[\220-\277][\200-\277][\200-\277]|[\361-\363][\200-\277][\200-\277][\200-\277]|\364[\200-\217][\200-\277][\200-\277]/, "", rest)
  if (rest !~ /[\200-\377]/) return s
  made = ""
  for (i = 1; i <= length(s); i++) {
    c = substr(s, i, 1)
    made = made (c in octal ? octal[c] : c)
  }
  return made
}
BEGIN { for (i = 128; i < 256; i++) octal[sprintf("%c", i)] = sprintf("\\%03o", i) }
'

# What find says of each folder and file, one a line: kind, names, identity, owner, group, mode, path.
found() { tr '\n\0' '\001\n'; }
FORMAT='%y\t%n\t%D:%i\t%U\t%G\t%m\t%p\0'

# Lists by path, of what has more than owner, group and others.
lists() {
  getfacl -n -p -s -P "$@" 2>/dev/null | awk '
    /^# file: / { path = substr($0, 9); list = "" }
    /^#/ { next }
    /^$/ { if (list != "") print path "\t" list; list = ""; next }
    { sub(/[ \t]*#.*/, ""); list = list (list == "" ? "" : ",") $0 }
    END { if (list != "") print path "\t" list }'
}

# Of files that are alike only the first in each folder is written, but all that have more names.
nodes() {
  awk -F '\t' "$ESCAPE"'
    FILENAME == ARGV[1] { i = index($0, "\t"); path = substr($0, 1, i - 1); gsub(/\t/, "\\011", path)
                lists[path] = substr($0, i + 1); next }
    $1 != "d" && $1 != "f" { next }
    {
      head = $1 FS $2 FS $3 FS $4 FS $5 FS $6 FS
      raw = substr($0, length(head) + 1)
      path = raw
      gsub(/\\/, "\\134", path); gsub(/\t/, "\\011", path); gsub(/\001/, "\\012", path); gsub(/\r/, "\\015", path)
      list = (path in lists) ? " " lists[path] : ""
      rights = "posix " $4 " " $5 " " $6 list
      if ($1 == "d") { print "folder\t" escaped(raw) "\t" rights; next }
      dir = raw; sub(/\/[^\/]*$/, "", dir)
      if ($2 > 1) { print "file\t" escaped(raw) "\t" rights "\t" $2 "\t" $3; next }
      if (!((dir, rights) in seen)) { seen[dir, rights] = 1; print "file\t" escaped(raw) "\t" rights }
    }' "$work/lists" -
}

tree() {
  printf '%s' "$1" | tr '\n' '\001' | awk "$ESCAPE"'{ print "tree\t" escaped($0) }'
  lists -R "$1" >"$work/lists"
  { find "$1" -xdev \( -type d -o -type f \) -printf "$FORMAT" 2>/dev/null || :; } | found | nodes
  is_root || { find "$1" -xdev -type d \( ! -readable -o ! -executable \) -print0 2>/dev/null || :; } |
    found | awk "$ESCAPE"'{ print "unread\t" escaped($0) }'
}

# The folders above: who may not walk through them reaches nothing below.
parents() {
  above=$(dirname "$1")
  while :; do
    lists "$above" >"$work/lists"
    find "$above" -maxdepth 0 -printf "$FORMAT" | found | nodes
    [ "$above" = / ] && break
    above=$(dirname "$above")
  done
}

nfs4_tree() {
  echo "tree	$1"
  find "$1" -xdev \( -type d -o -type f \) -print0 2>/dev/null | xargs -0 -n 1 sh -c '
    kind=file; [ -d "$1" ] && kind=folder
    list=$(nfs4_getfacl "$1" 2>/dev/null | grep -v "^#" | paste -sd, -)
    path=$(printf "%s" "$1" | tr "\n\t" "??")
    if [ -n "$list" ]; then
      printf "%s\t%s\tnfs4 %s %s\n" "$kind" "$path" "$(stat -c "%u %g" "$1")" "$list"
    else
      printf "unread\t%s\n" "$path"
    fi' sh
}

is_nfs4() { [ "$(stat -f -c %T "$1")" = nfs ] && has nfs4_getfacl && nfs4_getfacl "$1" >/dev/null 2>&1; }

people() {
  getent passwd >"$work/passwd"
  getent group >"$work/group"
  # Members whom a central directory knows, though it does not list them.
  awk -F : 'NR == FNR { known[$1] = 1; next }
            { n = split($4, m, ","); for (i = 1; i <= n; i++) if (!(m[i] in known)) print m[i] }' \
    "$work/passwd" "$work/group" | sort -u | while read -r member; do
    getent passwd "$member" || :
  done >"$work/more"
  cat "$work/more" >>"$work/passwd"
  { has pdbedit && is_root && pdbedit -L 2>/dev/null | cut -d: -f1 || :; } >"$work/smbusers"
  awk -F : '
    FILENAME == ARGV[1] { smb[$1] = 1; next }
    { signs = ($7 ~ /(nologin|false|sync|shutdown|halt)$/) ? 0 : 1
      print "account\tS-1-22-1-" $3 "\t" $1 "\t" (signs || ($1 in smb) ? "enabled" : "disabled") "\tS-1-22-2-" $4
      if (signs) print "right\tSeInteractiveLogonRight\tS-1-22-1-" $3 }' "$work/smbusers" "$work/passwd"
  awk -F : '
    NR == FNR { uid[$1] = $3; next }
    { n = split($4, m, ","); list = ""
      for (i = 1; i <= n; i++) if (m[i] in uid) list = list (list == "" ? "" : " ") "S-1-22-1-" uid[m[i]]
      print "group\tS-1-22-2-" $3 "\t" $1 "\t" list
      # Whoever is in these reads the disk, or becomes root by a container.
      if ($1 ~ /^(docker|lxd|disk)$/) print "right\troot\tS-1-22-2-" $3 }' "$work/passwd" "$work/group"
}

# Who may become root. What cannot be resolved keeps the list from being called complete.
sudoers() {
  if [ -e /etc/doas.conf ] || { [ -e /etc/sudoers ] && ! [ -r /etc/sudoers ]; } ||
    { [ -e /etc/sudoers.d ] && ! [ -r /etc/sudoers.d ]; }; then
    return
  fi
  cat /etc/sudoers /etc/sudoers.d/* 2>/dev/null | awk '
    function id(file, name,   line, f) {
      while ((getline line < file) > 0) { split(line, f, ":"); if (f[1] == name) { close(file); return f[3] } }
      close(file); return ""
    }
    { while (sub(/\\$/, "")) { getline more; $0 = $0 more } }
    /^[ \t]*$/ || /^[ \t]*#([^0-9]|$)/ && !/^[#@]include/ || /^[ \t]*Defaults/ || /^(Cmnd|Host|Runas)_Alias/ { next }
    /^[#@]includedir[ \t]+\/etc\/sudoers\.d/ { next }
    $1 == "root" { next }
    $1 == "ALL" { print "right\troot\tS-1-1-0"; next }
    $1 ~ /^%#[0-9]+$/ { print "right\troot\tS-1-22-2-" substr($1, 3); next }
    $1 ~ /^#[0-9]+$/ { print "right\troot\tS-1-22-1-" substr($1, 2); next }
    $1 ~ /^%[a-z_][-a-z0-9_.]*$/ { i = id(groups, substr($1, 2)); if (i != "") print "right\troot\tS-1-22-2-" i; next }
    $1 ~ /^[a-z_][-a-z0-9_.]*$/ { i = id(users, $1); if (i != "") { print "right\troot\tS-1-22-1-" i; next } }
    { unresolved = 1 }
    END { if (!unresolved) print "allrights" }' users="$work/passwd" groups="$work/group"
}

samba() {
  testparm -s >"$work/smb" 2>/dev/null || :
  for share in /var/lib/samba/usershares/*; do
    [ -f "$share" ] || continue
    printf '[%s]\n' "$(basename "$share")"
    sed -n 's/^guest_ok=[yY].*/guest ok = yes/p; s/^path=/path = /p' "$share"
  done >>"$work/smb"
  sed 's/^/smb	/' "$work/smb"
  if has sharesec && is_root; then
    sed -n 's/^\[\(.*\)\]$/\1/p' "$work/smb" | grep -vx -e global -e printers -e 'print\$' | while read -r share; do
      list=$(sharesec "$share" --viewsddl 2>/dev/null | grep -o '[OGD]:.*' | tail -1) || :
      [ -z "$list" ] || printf 'sharesec\t%s\t%s\n' "$share" "$list"
    done
  fi
  awk -F : '$3 >= 1000 && $6 ~ /^\// { print "homes\t" $6 }' "$work/passwd" | sort -u
  echo allshares
}

# What decides which devices can carry data off.
settings() {
  sed -n 's/^PRETTY_NAME="\(.*\)"/setting\t\/etc\/os-release\tPRETTY_NAME\tos\t\1/p' /etc/os-release 2>/dev/null || :
  awk '$1 == "btime" { print "setting\t/proc/stat\tbtime\tepoch\t" $2 }' /proc/stat
  devices='usb[-_]storage|uas|mmc_block|sdhci|firewire|sr_mod|cdrom|btusb|bluetooth|thunderbolt'
  for conf in /etc/modprobe.d/*.conf /run/modprobe.d/*.conf /lib/modprobe.d/*.conf; do
    [ -r "$conf" ] || continue
    awk -v file="$conf" -v devices="^($devices)" '
      ($1 == "install" || $1 == "blacklist") && $2 ~ devices {
        rest = $0; sub(/^[ \t]*[a-z]+[ \t]+[^ \t]+[ \t]*/, "", rest); gsub(/\t/, " ", rest)
        print "setting\t" file "\t" $1 " " $2 "\tmodprobe\t" rest }' "$conf"
  done
  [ ! -r /proc/modules ] || awk -v devices="^($devices)" '$1 ~ devices { print "setting\t/proc/modules\t" $1 "\tmodule\tloaded" }' /proc/modules
  if [ -r /etc/usbguard/usbguard-daemon.conf ]; then
    awk -F = '/^(ImplicitPolicyTarget|PresentDevicePolicy|PresentControllerPolicy|InsertedDevicePolicy|RestoreControllerDeviceState|RuleFile)=/ {
      print "setting\t/etc/usbguard/usbguard-daemon.conf\t" $1 "\tusbguard\t" $2 }' /etc/usbguard/usbguard-daemon.conf
  fi
  if [ -r /etc/usbguard/rules.conf ]; then
    awk '!/^[ \t]*(#|$)/ { gsub(/\t/, " "); print "setting\t/etc/usbguard/rules.conf\t" NR "\tusbguard\t" $0 }' /etc/usbguard/rules.conf
  fi
  if has systemctl; then
    for unit in usbguard bluetooth cups xrdp ssh sshd; do
      printf 'setting\tsystemctl\t%s\tservice\t%s\n' "$unit" "$(systemctl is-active "$unit" 2>/dev/null || :)"
    done
  fi
}

kind=posix
if has smbd && has testparm; then kind=samba; fi
nfs=
for folder in "$@"; do if is_nfs4 "$folder"; then nfs=yes; fi; done
[ -z "$nfs" ] || kind=nfs
kind=${wanted:-$kind}

{
  printf 'sekisho-acl\t1\n'
  printf 'made\tcollect-posix 1\t%s\n' "$(uname -n)"
  printf 'captured\t%s\n' "$(date +%Y-%m-%dT%H:%M:%S%z | sed 's/\(..\)$/:\1/')"
  printf 'server\t%s\t%s\n' "$name" "$kind"
  people
  sudoers
  [ "$kind" != samba ] || samba
  for folder in "$@"; do
    if [ "$kind" = nfs ]; then nfs4_tree "$folder"; else parents "$folder"; tree "$folder"; fi
  done
  settings
} | awk '{ if (!($0 in seen)) print; seen[$0] = 1 }' >"$work/export"
printf 'end\t%s\t%s\n' "$(wc -l <"$work/export" | tr -d ' ')" "$(sha256sum "$work/export" | cut -d' ' -f1)" >>"$work/export"
cp "$work/export" "$file"

count() { grep -c "^$1	" "$file" || :; }
case $LC_LANGUAGE in
  ja*) said='%s: フォルダ%s、ファイル%s、読めなかったフォルダ%s、アカウント%s、グループ%s、設定%s、%sバイト、SHA-256 %s\n' ;;
  *) said='%s: %s folders, %s files, %s folders not read, %s accounts, %s groups, %s settings, %s bytes, SHA-256 %s\n' ;;
esac
# shellcheck disable=SC2059
printf "$said" "$file" "$(count folder)" "$(count file)" "$(count unread)" "$(count account)" "$(count group)" \
  "$(count setting)" "$(wc -c <"$file" | tr -d ' ')" "$(sha256sum "$file" | cut -d' ' -f1)"
