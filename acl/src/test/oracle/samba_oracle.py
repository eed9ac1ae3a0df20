#!/usr/bin/python3
"""Samba's own access check, asked through a pipe (Debian: python3-samba).

One request a line, fields separated by tabs; one answer a line:
  version                                        -> Samba's version
  pack   DOMAIN SDDL                             -> the self-relative form, hexadecimal
  check  DOMAIN SDDL MASK,MASK,…  TOKEN  TOKEN … -> one field a token: for each mask, what is granted
                                                    in hexadecimal, or - where access is refused
TOKEN is SID,SID,…:PRIVILEGE,PRIVILEGE,… with privileges as the numbers of SEC_PRIV_*.
"""
import sys

import samba
from samba import NTSTATUSError
from samba.dcerpc import security
from samba.ndr import ndr_pack
from samba.security import access_check

domains = {}


def domain_of(text):
    if text not in domains:
        domains[text] = security.dom_sid(text)
    return domains[text]


tokens = {}


def token_of(text):
    if text not in tokens:
        sids, _, privileges = text.partition(":")
        token = security.token()
        members = [security.dom_sid(sid) for sid in sids.split(",")]
        token.sids = members
        token.num_sids = len(members)
        for privilege in filter(None, privileges.split(",")):
            token.set_privilege(int(privilege))
        if len(tokens) > 20000:
            tokens.clear()
        tokens[text] = token
    return tokens[text]


def granted(descriptor, token, mask):
    try:
        return "%x" % access_check(descriptor, token, mask)
    except NTSTATUSError:
        return "-"


def answer(fields):
    if fields[0] == "version":
        return samba.version
    descriptor = security.descriptor.from_sddl(fields[2], domain_of(fields[1]))
    if fields[0] == "pack":
        return ndr_pack(descriptor).hex()
    masks = [int(mask, 16) for mask in fields[3].split(",")]
    return "\t".join(
        ",".join(granted(descriptor, token_of(text), mask) for mask in masks) for text in fields[4:]
    )


for line in sys.stdin:
    try:
        sys.stdout.write(answer(line.rstrip("\n").split("\t")) + "\n")
    except Exception as error:
        sys.stdout.write("error %r\n" % (error,))
    sys.stdout.flush()
