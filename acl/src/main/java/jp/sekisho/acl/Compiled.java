package jp.sekisho.acl;

import java.util.Optional;

/// The permissions of one node, compiled three times: for itself, and for what lies below it and only
/// has what it inherits.
///
/// @param self empty if the list of the object was not exported
/// @param files what files in the folder inherit
/// @param folders what folders in it inherit
/// @param needsTraverse whether all folders above have to let somebody walk through. Windows skips that
///     for everybody (SeChangeNotifyPrivilege), so there a closed parent proves nothing.
record Compiled(Optional<Program> self, Program files, Program folders, boolean needsTraverse) {}
