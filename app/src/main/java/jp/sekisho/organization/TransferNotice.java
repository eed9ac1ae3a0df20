package jp.sekisho.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of a list of transfers, as it was read.
///
/// @param number empty when the list has none for him
/// @param old where he stands now by the list; empty when it does not say
/// @param place where he is to stand; its names are empty where nothing changes
/// @param day the first day on which it is so; of a leaver the day after his last
record TransferNotice(
        int row,
        Act act,
        String number,
        String name,
        String kana,
        String old,
        Entrant.Place place,
        LocalDate day) {
    enum Act {
        JOIN,
        MOVE,
        LEAVE,
        /// 併任, 兼務 or 応援 begins.
        SECOND,
        SECOND_ENDS
    }

    LocalDate last() {
        return day.minusDays(1);
    }

    /// A place of the list with what it leaves open taken from where he stands.
    TransferNotice at(Entrant.Place filled) {
        return new TransferNotice(row, act, number, name, kana, old, filled, day);
    }

    /// The words of a list for what happens.
    static @Nullable Act act(String text) {
        var word = RosterWords.folded(text).replaceAll("[【】〔〕\\[\\]■◆●○◎・（）()]", "");
        if (word.matches(".*(?:併任|兼務|兼任|兼職|応援|事務取扱).*")) {
            return word.matches(".*(?:解除|終了|解|免).*") ? Act.SECOND_ENDS : Act.SECOND;
        }
        if (word.matches("(?:新規|新|臨時|中途)?採用.*|任用|転入|派遣受入|受入|割愛採用|割愛受入|出向受入|就任|選任")) {
            return Act.JOIN;
        }
        if (word.matches(
                "(?:定年|勧奨|普通|依願|自己都合|早期|死亡|任期満了)?退職.*|転出|辞職|退任|任期満了|期間満了|失職|免職|派遣終了|派遣解除|出向|割愛|死亡")) {
            return Act.LEAVE;
        }
        return word.matches(
                        "転任|異動|転補|配置換え?|配置転換|昇任.*|昇格.*|降任.*|昇任異動|課内異動|内部異動|再任用|暫定再任用|職名変更|横転|転籍")
                ? Act.MOVE
                : null;
    }

    /// Whether the day of such a word is the first day elsewhere, and not the last day here.
    static boolean elsewhere(String text) {
        return RosterWords.folded(text).matches(".*(?:転出|出向|割愛|派遣終了|派遣解除|解除|終了|免).*");
    }
}
