package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads one descriptor in SDDL (MS-DTYP §2.5.1.1), left to right, once.
///
/// Work and memory are linear in the length of the text.
final class Sddl {

    private static final String NAME = "SDDL";

    private final String text;
    private final Domains domains;
    private final Function<String, Sid> sids;
    private int at;

    /// @param sids reads one
    Sddl(String text, Domains domains, Function<String, Sid> sids) {
        this.text = text;
        this.domains = domains;
        this.sids = sids;
    }

    Descriptor descriptor() {
        Optional<Sid> owner = Optional.empty();
        Optional<Sid> group = Optional.empty();
        Dacl dacl = new Dacl.NotExported();
        boolean isProtected = false;
        String seen = "";
        while (at < text.length()) {
            char part = text.charAt(at);
            if ("OGDS".indexOf(part) < 0 || !text.startsWith(":", at + 1)) {
                throw wrong("O:, G:, D: or S:");
            }
            if (seen.indexOf(part) >= 0) {
                throw wrong("each part only once");
            }
            seen += part;
            at += 2;
            switch (part) {
                case 'O' -> owner = Optional.of(account(false));
                case 'G' -> group = accountOrNone();
                case 'D' -> {
                    int flags = at;
                    dacl = list();
                    isProtected = text.startsWith("P", flags);
                }
                default -> list();
            }
        }
        if (seen.isEmpty()) {
            throw wrong("O:, G:, D: or S:");
        }
        return new Descriptor(owner, group, dacl, isProtected);
    }

    private Dacl list() {
        boolean open = false;
        while (at < text.length() && text.charAt(at) != '(' && !text.startsWith(":", at + 1)) {
            if (take("NO_ACCESS_CONTROL")) {
                open = true;
            } else if (!take("P") && !take("AI") && !take("AR")) {
                throw wrong("P, AI, AR, NO_ACCESS_CONTROL or (");
            }
        }
        List<Ace> aces = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == '(') {
            aces.add(ace());
        }
        return open ? new Dacl.Open() : new Dacl.Listed(aces);
    }

    private Ace ace() {
        at++;
        String code = field(';');
        Ace.Kind kind =
                SddlCodes.kind(code).orElseThrow(() -> wrongBefore(code, "a kind of entry"));
        at++;
        int flags = flags();
        int mask = mask();
        String type = field(';');
        at++;
        String inheritedType = field(';');
        at++;
        Sid trustee = account(kind == Ace.Kind.NEITHER);
        String condition = type + (inheritedType.isEmpty() ? "" : ";" + inheritedType);
        if (take(";")) {
            condition = rest();
        }
        if (!take(")")) {
            throw wrong(")");
        }
        return new Ace(kind, flags, mask, trustee, condition);
    }

    private int flags() {
        int flags = 0;
        while (!take(";")) {
            String code = next(2);
            flags |= SddlCodes.flag(code).orElseThrow(() -> wrong("an inheritance flag or ;"));
            at += 2;
        }
        return flags;
    }

    private int mask() {
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            String number = field(';');
            at++;
            try {
                return parseNumber(number);
            } catch (NumberFormatException e) {
                at--;
                throw wrongBefore(number, "rights as a number of 32 bits");
            }
        }
        int mask = 0;
        while (!take(";")) {
            String code = next(2);
            mask |= SddlCodes.right(code).orElseThrow(() -> wrong("a right or ;"));
            at += 2;
        }
        return mask;
    }

    private static int parseNumber(String number) {
        if (number.startsWith("0x") || number.startsWith("0X")) {
            return Integer.parseUnsignedInt(number.substring(2), 16);
        }
        return number.length() > 1 && number.startsWith("0")
                ? Integer.parseUnsignedInt(number, 8)
                : Integer.parseUnsignedInt(number);
    }

    private Optional<Sid> accountOrNone() {
        String code = next(2);
        if (SddlCodes.isAccount(code)) {
            at += 2;
            return SddlCodes.account(code, domains);
        }
        return Optional.of(account(false));
    }

    /// @param loosely whether an account that needs an unknown domain may be replaced by nobody
    private Sid account(boolean loosely) {
        String code = next(2);
        if (SddlCodes.isAccount(code)) {
            Optional<Sid> account = SddlCodes.account(code, domains);
            if (account.isEmpty() && !loosely) {
                throw wrong("a SID (the domain that this abbreviation belongs to is not known)");
            }
            at += 2;
            return account.orElse(WellKnown.NOBODY);
        }
        int end = endOfSid();
        try {
            Sid sid = sids.apply(text.substring(at, end));
            at = end;
            return sid;
        } catch (Malformed e) {
            throw wrong("a SID or its abbreviation");
        }
    }

    /// What follows a SID may be a hexadecimal digit (`O:S-1-5-18D:`), so only the authority takes them.
    private int endOfSid() {
        int end = at;
        if (text.regionMatches(true, at, "S-1-", 0, 4)) {
            end += 4;
            if (text.regionMatches(true, end, "0x", 0, 2)) {
                end += 2;
                int stop = Math.min(end + 12, text.length());
                while (end < stop && Character.digit(text.charAt(end), 16) >= 0) {
                    end++;
                }
            }
        }
        while (end < text.length()
                && (text.charAt(end) == '-' || Character.digit(text.charAt(end), 10) >= 0)) {
            end++;
        }
        return end;
    }

    /// The condition up to the parenthesis that closes the entry; quoted text may hold parentheses.
    private String rest() {
        int from = at;
        int depth = 0;
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                if (depth == 0) {
                    return text.substring(from, at);
                }
                depth--;
            }
            at++;
        }
        throw wrong(")");
    }

    private String field(char end) {
        int stop = text.indexOf(end, at);
        if (stop < 0) {
            at = text.length();
            throw wrong(String.valueOf(end));
        }
        String field = text.substring(at, stop);
        at = stop;
        return field;
    }

    private String next(int length) {
        return text.substring(Math.min(at, text.length()), Math.min(at + length, text.length()));
    }

    private boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private Malformed wrong(String expected) {
        return new Malformed(
                NAME,
                0,
                at + 1,
                expected,
                Malformed.quoted(text.substring(Math.min(at, text.length()))));
    }

    private Malformed wrongBefore(String word, String expected) {
        at -= word.length();
        return wrong(expected);
    }
}
