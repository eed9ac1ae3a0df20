package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A regulation made at random, as the tree that a reader should find. Knows nothing of layout.
record RandomRegulation(String title, List<Part> parts) {

    /// One block: its kind, level (0 = article or heading), marker in half width, caption, and text.
    record Part(Node.Kind kind, int level, String marker, String caption, String text) {}

    private static final String[] THINGS = {
        "情報資産",
        "端末",
        "記録媒体",
        "ネットワーク",
        "認証情報",
        "入退室の記録",
        "委託先の体制",
        "IoT機器",
        "台帳",
        "緊急時の連絡網",
        "個人情報を含む文書",
        "サーバ室の鍵"
    };
    private static final String[] WHO = {"管理者", "所属長", "職員", "統括責任者", "委員会", "システム管理者"};
    private static final String[] ACTS = {
        "適切に管理しなければならない",
        "定期的に点検するものとする",
        "別表第１に定める基準により分類する",
        "第２条の規定により保護する",
        "速やかに確認し、その結果を報告しなければならない",
        "他人に使用させてはならない",
        "３年間保存する",
        "必要に応じて見直すものとする"
    };
    private static final String[] CAPTIONS = {
        "目的", "定義", "管理の方法", "職員の責務", "点検及び報告", "持出しの制限", "委任", "見直し", "教育"
    };
    private static final String[] HEADINGS = {"組織体制", "物理的対策", "情報資産の分類と管理", "評価・見直し", "外部サービスの利用"};
    private static final String AIU = "アイウエオカキク";

    static RandomRegulation withArticles(Random random) {
        List<Part> parts = new ArrayList<>();
        int articles = 2 + random.nextInt(5);
        boolean chapters = random.nextInt(4) == 0;
        int number = 0;
        for (int i = 0; i < articles; i++) {
            if (chapters && i % 2 == 0) {
                parts.add(
                        new Part(
                                Node.Kind.CHAPTER,
                                0,
                                "第" + (i / 2 + 1) + "章",
                                HEADINGS[i / 2],
                                ""));
            }
            number++;
            article(random, parts, "第" + number + "条");
            if (random.nextInt(6) == 0) {
                article(random, parts, "第" + number + "条の2");
            }
        }
        supplement(random, parts);
        return new RandomRegulation("芦原広域事務組合情報管理規程", parts);
    }

    private static void article(Random random, List<Part> parts, String marker) {
        parts.add(new Part(Node.Kind.ARTICLE, 0, marker, pick(random, CAPTIONS), ""));
        int paragraphs = 1 + random.nextInt(3);
        for (int p = 1; p <= paragraphs; p++) {
            boolean items = random.nextInt(3) == 0;
            String text = items ? pick(random, WHO) + "は、次に掲げる事項を行う。" : sentences(random);
            parts.add(new Part(Node.Kind.PARAGRAPH, 1, p == 1 ? "" : String.valueOf(p), "", text));
            if (items) {
                items(random, parts);
            }
        }
    }

    private static void items(Random random, List<Part> parts) {
        int count = 2 + random.nextInt(4);
        int form = random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            String caption = form == 0 ? HEADINGS[(i - 1) % HEADINGS.length] : "";
            boolean below = random.nextInt(4) == 0;
            String text =
                    below
                            ? "次の区分による" + pick(random, THINGS) + "の管理を行うこと。"
                            : form == 1
                                    ? pick(random, THINGS) + "及び" + pick(random, THINGS) + "の管理"
                                    : sentence(random);
            parts.add(new Part(Node.Kind.ITEM, 2, "(" + i + ")", caption, text));
            if (below) {
                int subitems = 2 + random.nextInt(3);
                for (int k = 0; k < subitems; k++) {
                    parts.add(
                            new Part(
                                    Node.Kind.SUBITEM,
                                    3,
                                    AIU.substring(k, k + 1),
                                    "",
                                    sentence(random)));
                }
            }
        }
    }

    private static void supplement(Random random, List<Part> parts) {
        parts.add(new Part(Node.Kind.SUPPLEMENT, 0, "附則", "", ""));
        if (random.nextBoolean()) {
            parts.add(new Part(Node.Kind.PARAGRAPH, 1, "", "", "この規程は、令和7年4月1日から施行する。"));
        } else {
            parts.add(new Part(Node.Kind.PARAGRAPH, 1, "1", "", "この規程は、令和7年4月1日から施行する。"));
            parts.add(new Part(Node.Kind.PARAGRAPH, 1, "2", "", "この規程の施行前にした手続は、この規程によりしたものとみなす。"));
        }
    }

    static RandomRegulation withHeadings(Random random) {
        List<Part> parts = new ArrayList<>();
        int tops = 2 + random.nextInt(3);
        boolean steps = random.nextBoolean();
        for (int i = 1; i <= tops; i++) {
            boolean below = random.nextBoolean();
            parts.add(
                    new Part(
                            Node.Kind.HEADING,
                            0,
                            String.valueOf(i),
                            HEADINGS[i - 1],
                            below ? "" : sentences(random)));
            int children = below ? 2 + random.nextInt(2) : 0;
            for (int k = 1; k <= children; k++) {
                String marker = steps ? i + "-" + k : "(" + k + ")";
                parts.add(new Part(Node.Kind.HEADING, 1, marker, CAPTIONS[k], sentences(random)));
            }
        }
        return new RandomRegulation("芦原広域事務組合情報管理基準", parts);
    }

    private static String sentences(Random random) {
        String text = sentence(random);
        return random.nextInt(3) == 0
                ? text + "ただし、" + pick(random, WHO) + "が認めるときは、この限りでない。"
                : text;
    }

    private static String sentence(Random random) {
        String scope = random.nextInt(3) == 0 ? "（以下「対象」という。）" : "";
        return pick(random, WHO)
                + "は、"
                + pick(random, THINGS)
                + scope
                + "及び"
                + pick(random, THINGS)
                + "を"
                + pick(random, ACTS)
                + "。";
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    /// The tree in the one form that [#found(Node)] gives of a reading.
    List<String> expected() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            lines.add(line(part.kind(), part.marker(), part.caption(), part.text()));
        }
        return lines;
    }

    static List<String> found(Node root) {
        return root.all()
                .filter(node ->
                        node.kind() != Node.Kind.REGULATION && node.kind() != Node.Kind.TITLE)
                .map(node ->
                        line(
                                node.kind(),
                                node.marker().text(),
                                node.captionText(),
                                node.text().text()))
                .toList();
    }

    private static String line(Node.Kind kind, String marker, String caption, String text) {
        return kind
                + "|"
                + Paths.squeeze(marker)
                + "|"
                + Paths.squeeze(caption)
                + "|"
                + Paths.squeeze(text);
    }
}
