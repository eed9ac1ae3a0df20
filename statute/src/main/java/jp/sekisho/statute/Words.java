package jp.sekisho.statute;

import java.util.List;

/// The endings and nouns by which the grammar of demands knows a phrase. Without a dictionary: a demand must be found in
/// any regulation, so only the closed classes of official prose are listed.
final class Words {

    private Words() {}

    /// Phrases that say about what, where or towards whom; the demand begins behind them.
    static final List<String> SCOPE =
            List.of(
                    "について", "につき", "に関し", "に関して", "に対し", "に対して", "においては", "において", "に当たって", "に当たり",
                    "にあたって", "にあたり", "に当たっては", "にあたっては", "に際し", "に際して", "に際しては", "については", "に関しては",
                    "に対しては", "として", "としては", "に係る", "のうち", "に加え", "に加えて", "のほか", "ほか", "を除き", "を除いて",
                    "を含め", "を含めて", "にかかわらず", "に照らし", "に照らして", "に先立ち", "に備え", "に備えて", "に伴い", "に代えて",
                    "に限り", "を問わず", "に即し", "に即して", "に鑑み", "を目的とし", "を目的として", "を原則とし", "を対象とし",
                    "を対象に", "を中心に", "を中心として", "を基本とし", "とし", "を通じ", "を通じて", "にとって", "にわたり", "にわたって",
                    "から", "まで", "より", "では", "には", "とは", "へは", "からは", "にも", "でも");

    /// Phrases that say when or why; what stands before them is no part of a demand.
    static final List<String> CONDITION =
            List.of(
                    "場合は", "場合には", "場合において", "場合においては", "場合に", "場合で", "場合であって", "場合", "ときは", "ときには",
                    "とき", "時は", "時には", "際は", "際には", "際に", "際", "ため", "ために", "ためには", "よう", "うちは",
                    "限り", "限りにおいて", "間は", "以外は", "以外の者は", "たびに", "都度", "その都度", "後は", "ことから",
                    "ものについては", "ものは", "かかわらず");

    /// Phrases that say how or how often: they belong to the verb behind them.
    static final List<String> MANNER =
            List.of(
                    "に応じて", "に応じ", "に基づき", "に基づいて", "に従い", "に従って", "により", "によって", "の上", "的に", "適宜",
                    "速やかに", "直ちに", "遅滞なく", "あらかじめ", "常に", "随時", "適切に", "毎年", "毎年度", "毎月", "以上",
                    "以内に", "年度", "厳重に", "確実に", "十分に", "みだりに", "必ず", "事前に", "併せて", "ごとに", "をもって",
                    "とおり", "までに", "後に", "を経て", "なく");

    /// What makes an adverb or a time with に.
    static final List<String> ADVERBIAL =
            List.of(
                    "的", "切", "重", "実", "分", "正", "格", "密", "滑", "全", "迅速", "慎重", "容易", "明確", "継続",
                    "一斉", "同時", "一律", "優先", "末", "日", "月", "年", "度", "時", "前", "後", "中", "内", "初",
                    "期", "際", "ごと");

    /// 連用形 of verbs other than する, as they stand before a comma.
    static final List<String> CONTINUING =
            List.of(
                    "定め", "設け", "講じ", "努め", "務め", "求め", "受け", "認め", "踏まえ", "与え", "加え", "備え", "整え",
                    "伝え", "考え", "避け", "届け", "高め", "進め", "続け", "付け", "決め", "改め", "確かめ", "まとめ",
                    "とりまとめ", "取りまとめ", "助け", "割り当て", "当て", "充て", "見極め", "控え", "替え", "換え", "立て",
                    "知らせ", "任せ", "合わせ", "併せ", "入れ", "掲げ", "妨げ", "下げ", "上げ", "遂げ", "告げ", "逃れ", "離れ",
                    "収め", "納め", "留め", "止め", "緩め", "強め", "深め", "広め", "含め", "用い", "率い", "試み", "鑑み",
                    "省み", "顧み", "得", "経", "行い", "行ない", "おこない", "図り", "はかり", "持ち", "防ぎ", "取り", "執り",
                    "採り", "置き", "従い", "守り", "払い", "保ち", "問い", "負い", "担い", "促し", "示し", "残し", "正し",
                    "見直し", "果たし", "及ぼし", "生かし", "尽くし", "明らかにし", "引き継ぎ", "引継ぎ", "扱い", "取り扱い", "取扱い",
                    "選び", "学び", "結び", "呼び", "除き", "築き", "開き", "書き", "招き", "聴き", "聞き", "貼り", "張り",
                    "送り", "譲り", "配り", "諮り", "計り", "絞り", "切り", "知り", "有し", "課し", "付し", "記し", "期し",
                    "託し", "発し", "解し", "要し", "属し", "処し", "察し", "達し", "適し");

    /// Nouns of action: those that 〜する can follow. Longer words end with them.
    static final List<String> ACTS =
            List.of(
                    "管理", "制御", "対策", "監視", "確認", "確保", "教育", "啓発", "監査", "点検", "措置", "整備", "実施",
                    "運用", "保護", "記録", "報告", "研修", "訓練", "検査", "調査", "評価", "見直し", "分析", "策定", "選定",
                    "契約", "締結", "保存", "保管", "廃棄", "消去", "更新", "変更", "導入", "利用", "使用", "通知", "指導",
                    "助言", "周知", "届出", "申請", "承認", "許可", "審査", "把握", "維持", "改善", "是正", "復旧", "防止",
                    "強化", "向上", "推進", "支援", "連絡", "調整", "収集", "提供", "公表", "開示", "訂正", "停止", "制限",
                    "禁止", "配置", "設置", "任命", "指名", "指定", "分類", "表示", "施錠", "徹底", "設定", "対応", "検知",
                    "遮断", "隔離", "取得", "修正", "適用", "削除", "登録", "作成", "改定", "改正", "検討", "検証", "試験",
                    "測定", "監督", "指示", "要請", "協議", "共有", "検出", "防御", "防護", "認証", "開発", "保守", "調達",
                    "委託", "持ち出し", "持出し", "貸出し", "貸与", "返却", "回収", "持込み", "搬入", "搬出", "入退室管理",
                    "バックアップ", "チェック", "テスト", "モニタリング", "促進", "充実", "解除", "抑止", "予防", "低減", "特定",
                    "決定", "判断", "作業", "処理", "処分", "清掃", "巡視", "棚卸し", "棚卸", "照合", "演習", "説明", "相談",
                    "受付", "交付", "発行", "発信", "編成", "割当て", "化");

    /// Aims rather than acts when they only close a sentence: 〜の向上を図る.
    static final List<String> AIMS =
            List.of(
                    "向上", "強化", "推進", "確保", "充実", "徹底", "促進", "適正化", "円滑化", "高度化", "効率化", "維持",
                    "改善", "増進", "普及", "実現", "定着", "安定", "最適化", "発展", "保全");

    static boolean endsWithAny(String s, List<String> endings) {
        for (String ending : endings) {
            if (s.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// The longest of `endings` that `s` ends with, or "".
    static String longestEnding(String s, List<String> endings) {
        String found = "";
        for (String ending : endings) {
            if (ending.length() > found.length() && s.endsWith(ending)) {
                found = ending;
            }
        }
        return found;
    }

    /// Whether a noun phrase ends in a noun of action.
    static boolean isAct(String phrase) {
        String noun = phrase.endsWith("等") ? phrase.substring(0, phrase.length() - 1) : phrase;
        return endsWithAny(noun, ACTS);
    }
}
