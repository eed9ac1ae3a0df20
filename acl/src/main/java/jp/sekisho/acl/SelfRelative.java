package jp.sekisho.acl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a descriptor in its self-relative binary form (MS-DTYP §2.4.6). Offsets are checked, so no
/// bytes lead outside the array.
final class SelfRelative {

    private static final String NAME = "security descriptor";
    private static final int HEADER = 20;
    private static final int DACL_PRESENT = 0x4;
    private static final int PROTECTED = 0x1000;
    private static final int SELF_RELATIVE = 0x8000;

    private final ByteBuffer bytes;

    SelfRelative(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Descriptor descriptor() {
        need(0, HEADER, "a header of 20 bytes");
        int control = Short.toUnsignedInt(bytes.getShort(2));
        if (bytes.get(0) != 1) {
            throw wrong(0, "revision 1");
        }
        if ((control & SELF_RELATIVE) == 0) {
            throw wrong(2, "the self-relative form");
        }
        return new Descriptor(owner(4), owner(8), dacl(control), (control & PROTECTED) != 0);
    }

    Sid onlySid() {
        Sid sid = sid(0);
        if (bytes.limit() != sidLength(0)) {
            throw wrong(sidLength(0), "the end after " + sidLength(0) + " bytes");
        }
        return sid;
    }

    private Optional<Sid> owner(int field) {
        int offset = bytes.getInt(field);
        return offset == 0 ? Optional.empty() : Optional.of(sid(offset));
    }

    private Dacl dacl(int control) {
        int offset = bytes.getInt(16);
        if ((control & DACL_PRESENT) == 0) {
            return new Dacl.NotExported();
        }
        if (offset == 0) {
            return new Dacl.Open();
        }
        need(offset, 8, "an access control list");
        int size = Short.toUnsignedInt(bytes.getShort(offset + 2));
        int count = Short.toUnsignedInt(bytes.getShort(offset + 4));
        need(offset, size, "a list of " + size + " bytes");
        List<Ace> aces = new ArrayList<>();
        int at = offset + 8;
        for (int i = 0; i < count; i++) {
            need(at, 8, "entry " + (i + 1) + " of " + count);
            int length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (length < 8 || at + length > offset + size) {
                throw wrong(at + 2, "the length of an entry that lies within its list");
            }
            aces.add(ace(at, length));
            at += length;
        }
        return new Dacl.Listed(aces);
    }

    private Ace ace(int at, int length) {
        int type = Byte.toUnsignedInt(bytes.get(at));
        int flags = Byte.toUnsignedInt(bytes.get(at + 1));
        Ace.Kind kind = kind(type);
        int mask = bytes.getInt(at + 4);
        int sid = at + 8 + (hasObjects(type) ? objects(at + 8) : 0);
        Sid trustee = sid(sid);
        if (sid + sidLength(sid) > at + length) {
            throw wrong(sid, "a SID that lies within its entry");
        }
        return new Ace(
                kind,
                flags,
                mask,
                trustee,
                kind == Ace.Kind.ALLOW_IF || kind == Ace.Kind.DENY_IF ? "type " + type : "");
    }

    /// A kind that this package does not know may grant anything, so it counts as a grant on
    /// conditions.
    private static Ace.Kind kind(int type) {
        return switch (type) {
            case 0x0 -> Ace.Kind.ALLOW;
            case 0x1 -> Ace.Kind.DENY;
            case 0x6, 0xa, 0xc -> Ace.Kind.DENY_IF;
            case 0x2, 0x3, 0x7, 0x8, 0xd, 0xe, 0xf, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15 ->
                    Ace.Kind.NEITHER;
            default -> Ace.Kind.ALLOW_IF;
        };
    }

    private static boolean hasObjects(int type) {
        return type == 0x5 || type == 0x6 || type == 0xb || type == 0xc;
    }

    private int objects(int at) {
        need(at, 4, "the flags of an object entry");
        return 4 + 16 * Integer.bitCount(bytes.getInt(at) & 0x3);
    }

    private int sidLength(int at) {
        return 8 + 4 * Byte.toUnsignedInt(bytes.get(at + 1));
    }

    private Sid sid(int at) {
        need(at, 8, "a SID");
        int count = Byte.toUnsignedInt(bytes.get(at + 1));
        if (bytes.get(at) != 1 || count > 15) {
            throw wrong(at, "a SID of revision 1 with at most 15 parts");
        }
        need(at, 8 + 4 * count, "a SID with " + count + " parts");
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | Byte.toUnsignedLong(bytes.get(at + i));
        }
        StringBuilder text = new StringBuilder("S-1-").append(Sid.authority(authority));
        for (int i = 0; i < count; i++) {
            text.append('-').append(Integer.toUnsignedString(bytes.getInt(at + 8 + 4 * i)));
        }
        return new Sid(text.toString());
    }

    private void need(int at, int length, String what) {
        if (at < 0 || at > bytes.limit() - length) {
            throw wrong(Math.max(0, Math.min(at, bytes.limit())), what);
        }
    }

    private Malformed wrong(int at, String expected) {
        return new Malformed(
                NAME,
                0,
                at + 1,
                expected,
                at < bytes.limit()
                        ? "0x%02x".formatted(bytes.get(at))
                        : "the end of " + bytes.limit() + " bytes");
    }
}
