package jp.sekisho.detect.naive;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Regular expressions by the JDK, told to take only a newline for the end of a line, as PCRE does.
final class NaiveRegex {
    private NaiveRegex() {}

    static Predicate<String> find(String regex, boolean i, boolean m, boolean s) {
        int flags = Pattern.UNIX_LINES;
        flags |= i ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        flags |= m ? Pattern.MULTILINE : 0;
        flags |= s ? Pattern.DOTALL : 0;
        Pattern pattern = Pattern.compile(regex, flags);
        // With MULTILINE the JDK finds no start of a line in an empty text, where PCRE does.
        Pattern ofEmpty = Pattern.compile(regex, flags & ~Pattern.MULTILINE);
        return text -> (text.isEmpty() ? ofEmpty : pattern).matcher(text).find();
    }
}
