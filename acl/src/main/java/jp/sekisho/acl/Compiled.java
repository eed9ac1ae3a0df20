package jp.sekisho.acl;

import java.util.Optional;

/// The permissions of one node, compiled three times: for itself, and for what lies below it and only
/// has what it inherits. Equal permissions of one server are compiled once, so they are told apart by
/// identity.
final class Compiled {

    private final Optional<Program> self;
    private final Program files;
    private final Program folders;
    private final boolean needsTraverse;
    private final boolean filesDiffer;
    private final boolean foldersDiffer;

    /// @param self empty if the list of the object was not exported
    /// @param files what files in the folder inherit
    /// @param folders what folders in it inherit
    /// @param needsTraverse whether all folders above have to let somebody walk through. Windows skips
    ///     that for everybody (SeChangeNotifyPrivilege), so there a closed parent proves nothing.
    Compiled(Optional<Program> self, Program files, Program folders, boolean needsTraverse) {
        this.self = self;
        this.files = files;
        this.folders = folders;
        this.needsTraverse = needsTraverse;
        filesDiffer = self.isEmpty() || !files.grantsAs(self.get());
        foldersDiffer =
                !folders.grantsAs(files) && (self.isEmpty() || !folders.grantsAs(self.get()));
    }

    Optional<Program> self() {
        return self;
    }

    Program files() {
        return files;
    }

    Program folders() {
        return folders;
    }

    boolean needsTraverse() {
        return needsTraverse;
    }

    /// Whether files could be open to somebody to whom the object itself is not.
    boolean filesDiffer() {
        return filesDiffer;
    }

    /// Whether folders could be open to somebody to whom neither files nor the object itself are.
    boolean foldersDiffer() {
        return foldersDiffer;
    }
}
