package jp.sekisho.acl;

/// The bits of an access mask that matter here (MS-DTYP §2.4.3; those of NFSv4, RFC 8881 §6.2.1.3.1,
/// have the same values), and what generic rights mean for files.
final class Rights {

    /// Read the data of a file, list a folder.
    static final int READ = 0x1;

    /// Walk through a folder.
    static final int TRAVERSE = 0x20;

    static final int READ_CONTROL = 0x20000;
    static final int WRITE_DAC = 0x40000;
    static final int WRITE_OWNER = 0x80000;

    static final int GENERIC_ALL = 0x10000000;
    static final int GENERIC_EXECUTE = 0x20000000;
    static final int GENERIC_WRITE = 0x40000000;
    static final int GENERIC_READ = 0x80000000;

    static final int FILE_ALL = 0x1f01ff;
    static final int FILE_READ = 0x120089;
    static final int FILE_WRITE = 0x120116;
    static final int FILE_EXECUTE = 0x1200a0;

    private Rights() {}

    /// The mask with generic rights replaced by those of files.
    static int ofFile(int mask) {
        int mapped = mask & 0x0fffffff;
        mapped |= (mask & GENERIC_ALL) == 0 ? 0 : FILE_ALL;
        mapped |= (mask & GENERIC_EXECUTE) == 0 ? 0 : FILE_EXECUTE;
        mapped |= (mask & GENERIC_WRITE) == 0 ? 0 : FILE_WRITE;
        return mapped | ((mask & GENERIC_READ) == 0 ? 0 : FILE_READ);
    }
}
