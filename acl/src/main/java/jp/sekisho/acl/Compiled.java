package jp.sekisho.acl;

import java.util.Optional;

/// The permissions of one node, compiled three times: for itself, and for what lies below it and only
/// has what it inherits.
///
/// @param self empty if the list of the object was not exported
/// @param files what files in the folder inherit
/// @param folders what folders in it inherit
record Compiled(Optional<Program> self, Program files, Program folders) {}
