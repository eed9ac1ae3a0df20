package jp.sekisho.extract.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;
import jp.sekisho.extract.wire.Want;

/// `Main WANT BYTES CELLS UNPACKED RATIO DEPTH TEXT PAGE`, the file on standard input.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        var out = new Out(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not get between the records.
        System.setOut(System.err);
        var want = Want.valueOf(arguments[0]);
        var meter =
                new Meter(
                        Integer.parseInt(arguments[2]),
                        Long.parseLong(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]),
                        Integer.parseInt(arguments[6]));
        var page = Integer.parseInt(arguments[7]);
        answer(input(Integer.parseInt(arguments[1])), want, page, out, meter);
    }

    private static byte[] input(int limit) throws IOException {
        try (var in = new FileInputStream(FileDescriptor.in)) {
            return in.readNBytes(limit);
        }
    }

    static void answer(byte[] bytes, Want want, int page, Out out, Meter meter) {
        try {
            switch (want) {
                case ANYTHING, TABLE, DIRECTORY, DOCUMENT ->
                        Recognition.read(bytes, want, out, meter);
                case INSPECTION -> Inspecting.read(bytes, out, meter);
                case TEMPLATE -> Filler.tell(bytes, out, meter);
                case FILLED -> Filler.fill(bytes, out, meter);
                case PICTURE -> Drawing.draw(bytes, page, out, meter);
            }
            out.end();
        } catch (Refused refused) {
            out.record(Tag.REFUSED).one(refused.fault).one(refused.kind).one(refused.spot);
            refused.words.forEach(out::text);
            out.flush();
        }
    }
}
