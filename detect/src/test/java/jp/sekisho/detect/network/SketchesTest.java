package jp.sekisho.detect.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchesTest {
    @Test
    void aBitmapCountsDifferentTexts() {
        Bitmap bitmap = new Bitmap(512);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 100; i++) {
                bitmap.add(Texts.hash("10.0.0." + i));
            }
        }
        assertThat(bitmap.count()).isCloseTo(100, withinPercentage(10));
    }

    @Test
    void informationCountsBytesOfDifferentTextsOnce() {
        double sum = 0;
        for (int trial = 0; trial < 20; trial++) {
            InformationSketch sketch = new InformationSketch();
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 200; i++) {
                    sketch.add(Texts.hash(trial + "/" + i), 30);
                }
            }
            assertThat(sketch.bytes()).isCloseTo(6000, withinPercentage(45));
            sum += sketch.bytes();
        }
        assertThat(sum / 20).isCloseTo(6000, withinPercentage(10));
        assertThat(new InformationSketch().bytes()).isZero();
    }

    @Test
    void aBoundedTableKeepsWhatIsOfMostWorth() {
        Bounded<Double> table = new Bounded<>(100, worth -> worth);
        table.get("precious", _ -> 1000.0);
        for (int i = 0; i < 10_000; i++) {
            table.get("cheap" + i, _ -> 1.0);
        }
        assertThat(table.size()).isEqualTo(100);
        assertThat(table.evicted()).isEqualTo(9901);
        List<String> keys = new ArrayList<>();
        table.forEach((key, _) -> keys.add(key));
        assertThat(keys).contains("precious");
    }

    @Test
    void namesAreCutWhereTheyWereRegistered() {
        assertThat(Texts.registered("a.b.example.com")).isEqualTo("example.com");
        assertThat(Texts.registered("www.city.lg.jp")).isEqualTo("city.lg.jp");
        assertThat(Texts.registered("www.example.jp")).isEqualTo("example.jp");
        assertThat(Texts.registered("example.co.jp")).isEqualTo("example.co.jp");
        assertThat(Texts.registered("localhost")).isEqualTo("localhost");
        assertThat(Texts.registered("co.jp")).isEqualTo("co.jp");
    }
}
