package jp.sekisho.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file to be kept, never shown in the browser.
public final class Download {
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private Download() {}

    public static ResponseEntity<byte[]> workbook(String name, byte[] bytes) {
        return file(name + ".xlsx", OPEN_XML + "spreadsheetml.sheet", bytes);
    }

    public static ResponseEntity<byte[]> document(String name, byte[] bytes) {
        return file(name + ".docx", OPEN_XML + "wordprocessingml.document", bytes);
    }

    public static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return file(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, bytes);
    }

    public static ResponseEntity<byte[]> list(String name, byte[] bytes) {
        return file(name + ".csv", "text/csv; charset=UTF-8", bytes);
    }

    /// A file under the name it came with; nothing is said about what it is.
    public static ResponseEntity<byte[]> original(String name, byte[] bytes) {
        return file(name, "application/octet-stream", bytes);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
