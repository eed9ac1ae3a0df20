package jp.sekisho.extract.wire;

/// What the parent asks the child for.
public enum Want {
    ANYTHING,
    TABLE,
    DIRECTORY,
    DOCUMENT,
    /// What the file is and all it says, with pictures and slides.
    INSPECTION,
    /// One page as a picture.
    PICTURE,
    /// What fields a Word document has that may become a template.
    TEMPLATE,
    /// A template with its fields filled; the input is the template and what goes into it.
    FILLED
}
