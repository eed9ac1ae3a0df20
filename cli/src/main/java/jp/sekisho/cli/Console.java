package jp.sekisho.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The two streams of the process, in an encoding that can print Japanese: the terminal's if it can, else UTF-8.
record Console(PrintWriter out, PrintWriter err) {

    static Console ofProcess() {
        return new Console(
                open(FileDescriptor.out, System.getProperty("stdout.encoding", "")),
                open(FileDescriptor.err, System.getProperty("stderr.encoding", "")));
    }

    private static PrintWriter open(FileDescriptor descriptor, String wanted) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(descriptor), charset(wanted)));
    }

    static Charset charset(String wanted) {
        Charset charset =
                Charset.isSupported(wanted.isEmpty() ? "?" : wanted)
                        ? Charset.forName(wanted)
                        : StandardCharsets.UTF_8;
        return charset.canEncode() && charset.newEncoder().canEncode("関所")
                ? charset
                : StandardCharsets.UTF_8;
    }
}
