package jp.sekisho.extract.show;

import java.util.ArrayList;
import java.util.List;

/// Shows `# ?/?`: a whole part and the nearest fraction with so many digits below the line.
record Fractions(Code code) implements Section {
    @Override
    public String show(double value, boolean signed, boolean since1904) {
        double positive = Math.abs(value);
        var runs = runs();
        boolean mixed = runs.size() > 2;
        long whole = mixed ? (long) positive : 0;
        long below = denominator(runs.getLast(), positive - whole);
        long above = Math.round((positive - whole) * below);
        if (mixed && above == below) {
            whole++;
            above = 0;
        }
        var sign = signed && value < 0 && (whole > 0 || above > 0) ? "-" : "";
        if (mixed && above == 0) {
            return sign + whole;
        }
        return sign + (mixed && whole > 0 ? whole + " " : "") + above + "/" + below;
    }

    /// Slots that stand together, and the digits of a fixed denominator such as `/100`.
    private List<String> runs() {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        for (var token : code.tokens()) {
            switch (token) {
                case Token.Slot(char kind) -> run.append(kind);
                case Token.Literal(var text) when text.matches("[0-9]+") -> run.append(text);
                default -> {
                    if (!run.isEmpty()) {
                        runs.add(run.toString());
                        run.setLength(0);
                    }
                }
            }
        }
        runs.add(run.isEmpty() ? "?" : run.toString());
        return runs;
    }

    private static long denominator(String run, double rest) {
        if (run.matches("[1-9][0-9]{0,8}")) {
            return Long.parseLong(run);
        }
        int limit = (int) Math.pow(10, Math.min(run.length(), 3)) - 1;
        long best = 1;
        double error = Double.MAX_VALUE;
        for (int below = 1; below <= limit; below++) {
            double off = Math.abs(rest - (double) Math.round(rest * below) / below);
            if (off < error - 1e-12) {
                error = off;
                best = below;
            }
        }
        return best;
    }
}
