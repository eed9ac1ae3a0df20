package jp.sekisho.proof;

/// The signed checkpoint of the log as it is now; the only file that ever changes.
public record CheckpointFile() implements LogFile {

    static final String PATH = "checkpoint";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String contentType() {
        return "text/plain; charset=utf-8";
    }

    @Override
    public boolean belongsTo(long size) {
        return true;
    }
}
