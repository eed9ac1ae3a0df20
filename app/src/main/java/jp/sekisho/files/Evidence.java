package jp.sekisho.files;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.extract.Inspected;
import org.jspecify.annotations.Nullable;

/// 根拠資料: a document that proves something, and what is known about its file.
///
/// @param fileName empty when it was erased
/// @param digest SHA-256 of the file
/// @param declared whether somebody said that twelve digits in it are no 個人番号
public record Evidence(
        UUID id,
        String title,
        NewEvidence.Medium medium,
        String documentNumber,
        LocalDate datedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Retention retention,
        @Nullable LocalDate keepUntil,
        Inspected.Form form,
        int pages,
        String fileName,
        long size,
        String digest,
        Searched searched,
        boolean declared,
        VirusScan.Result virusCheck,
        @Nullable UUID broughtBy,
        LocalDate broughtOn,
        boolean erased,
        int uses) {
    /// How far words could be looked for in it.
    public enum Searched {
        WHOLE,
        /// It also holds pictures, or pages that are pictures.
        PARTLY,
        NOT
    }

    /// Whether it no longer proves anything. 切れている.
    public boolean ended(LocalDate day) {
        return erased || (validTo != null && validTo.isBefore(day));
    }

    /// Whether this is its title or its number.
    boolean isCalled(String words) {
        return title.equals(words) || documentNumber.equals(words);
    }

    /// Whether it need not be kept any longer.
    public boolean expired(LocalDate day) {
        return !erased && keepUntil != null && keepUntil.isBefore(day);
    }
}
