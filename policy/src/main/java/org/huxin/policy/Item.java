package org.huxin.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a pack's file that has passed its schema, read by name.
 *
 * @param document the file
 * @param pointer where in the file it stands
 * @param node the value
 * @param problems takes what only shows while reading, such as a day that does not exist
 */
record Item(Document document, String pointer, JsonNode node, Problems problems) {

    static Item root(Document document, Problems problems) {
        return new Item(document, "", document.root(), problems);
    }

    int line() {
        return document.line(pointer);
    }

    void problem(String message) {
        problems.add(document.file(), line(), message);
    }

    boolean has(String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    Item at(String name) {
        return new Item(document, pointer + "/" + name, node.get(name), problems);
    }

    String text(String name) {
        return node.path(name).asString();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    int integer(String name, int otherwise) {
        return has(name) ? node.get(name).intValue() : otherwise;
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    BigDecimal decimal(String name) {
        return node.get(name).decimalValue();
    }

    @Nullable
    LocalDate date(String name) {
        return has(name) ? at(name).day(text(name)) : null;
    }

    /** A day, or null with a problem where the calendar has no such day. */
    @Nullable
    LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            problem("没有“" + text + "”这一天");
            return null;
        }
    }

    /** From and to of a named part; every day where it is not there. */
    Validity validity(String name) {
        return has(name) ? at(name).span() : Validity.ALWAYS;
    }

    /** The from and to of this value. */
    Validity span() {
        return span(date("from"), date("to"));
    }

    Validity span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            problem("失效日期 " + to + " 早于生效日期 " + from);
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    /** The members of a list; a single value stands for a list of one; nothing for an empty list. */
    List<Item> items(String name) {
        if (!has(name)) {
            return List.of();
        }
        var part = at(name);
        return part.node.isArray() ? part.members() : List.of(part);
    }

    /** The members of this list. */
    List<Item> members() {
        var members = new ArrayList<Item>();
        for (var i = 0; i < node.size(); i++) {
            members.add(new Item(document, pointer + "/" + i, node.get(i), problems));
        }
        return members;
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> item.node.asString()).toList();
    }

    /** The named members of this value in the order written. */
    Map<String, Item> fields() {
        var fields = new LinkedHashMap<String, Item>();
        for (var name : node.propertyNames()) {
            fields.put(name, at(name));
        }
        return fields;
    }

    /** This value as facts and conditions hold it: String, Long, Boolean, BigDecimal or a list of these. */
    Object scalar() {
        if (node.isArray()) {
            return members().stream().map(Item::scalar).toList();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? node.booleanValue() : node.asString();
    }
}
