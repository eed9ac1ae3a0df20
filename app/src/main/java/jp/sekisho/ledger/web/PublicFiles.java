package jp.sekisho.ledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekisho.ledger.PublicLedger;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.proof.HashTile;
import jp.sekisho.proof.LogFile;
import jp.sekisho.proof.Malformed;
import jp.sekisho.proof.Trust;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Open;
import jp.sekisho.shared.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The ledger in the layout of C2SP tlog-tiles, for verifiers that other people wrote.
@Controller
class PublicFiles {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain; charset=utf-8");

    private final PublicLedger ledger;

    PublicFiles(PublicLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/ledger/checkpoint")
    @Open(
            because =
                    "a checkpoint says only how many entries there are; the more keep it the better")
    ResponseEntity<byte[]> checkpoint() {
        return text(ledger.checkpoint().bytes());
    }

    @GetMapping("/ledger/vkey")
    @Open(because = "the public half of the key, without which nobody can check a signature")
    ResponseEntity<byte[]> verifierKey() {
        return text((ledger.verifier() + "\n").getBytes(UTF_8));
    }

    @GetMapping("/ledger/vkeys")
    @Open(because = "the keys before the present one, without which older checkpoints say nothing")
    ResponseEntity<byte[]> verifierKeys() {
        return text(lines(ledger.trust().now()));
    }

    /// The origins before a restore: their entries are those that this ledger begins with.
    @GetMapping("/ledger/{origin}/checkpoint")
    @Open(because = "the last checkpoint before a restore, with which older ones can be compared")
    ResponseEntity<byte[]> pastCheckpoint(@PathVariable String origin) {
        return text(
                ledger.checkpoint(past(origin)).orElseThrow(() -> absent(origin + "/checkpoint")));
    }

    @GetMapping({"/ledger/{origin}/vkey", "/ledger/{origin}/vkeys"})
    @Open(because = "public halves of keys")
    ResponseEntity<byte[]> pastVerifierKeys(@PathVariable String origin) {
        return text(lines(past(origin).trust()));
    }

    @GetMapping("/ledger/{origin}/tile/{level:[0-9]+}/{*rest}")
    @Open(because = "hashes of entries that hold a random commitment; nobody can guess one")
    ResponseEntity<byte[]> pastHashes(
            @PathVariable String origin, @PathVariable String level, @PathVariable String rest) {
        var path = "tile/" + level + rest;
        if (!(parsed(path) instanceof HashTile tile)) {
            throw absent(path);
        }
        return served(tile, ledger.read(tile, past(origin)), FOR_EVER);
    }

    @GetMapping("/ledger/{origin}/tile/entries/{*rest}")
    @Requires("ledger.read")
    ResponseEntity<byte[]> pastEntries(@PathVariable String origin, @PathVariable String rest) {
        var file = parsed("tile/entries" + rest);
        return served(file, ledger.read(file, past(origin)), CacheControl.noStore());
    }

    private LedgerTrust.Past past(String origin) {
        return ledger.trust().origin(origin).orElseThrow(() -> absent(origin));
    }

    private static byte[] lines(Trust trust) {
        return trust.keys().stream()
                .map(key -> key + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static ResponseEntity<byte[]> text(byte[] text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(TEXT)
                .body(text);
    }

    @GetMapping("/ledger/tile/{level:[0-9]+}/{*rest}")
    @Open(because = "hashes of entries that hold a random commitment; nobody can guess one")
    ResponseEntity<byte[]> hashes(@PathVariable String level, @PathVariable String rest) {
        var path = "tile/" + level + rest;
        if (!(parsed(path) instanceof HashTile tile)) {
            throw absent(path);
        }
        return served(
                tile,
                ledger.read(tile),
                tile.width() == LogFile.FULL ? FOR_EVER : CacheControl.noCache());
    }

    @GetMapping("/ledger/tile/entries/{*rest}")
    @Requires("ledger.read")
    ResponseEntity<byte[]> entries(@PathVariable String rest) {
        var file = parsed("tile/entries" + rest);
        return served(file, ledger.read(file), CacheControl.noStore());
    }

    private static ResponseEntity<byte[]> served(
            LogFile file, Optional<byte[]> found, CacheControl caching) {
        var contents = found.orElseThrow(() -> absent(file.path()));
        return ResponseEntity.ok()
                .cacheControl(caching)
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(contents);
    }

    private static LogFile parsed(String path) {
        try {
            return LogFile.parse(path);
        } catch (Malformed otherSpelling) {
            throw absent(path);
        }
    }

    private static Absent absent(String path) {
        return new Absent("ledger file", path);
    }
}
