package org.huxin.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one untrusted YAML file. Anchors and aliases are refused, so nothing can grow while it is read; a key given twice is
 * refused, because the second would win in silence.
 */
final class YamlParser {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(Limits.FILE_BYTES)
                    .setMaxAliasesForCollections(0)
                    // told by this reader instead, which goes on to find the next
                    .setAllowDuplicateKeys(true)
                    .build())
            .build();

    private final String file;
    private final YAMLParser parser;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlParser(String file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The parsed file, or null when it is not well formed, which is then among the problems. */
    static @Nullable Document parse(PackFile file, Problems problems) {
        var before = problems.count();
        if (file.bytes().length > Limits.FILE_BYTES) {
            problems.add(file.path(), 0, "文件超过 " + Limits.FILE_BYTES / 1024 + " KB");
            return null;
        }
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text(file.bytes()))) {
            var reader = new YamlParser(file.path(), parser, problems);
            var root = reader.document();
            return root == null || problems.count() > before ? null : new Document(file.path(), root, reader.lines);
        } catch (Refused refused) {
            problems.add(file.path(), refused.line, refused.getMessage());
        } catch (CharacterCodingException notText) {
            problems.add(file.path(), 0, "不是 UTF-8 文本");
        } catch (JacksonException broken) {
            problems.add(file.path(), broken.getLocation().getLineNr(), "YAML 写法有误：" + broken.getOriginalMessage());
        }
        return null;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private @Nullable JsonNode document() {
        if (parser.nextToken() == null) {
            problems.add(file, 0, "文件是空的");
            return null;
        }
        var root = value("", 0);
        if (parser.nextToken() != null) {
            throw new Refused(line(), "一个文件只能有一份文档");
        }
        return root;
    }

    private JsonNode value(String pointer, int depth) {
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            throw new Refused(line(), "不允许使用锚点和别名（& 与 *）");
        }
        if (depth > Limits.DEPTH || lines.size() > Limits.VALUES) {
            throw new Refused(line(), "嵌套过深或内容过多");
        }
        lines.putIfAbsent(pointer, line());
        var nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_NUMBER_INT -> nodes.numberNode(number());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.stringNode(parser.getString());
        };
    }

    private long number() {
        try {
            return parser.getLongValue();
        } catch (JacksonException tooLarge) {
            throw new Refused(line(), "数字过大");
        }
    }

    private JsonNode object(String pointer, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            var keyLine = line();
            if (object.has(key)) {
                problems.add(file, keyLine, "“" + key + "”写了两次");
            }
            lines.put(at, keyLine);
            parser.nextToken();
            object.set(key, value(at, depth + 1));
        }
        return object;
    }

    private JsonNode array(String pointer, int depth) {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Ends the reading of a file. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        Refused(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        @Override
        public String getMessage() {
            var message = super.getMessage();
            return message == null ? "" : message;
        }
    }
}
