package jp.sekisho.acl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The abbreviations of SDDL (MS-DTYP §2.5.1.1): account names, rights, flags and kinds.
final class SddlCodes {

    private static final Map<String, Sid> ACCOUNTS = new HashMap<>();
    private static final Map<String, Integer> OF_DOMAIN = new HashMap<>();
    private static final Map<String, Integer> OF_MACHINE = Map.of("LA", 500, "LG", 501);
    private static final Map<String, Integer> RIGHTS = new HashMap<>();
    private static final Map<String, Integer> FLAGS =
            Map.of("OI", 1, "CI", 2, "NP", 4, "IO", 8, "ID", 16, "CR", 32, "SA", 64, "FA", 128);
    private static final Map<String, Ace.Kind> KINDS = new HashMap<>();

    static {
        pairs(
                """
                AN S-1-5-7 AU S-1-5-11 CG S-1-3-1 CO S-1-3-0 ED S-1-5-9 IU S-1-5-4 LS S-1-5-19
                NS S-1-5-20 NU S-1-5-2 OW S-1-3-4 PS S-1-5-10 RC S-1-5-12 SU S-1-5-6 SY S-1-5-18
                WD S-1-1-0 WR S-1-5-33 AC S-1-15-2-1 AS S-1-18-1 SS S-1-18-2 UD S-1-5-84-0-0-0-0-0
                LW S-1-16-4096 ME S-1-16-8192 MP S-1-16-8448 HI S-1-16-12288 SI S-1-16-16384
                BA S-1-5-32-544 BU S-1-5-32-545 BG S-1-5-32-546 PU S-1-5-32-547 AO S-1-5-32-548
                SO S-1-5-32-549 PO S-1-5-32-550 BO S-1-5-32-551 RE S-1-5-32-552 RU S-1-5-32-554
                RD S-1-5-32-555 NO S-1-5-32-556 MU S-1-5-32-558 LU S-1-5-32-559 IS S-1-5-32-568
                CY S-1-5-32-569 ER S-1-5-32-573 CD S-1-5-32-574 RA S-1-5-32-575 ES S-1-5-32-576
                MS S-1-5-32-577 HA S-1-5-32-578 AA S-1-5-32-579 RM S-1-5-32-580\
                """,
                (code, sid) -> ACCOUNTS.put(code, new Sid(sid)));
        pairs(
                """
                RO 498 DA 512 DU 513 DG 514 DC 515 DD 516 CA 517 SA 518 EA 519 PA 520 CN 522 AP 525
                KA 526 EK 527 RS 553\
                """,
                (code, rid) -> OF_DOMAIN.put(code, Integer.valueOf(rid)));
        pairs(
                """
                GA 10000000 GX 20000000 GW 40000000 GR 80000000 RC 20000 SD 10000 WD 40000 WO 80000
                CC 1 DC 2 LC 4 SW 8 RP 10 WP 20 DT 40 LO 80 CR 100 FA 1f01ff FR 120089 FW 120116
                FX 1200a0 KA f003f KR 20019 KW 20006 KX 20019 NW 1 NR 2 NX 4\
                """,
                (code, hex) -> RIGHTS.put(code, Integer.parseUnsignedInt(hex, 16)));
        pairs(
                """
                A ALLOW D DENY OA ALLOW_IF OD DENY_IF XA ALLOW_IF XD DENY_IF ZA ALLOW_IF AU NEITHER
                AL NEITHER OU NEITHER OL NEITHER XU NEITHER ML NEITHER RA NEITHER SP NEITHER
                TL NEITHER FL NEITHER\
                """,
                (code, kind) -> KINDS.put(code, Ace.Kind.valueOf(kind)));
    }

    private SddlCodes() {}

    static Optional<Ace.Kind> kind(String code) {
        return Optional.ofNullable(KINDS.get(code));
    }

    static Optional<Integer> right(String code) {
        return Optional.ofNullable(RIGHTS.get(code));
    }

    static Optional<Integer> flag(String code) {
        return Optional.ofNullable(FLAGS.get(code));
    }

    static boolean isAccount(String code) {
        return ACCOUNTS.containsKey(code)
                || OF_DOMAIN.containsKey(code)
                || OF_MACHINE.containsKey(code);
    }

    /// The account behind an abbreviation, if the domain it belongs to is known.
    static Optional<Sid> account(String code, Domains domains) {
        Integer ofDomain = OF_DOMAIN.get(code);
        if (ofDomain != null) {
            return domains.domain().map(domain -> domain.member(ofDomain));
        }
        Integer ofMachine = OF_MACHINE.get(code);
        if (ofMachine != null) {
            return domains.machine().map(machine -> machine.member(ofMachine));
        }
        return Optional.ofNullable(ACCOUNTS.get(code));
    }

    private static void pairs(String table, BiConsumer<String, String> each) {
        String[] words = table.split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            each.accept(words[i], words[i + 1]);
        }
    }
}
