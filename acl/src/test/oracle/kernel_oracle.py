#!/usr/bin/python3
"""What the kernel lets users open, asked through a pipe. Has to run as user 0, on a file system with lists.

One request a line, fields separated by tabs; one answer a line:
  make  KIND PATH UID GID MODE ACL DEFAULT  -> ok; KIND is d or f, ACL and DEFAULT are TAG:ID:BITS,… or empty
  show  PATH                                -> the output of getfacl -R -n -p, hexadecimal
  open  UID GID,GID,… PATH PATH …           -> 1 or 0 for each path; the first group is the primary one
"""
import os
import struct
import subprocess
import sys

TAGS = {"user_obj": 1, "user": 2, "group_obj": 4, "group": 8, "mask": 16, "other": 32}


def packed(text):
    entries = [entry.split(":") for entry in text.split(",")]
    parsed = sorted((TAGS[tag], int(who or 0xFFFFFFFF), int(bits)) for tag, who, bits in entries)
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", tag, bits, who) for tag, who, bits in parsed)


def make(kind, path, uid, gid, mode, acl, default):
    if kind == "d":
        os.mkdir(path)
    else:
        with open(path, "w"):
            pass
    os.chown(path, int(uid), int(gid))
    os.chmod(path, int(mode, 8))
    if acl:
        os.setxattr(path, "system.posix_acl_access", packed(acl))
    if default:
        os.setxattr(path, "system.posix_acl_default", packed(default))
    return "ok"


def opens(path):
    try:
        os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
        return "1"
    except PermissionError:
        return "0"


def as_user(uid, gids, paths):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgroups(gids)
        os.setresgid(gids[0], gids[0], gids[0])
        os.setresuid(uid, uid, uid)
        with os.fdopen(write, "w") as out:
            out.write("".join(opens(path) for path in paths))
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answers:
        text = answers.read()
    os.waitpid(child, 0)
    return text


def answer(fields):
    if fields[0] == "make":
        return make(*fields[1:])
    if fields[0] == "show":
        return subprocess.run(["getfacl", "-R", "-n", "-p", fields[1]], stdout=subprocess.PIPE, check=True).stdout.hex()
    return as_user(int(fields[1]), [int(gid) for gid in fields[2].split(",")], fields[3:])


for line in sys.stdin:
    try:
        sys.stdout.write(answer(line.rstrip("\n").split("\t")) + "\n")
    except Exception as error:
        sys.stdout.write("error %r\n" % (error,))
    sys.stdout.flush()
