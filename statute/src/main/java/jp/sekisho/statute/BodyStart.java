package jp.sekisho.statute;

/// Where the regulation proper begins, behind title, history, table of contents and preamble.
///
/// @param headings whether it is divided by numbered headings instead of articles
/// @param opening index of its first opening; the number of openings when there is none
/// @param contentsFrom first character of the table of contents, or -1
/// @param contentsTo the place after it
record BodyStart(boolean headings, int opening, int contentsFrom, int contentsTo) {

    static BodyStart find(Ink ink, Openings openings, Edits edits) {
        boolean headings = !hasArticles(ink, openings, edits);
        int contents = -1;
        for (int i = 0; i < openings.size() && contents < 0; i++) {
            Opening opening = openings.get(i);
            if (opening.kind() == Opening.Kind.CONTENTS) {
                contents = i;
            } else if ((opening.kind() == Opening.Kind.ARTICLE && !headings)
                    || isForced(ink, opening, edits)) {
                break;
            }
        }
        if (contents < 0) {
            return new BodyStart(headings, first(ink, openings, 0, headings, edits), -1, -1);
        }
        int entry = first(ink, openings, contents + 1, headings, edits);
        int again = entry < openings.size() ? restart(openings, entry) : entry;
        int body = again < openings.size() ? again : withoutRestart(openings, entry, headings);
        int last = Math.max(contents, Math.min(body, openings.size()) - 1);
        int limit = body < openings.size() ? openings.get(body).at() : ink.length;
        while (last > contents
                && ink.nextGap(openings.get(last).at(), limit, Gap.LINE) >= limit
                && !looksLikeEntry(openings.get(last))) {
            last--;
        }
        int from = openings.get(contents).at();
        return new BodyStart(
                headings, body, from, ink.nextGap(openings.get(last).at(), limit, Gap.LINE));
    }

    private static boolean looksLikeEntry(Opening opening) {
        return opening.kind() != Opening.Kind.NOTE && opening.kind() != Opening.Kind.FOOTNOTE;
    }

    private static boolean hasArticles(Ink ink, Openings openings, Edits edits) {
        int seen = 0;
        boolean standing = false;
        boolean headed = false;
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            if (opening.kind() == Opening.Kind.ARTICLE) {
                boolean forced = isForced(ink, opening, edits);
                boolean first = opening.sign().numeral().isFirst();
                standing |= !openings.isRefused(i);
                seen += forced || first ? 2 : opening.lineStart() && !opening.tight() ? 1 : 0;
            } else if (opening.kind() == Opening.Kind.LISTED && seen == 0) {
                headed |= opening.lineStart() && beginsHeadings(openings, i);
            } else if (opening.kind() == Opening.Kind.SUPPLEMENT
                    || opening.kind() == Opening.Kind.ANNEX
                    || opening.kind() == Opening.Kind.FORM) {
                if (i > 0 && seen == 0 && opening.lineStart() && !isInContents(openings, i)) {
                    return false;
                }
            }
        }
        return (standing || !headed) && (seen >= 2 || (seen == 1 && !headed));
    }

    private static boolean isForced(Ink ink, Opening opening, Edits edits) {
        return Boolean.TRUE.equals(edits.begins(ink.offset(opening.at())));
    }

    /// 附則 is also the last entry of a table of contents.
    private static boolean isInContents(Openings openings, int index) {
        for (int i = 0; i < index; i++) {
            if (openings.get(i).kind() == Opening.Kind.CONTENTS) {
                return true;
            }
        }
        return false;
    }

    private static int first(Ink ink, Openings openings, int from, boolean headings, Edits edits) {
        for (int i = from; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            boolean begins =
                    switch (opening.kind()) {
                        case PART, CHAPTER, SECTION, SUBSECTION, DIVISION, ARTICLE -> true;
                        case SUPPLEMENT, ANNEX, FORM -> opening.lineStart();
                        case LISTED -> headings && beginsHeadings(openings, i);
                        case NOTE, FOOTNOTE, CONTENTS, TEXT -> false;
                    };
            boolean refused = openings.isRefused(i) && opening.kind() != Opening.Kind.ARTICLE;
            if (isForced(ink, opening, edits) || (begins && !refused)) {
                return i;
            }
        }
        return openings.size();
    }

    private static boolean beginsHeadings(Openings openings, int index) {
        Opening opening = openings.get(index);
        for (Sign sign : opening.signs()) {
            boolean counts =
                    switch (sign.style()) {
                        case PLAIN,
                                DOTTED,
                                ORDINAL,
                                ROMAN_CAPITAL,
                                KANJI,
                                BRACKETED,
                                PARENTHESIZED,
                                CIRCLED,
                                HALF_BRACKETED ->
                                sign.numeral().isFirst();
                        case HYPHENATED -> sign.numeral().last() == 1;
                        default -> false;
                    };
            if (counts && (opening.lineStart() || openings.goesOn(index, sign))) {
                return true;
            }
        }
        return false;
    }

    /// The body begins where the first entry of the contents stands again.
    private static int restart(Openings openings, int entry) {
        Opening first = openings.get(entry);
        if (first.signs().isEmpty()) {
            return openings.size();
        }
        for (int i = entry + 1; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            if (opening.kind() == first.kind() && opening.signs().equals(first.signs())) {
                return i;
            }
        }
        return openings.size();
    }

    private static int withoutRestart(Openings openings, int entry, boolean headings) {
        for (int i = entry; i < openings.size() && !headings; i++) {
            if (openings.get(i).kind() == Opening.Kind.ARTICLE) {
                return i;
            }
        }
        return entry;
    }
}
