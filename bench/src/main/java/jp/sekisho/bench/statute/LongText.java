package jp.sekisho.bench.statute;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A regulation of a megabyte, in the layouts that cost different work.
enum LongText {
    /// Chapters, captions above, paragraphs, items and subitems, one line each.
    ARTICLES,
    /// The same, wrapped after 40 characters and indented: each break must be told from a new provision.
    WRAPPED,
    /// Numbered headings in place of articles.
    HEADINGS;

    static final int BYTES = 1_000_000;

    private static final int LINE = 40;
    private static final String[] THINGS = {"端末", "記録媒体", "通信回線", "認証情報", "委託先の名簿"};
    private static final String[] ACTS = {"点検し", "記録し", "分類し", "保存し", "更新し"};

    /// How many articles or headings the text has.
    int blocks() {
        return text().split("（見直し[0-9]+）", -1).length - 1;
    }

    String text() {
        StringBuilder out = new StringBuilder("芦原広域事務組合情報管理規程\n");
        int bytes = out.toString().getBytes(UTF_8).length;
        for (int number = 1; bytes < BYTES; number++) {
            String next = block(number);
            out.append(next);
            bytes += next.getBytes(UTF_8).length;
        }
        return out.append("附　則\nこの規程は、令和7年4月1日から施行する。\n").toString();
    }

    private String block(int number) {
        return switch (this) {
            case ARTICLES -> article(number);
            case WRAPPED -> wrapped(article(number));
            case HEADINGS -> heading(number);
        };
    }

    private static String article(int number) {
        String thing = THINGS[number % THINGS.length];
        String act = ACTS[number % ACTS.length];
        return """
        （見直し%1$d）
        第%1$d条　管理者は、毎年度一回以上、%2$sを%3$s、その結果を委員会に報告しなければならない。ただし、緊急のときは、この限りでない。
        ２　所属長は、%2$sについて、次に掲げる措置を講じるものとする。
        （１）　台帳　%2$sの台帳を整え、所属ごとに責任者（以下「%2$s責任者」という。）を定めること。
        （２）　持出し　次の区分に応じ、持ち出す者を限ること。
        ア　所属の外へ持ち出すとき　所属長の許可を受けること。
        イ　組合の外へ持ち出すとき　統括責任者の許可を受け、返却を確かめること。
        （３）　廃棄　第%1$d条の規定により復元できない状態にし、証拠を残すこと。
        """
                .formatted(number, thing, act);
    }

    private static String wrapped(String block) {
        StringBuilder out = new StringBuilder();
        block.lines()
                .forEach(line -> {
                    String rest = line;
                    while (rest.length() > LINE) {
                        out.append(rest, 0, LINE).append("\n　");
                        rest = rest.substring(LINE);
                    }
                    out.append(rest).append('\n');
                });
        return out.toString();
    }

    private static String heading(int number) {
        String thing = THINGS[number % THINGS.length];
        return """
        %1$d　%2$sの管理（見直し%1$d）
        （１）　所属長は、%2$sを毎月点検し、その結果を統括責任者に報告しなければならない。
        （２）　職員は、%2$sを所属長の許可なく持ち出してはならない。
        """
                .formatted(number, thing);
    }
}
