package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SambaTest {

    private static final int DESCRIPTORS = Integer.getInteger("acl.samba", 50_000);

    @Test
    void everyRandomDescriptorGrantsWhatSambaGrants() {
        try (Oracle samba = samba()) {
            SambaComparison comparison = new SambaComparison(samba, 20_261_124);
            comparison.run(DESCRIPTORS);
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.granted()).isGreaterThan(DESCRIPTORS / 4);
        }
    }

    @Test
    void theBinaryFormThatSambaPacksReadsAsTheTextItCameFrom() {
        try (Oracle samba = samba()) {
            RandomOffice office = new RandomOffice(7, 30, 20);
            List<String> texts =
                    java.util.stream.Stream.generate(office::sddl).limit(2_000).toList();
            List<String> packed =
                    samba.ask(
                            texts.stream()
                                    .map(text -> "pack\t" + RandomOffice.DOMAIN + "\t" + text)
                                    .toList());
            for (int i = 0; i < texts.size(); i++) {
                Descriptor fromText =
                        Descriptor.parse(texts.get(i), Domains.of(RandomOffice.DOMAIN));
                Descriptor fromBytes = Descriptor.parse(HexFormat.of().parseHex(packed.get(i)));
                assertThat(SambaComparison.accessOf(fromBytes))
                        .as(texts.get(i))
                        .isEqualTo(SambaComparison.accessOf(fromText));
            }
        }
    }

    private static Oracle samba() {
        Optional<Oracle> samba = Oracle.samba();
        assumeTrue(samba.isPresent(), "python3-samba is not installed, so nothing was compared");
        return samba.orElseThrow();
    }
}
