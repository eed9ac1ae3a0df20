package jp.sekisho.extract;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why a file is not read.
///
/// @param about key of a phrase that says what or where, or empty
/// @param words that fill the phrase
public record Refusal(Reason reason, String about, List<String> words)
        implements Outcome, Inspection, Rendering, Templating, Filling {
    public enum Reason {
        EMPTY,
        /// Under a password.
        ENCRYPTED,
        MACROS,
        /// No table though one was wanted; the phrase says what it is instead.
        NOT_TABLE,
        NOT_DIRECTORY,
        NOT_DOCUMENT,
        /// Nothing that can be read at all.
        NOT_READABLE,
        /// Text in no charset known.
        ENCODING,
        TOO_LARGE,
        TOO_MANY_CELLS,
        TOO_SLOW,
        /// The phrase says where.
        DAMAGED,
        /// Something in it runs when it is opened.
        ACTIVE,
        /// Other files are attached to it.
        ATTACHMENTS,
        /// It points to something outside itself.
        OUTSIDE,
        /// It holds another file or a control.
        EMBEDDED,
        /// A field of Word would fetch or start something.
        INSTRUCTION,
        /// A workbook calculates, or calls cells by names.
        FORMULA,
        /// The child broke down.
        FAILED,
        /// Too many files are being read.
        BUSY
    }

    public Refusal {
        words = List.copyOf(words);
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, "", List.of());
    }

    /// The key of the message.
    public String key() {
        return "extract." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One line for the person who chose the file: what is wrong, where, and what to do.
    public String message(Locale locale) {
        var texts = ResourceBundle.getBundle("jp.sekisho.extract.messages", locale);
        var phrase = about.isEmpty() ? "" : format(texts.getString(about), locale, words.toArray());
        return format(texts.getString(key()), locale, phrase);
    }

    private static String format(String text, Locale locale, Object... words) {
        return new MessageFormat(text, locale).format(words);
    }
}
