package jp.sekisho.files;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekisho.extract.Extract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// One reader of strangers' files for the whole program, made when the first file comes: what a child
/// may be kept from is tried out then.
@Configuration(proxyBeanMethods = false)
class ExtractProgram {
    @Bean
    @Lazy
    Extract extract() {
        return new Extract(childJars());
    }

    /// The child has a class path of its own: beside the program's `lib` when it is installed, beside
    /// the classes of the engine when it is built.
    private static Path childJars() {
        try {
            var engine =
                    Path.of(
                            Extract.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            var parent = engine.toAbsolutePath().getParent();
            if (parent == null) {
                throw new IllegalStateException("no folder around " + engine);
            }
            if (Files.isDirectory(engine)) {
                return parent.resolve("lib");
            }
            var installed = parent.resolveSibling("extract");
            return Files.isDirectory(installed) ? installed : parent;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
