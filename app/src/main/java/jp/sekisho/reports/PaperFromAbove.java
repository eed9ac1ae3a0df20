package jp.sekisho.reports;

import jp.sekisho.office.Paper;

/// A paper whose content a module further up knows, so that the body's own templates serve it too.
public interface PaperFromAbove {
    ReportKind kind();

    /// @param names whether what needs [ReportKind#namesRight] stands in it
    Paper paper(boolean names);
}
