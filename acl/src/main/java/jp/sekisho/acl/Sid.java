package jp.sekisho.acl;

import java.util.regex.Pattern;

/// A security identifier: who an account or group is, whatever its name (MS-DTYP §2.4.2).
///
/// Users and groups of Unix have one too, as Samba gives it: `S-1-22-1-<uid>` and `S-1-22-2-<gid>`.
/// So all permissions of this package speak of the same kind of identity.
///
/// @param text in canonical form: `S-1-`, the authority (hexadecimal from 2^32 on), sub-authorities
public record Sid(String text) implements Comparable<Sid> {

    private static final Pattern FORM =
            Pattern.compile(
                    "S-1-(?:0x[0-9a-f]{12}|0|[1-9][0-9]{0,9})(?:-(?:0|[1-9][0-9]{0,9})){0,15}");
    private static final Pattern LOOSE =
            Pattern.compile("[Ss]-1(-(0[xX][0-9a-fA-F]{1,12}|[0-9]{1,15})){1,16}");
    private static final long LIMIT = 1L << 32;

    /// Refuses what is not canonical: use [#parse(String)] for text from elsewhere.
    public Sid {
        if (!FORM.matcher(text).matches() || !partsFit(text)) {
            throw new Malformed("SID", 0, 0, "S-1-… in canonical form", Malformed.quoted(text));
        }
    }

    /// Reads a SID as tools write it: lower case, leading zeros and hexadecimal numbers are accepted.
    ///
    /// @throws Malformed if it is none
    public static Sid parse(String text) {
        if (!LOOSE.matcher(text).matches()) {
            throw new Malformed("SID", 0, 0, "S-1-…", Malformed.quoted(text));
        }
        String[] parts = text.substring(4).split("-", -1);
        StringBuilder canonical = new StringBuilder("S-1");
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            if (part >= (i == 0 ? 1L << 48 : LIMIT)) {
                throw new Malformed("SID", 0, 0, "numbers below 2^32", Malformed.quoted(text));
            }
            canonical.append('-').append(i == 0 ? authority(part) : Long.toString(part));
        }
        return new Sid(canonical.toString());
    }

    /// Reads the binary form, as `objectSid` has it (MS-DTYP §2.4.2.2).
    ///
    /// @throws Malformed if these bytes are not exactly one SID
    public static Sid parse(byte[] bytes) {
        return new SelfRelative(bytes).onlySid();
    }

    /// The SID of a Unix user.
    ///
    /// @param uid from 0 to 2^32 - 1
    public static Sid ofUser(long uid) {
        return new Sid("S-1-22-1-" + uid);
    }

    /// The SID of a Unix group.
    ///
    /// @param gid from 0 to 2^32 - 1
    public static Sid ofGroup(long gid) {
        return new Sid("S-1-22-2-" + gid);
    }

    /// All but the last number: for an account of a domain, its domain. A SID without sub-authorities
    /// is its own.
    public Sid domain() {
        int last = text.lastIndexOf('-');
        return last > 4 ? new Sid(text.substring(0, last)) : this;
    }

    /// The SID of an account of this domain.
    ///
    /// @param rid the relative identifier, from 0 to 2^32 - 1
    public Sid member(long rid) {
        return new Sid(text + "-" + rid);
    }

    /// Whether this is a group of one machine's own, such as its Administrators: the same SID means
    /// another group on every server.
    boolean isBuiltin() {
        return text.startsWith("S-1-5-32-");
    }

    /// Whether this is a user or group of Unix.
    boolean isUnix() {
        return text.startsWith("S-1-22-");
    }

    @Override
    public int compareTo(Sid other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    static String authority(long authority) {
        return authority < LIMIT ? Long.toString(authority) : "0x%012x".formatted(authority);
    }

    private static long number(String part) {
        return part.length() > 1 && (part.charAt(1) == 'x' || part.charAt(1) == 'X')
                ? Long.parseLong(part.substring(2), 16)
                : Long.parseLong(part);
    }

    private static boolean partsFit(String text) {
        int from = text.indexOf('-', 4);
        if (text.startsWith("0x", 4)) {
            if (Long.parseLong(text.substring(6, from < 0 ? text.length() : from), 16) < LIMIT) {
                return false;
            }
        } else if (Long.parseLong(text.substring(4, from < 0 ? text.length() : from)) >= LIMIT) {
            return false;
        }
        while (from >= 0) {
            int next = text.indexOf('-', from + 1);
            if (Long.parseLong(text.substring(from + 1, next < 0 ? text.length() : next))
                    >= LIMIT) {
                return false;
            }
            from = next;
        }
        return true;
    }
}
