package jp.sekisho.bench.statute;

import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.sekisho.statute.Node;
import jp.sekisho.statute.Print;
import jp.sekisho.statute.Reading;
import jp.sekisho.statute.Statute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// How long a regulation of a megabyte takes to read: tree, doubts, kinds of clauses, demands, terms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
public class ReadBenchmark {

    /// How the text is laid out.
    @Param({"ARTICLES", "WRAPPED", "HEADINGS"})
    public String layout = "ARTICLES";

    private String text = "";
    private String xml = "";
    private int blocks;

    /// Writes the text.
    @Setup
    public void write() {
        LongText kind = LongText.valueOf(layout);
        text = kind.text();
        blocks = kind.blocks();
        xml = Print.xml(checked());
    }

    /// From the characters to the whole reading.
    @Benchmark
    public Reading read(CpuTime time) {
        return time.of(this::checked);
    }

    private Reading checked() {
        Reading reading = Statute.read(text);
        Node.Kind kind = layout.equals("HEADINGS") ? Node.Kind.HEADING : Node.Kind.ARTICLE;
        long found = reading.root().children().stream().filter(node -> node.kind() == kind).count();
        if (found != blocks || reading.tally().omitted() != 0) {
            throw new AssertionError(found + " of " + blocks + ", " + reading.tally());
        }
        return reading;
    }

    /// And on to the JSON.
    @Benchmark
    public String readAndPrint(CpuTime time) {
        return time.of(() -> Print.json(checked()));
    }

    /// The peer: the JDK's own parser over the same regulation, when its structure is already written out as XML.
    @Benchmark
    public Document jdkParsesTheXml(CpuTime time) {
        return time.of(() -> parsed(xml));
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
