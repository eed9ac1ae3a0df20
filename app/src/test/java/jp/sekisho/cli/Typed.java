package jp.sekisho.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command as somebody types it, and what it answered.
public record Typed(int code, String out, String err) {
    public static Typed run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Typed(code, out.toString(), err.toString());
    }
}
