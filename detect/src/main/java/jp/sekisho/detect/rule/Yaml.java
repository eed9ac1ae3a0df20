package jp.sekisho.detect.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML text as nodes that know their lines. Types are not resolved here: see [Scalar].
final class Yaml {
    static final int MAX_CHARACTERS = 4 << 20;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ALIASES = 50;

    private Yaml() {}

    static List<Node> documents(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setAllowRecursiveKeys(false);
        Composer composer =
                new Composer(
                        new ParserImpl(new StreamReader(new StringReader(text)), options),
                        new Untyped(),
                        options);
        List<Node> documents = new ArrayList<>(1);
        try {
            while (composer.checkNode()) {
                documents.add(composer.getNode());
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : line(e.getProblemMark().getLine());
            throw new Refusal(Flaw.NOT_YAML, line, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new Refusal(Flaw.NOT_YAML, 1, String.valueOf(e.getMessage()));
        }
        return documents;
    }

    static int line(Node node) {
        return line(node.getStartMark().getLine());
    }

    private static int line(int fromZero) {
        return fromZero + 1;
    }

    /// Resolving types by YAML 1.1 would cost time and turn `no` into false.
    private static final class Untyped extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: every scalar stays a text.
        }

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return switch (kind) {
                case sequence -> Tag.SEQ;
                case mapping -> Tag.MAP;
                case scalar, anchor -> Tag.STR;
            };
        }
    }
}
