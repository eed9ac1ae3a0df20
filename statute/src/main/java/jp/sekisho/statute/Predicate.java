package jp.sekisho.statute;

import java.util.List;

/// What the last words of a sentence do.
enum Predicate {
    /// It asks: しなければならない, を講じる, に努める, すること.
    ASKS,
    /// It says what is: とする, である, 組織する. It can be true or not, so it is judged, but asks for no act.
    STATES,
    /// It allows: ことができる.
    ALLOWS,
    /// It defines: をいう.
    DEFINES,
    /// It says how the regulation works: 適用する, 準用する, 施行する, みなす, 目的とする, 別に定める.
    DECLARES,
    /// No verb: a noun phrase.
    NOUN;

    private static final List<String> DECLARING =
            List.of(
                    "目的とする",
                    "準用する",
                    "適用する",
                    "適用しない",
                    "施行する",
                    "廃止する",
                    "みなす",
                    "例による",
                    "定めるところによる",
                    "この限りでない",
                    "妨げない",
                    "妨げるものではない",
                    "同様とする",
                    "読み替える",
                    "読み替えるものとする",
                    "及ばない",
                    "要しない",
                    "差し支えない",
                    "例とする",
                    "定めるもののほかによる",
                    "用語の例による",
                    "従前の例による",
                    "効力を有する",
                    "効力を失う",
                    "公布する",
                    "制定する",
                    "別に定める",
                    "別に定めるところによる",
                    "次のとおりとする",
                    "と称する",
                    "から実施する",
                    "より実施する",
                    "から適用する",
                    "以下のとおりとする",
                    "当該各号に定めるところによる");
    private static final List<String> LEGAL_TEXTS =
            List.of(
                    "規定", "規程", "規則", "条例", "法律", "条", "項", "号", "訓令", "要綱", "告示", "要領", "基準",
                    "方針");
    private static final List<String> ALLOWING =
            List.of("ことができる", "できる", "ことができます", "できます", "よい", "足りる", "ことを妨げない");
    private static final List<String> DEFINING =
            List.of("をいう", "という", "と総称する", "を指す", "をいいます", "のことをいう", "を意味する");
    private static final List<String> ASKING =
            List.of(
                    "ならない", "なりません", "ねばならない", "べきである", "べきものとする", "こととする", "ことを要する", "こと", "ください",
                    "ものとする", "ようにする", "を要する", "義務を負う", "責任を負う", "責めを負う");

    /// The predicate of a sentence, given without its full stop, brackets masked.
    static Predicate of(String sentence) {
        String s =
                sentence.endsWith("ものとする") && !sentence.endsWith("べきものとする")
                        ? sentence.substring(0, sentence.length() - 5)
                        : sentence;
        if (s.endsWith("に関すること") || s.endsWith("に係ること")) {
            return NOUN;
        }
        if (Words.endsWithAny(s, DEFINING)) {
            return DEFINES;
        }
        if (Words.endsWithAny(s, ALLOWING)) {
            return ALLOWS;
        }
        if (Words.endsWithAny(s, DECLARING)) {
            return isOrdinaryUse(s) ? ASKS : DECLARES;
        }
        if (isStatuteSetting(s)) {
            return DECLARES;
        }
        if (Words.endsWithAny(sentence, ASKING)) {
            return s.endsWith("とする") && !s.endsWith("こととする") && !s.endsWith("ようとする")
                    ? copula(s)
                    : ASKS;
        }
        if (s.endsWith("とする")
                || s.endsWith("である")
                || s.endsWith("とします")
                || s.endsWith("組織する")
                || s.endsWith("構成する")
                || s.endsWith("属する")
                || s.endsWith("を有する")
                || s.endsWith("に充てる")
                || s.endsWith("をもって充てる")) {
            return STATES;
        }
        return endsWithVerb(s) ? ASKS : NOUN;
    }

    private static Predicate copula(String s) {
        return s.endsWith("ようにする") ? ASKS : STATES;
    }

    /// 修正プログラムを適用する is an act; 第3条の規定を適用する, この規程は…に適用する and …の日から適用する are not.
    private static boolean isOrdinaryUse(String s) {
        boolean act =
                s.endsWith("適用する")
                        || s.endsWith("廃止する")
                        || s.endsWith("公布する")
                        || s.endsWith("制定する");
        int object = s.lastIndexOf('を');
        if (!act || s.endsWith("から適用する") || object <= s.lastIndexOf('、')) {
            return false;
        }
        String noun = s.substring(0, object);
        return !Words.endsWithAny(noun, LEGAL_TEXTS);
    }

    /// この規程は、…に関し必要な事項を定める: the aim of the text itself, or a power handed on.
    private static boolean isStatuteSetting(String s) {
        if (s.endsWith("ものである") && (s.startsWith("この") || s.startsWith("本"))) {
            return true;
        }
        if (!s.endsWith("定める")) {
            return false;
        }
        boolean ownAim = s.startsWith("この") || s.startsWith("本");
        boolean handedOn =
                s.contains("必要な事項は")
                        || s.endsWith("別に定める")
                        || (s.contains("事項は") && s.endsWith("が定める"));
        return (ownAim && s.contains("は、")) || handedOn;
    }

    /// The dictionary form of a verb, its polite form, or its negation.
    private static boolean endsWithVerb(String s) {
        if (s.length() < 2) {
            return false;
        }
        char last = s.charAt(s.length() - 1);
        char before = s.charAt(s.length() - 2);
        if (s.endsWith("ます") || s.endsWith("ません") || s.endsWith("しない")) {
            return true;
        }
        return switch (last) {
            case 'る' -> before != 'あ' || s.endsWith("である");
            case 'う', 'く', 'す', 'つ', 'ぐ', 'む', 'ぶ', 'ぬ' -> true;
            case 'い' -> s.endsWith("ない");
            default -> false;
        };
    }
}
