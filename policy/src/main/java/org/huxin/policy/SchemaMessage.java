package org.huxin.policy;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says in Chinese, to somebody who writes law and not programs, what a schema does not allow. */
final class SchemaMessage {

    private SchemaMessage() {}

    static String of(Error breach) {
        var place = breach.getInstanceLocation().getNameCount() == 0
                ? ""
                : name(breach.getInstanceLocation().getName(-1));
        return switch (breach.getKeyword()) {
            case "additionalProperties" -> place + "里有不认识的字段“" + breach.getProperty() + "”";
            case "required" -> place + "缺少“" + breach.getProperty() + "”" + why(breach);
            case "enum" -> place + "的值“" + value(breach) + "”不在允许的范围：" + choices(breach.getSchemaNode());
            case "const" -> place + "应为“" + text(breach.getSchemaNode()) + "”";
            case "type" -> place + "的类型不对，应为" + type(breach.getSchemaNode());
            case "pattern" -> place + "的值“" + value(breach) + "”不合写法 " + text(breach.getSchemaNode());
            case "minItems" -> place + "不能为空";
            case "not" -> place + "里有不能同时写的字段";
            default -> place + breach.getMessage();
        };
    }

    private static String name(String field) {
        return field.matches("[0-9]+") ? "第 " + (Integer.parseInt(field) + 1) + " 项" : "“" + field + "”";
    }

    /** The breach's place in the file as a JSON pointer below the part that was judged. */
    static String pointer(Error breach) {
        var pointer = new StringBuilder();
        var at = breach.getInstanceLocation();
        for (var i = 0; i < at.getNameCount(); i++) {
            pointer.append('/').append(at.getName(i).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String why(Error breach) {
        return "roll".equals(breach.getProperty()) ? "：以日、月、年计的期限必须写明遇休息日怎么办（none、forward 或 backward）" : "";
    }

    private static String value(Error breach) {
        var value = text(breach.getInstanceNode());
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String choices(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(SchemaMessage::text)
                .collect(Collectors.joining("、"));
    }

    private static String type(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(SchemaMessage::type)
                        .collect(Collectors.joining("或"))
                : switch (node.asString()) {
                    case "object" -> "字段表";
                    case "array" -> "列表";
                    case "string" -> "文字（数字样的编号要加引号）";
                    case "integer" -> "整数";
                    case "number" -> "数字";
                    case "boolean" -> "true 或 false";
                    default -> "空值";
                };
    }
}
