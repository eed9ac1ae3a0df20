package jp.sekisho.extract;

/// A rectangle of cells, both corners inside.
public record Area(Address first, Address last) {
    public Area {
        if (first.row() > last.row() || first.column() > last.column()) {
            throw new IllegalArgumentException(first + " does not come before " + last);
        }
    }

    public boolean covers(Address at) {
        return first.row() <= at.row()
                && at.row() <= last.row()
                && first.column() <= at.column()
                && at.column() <= last.column();
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
