package jp.sekisho.acl;

/// What stands on a folder or file about access, in the form its system keeps.
public sealed interface Permissions permits Descriptor, PosixAcl, Nfs4Acl {}
