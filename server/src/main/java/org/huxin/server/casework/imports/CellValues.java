package org.huxin.server.casework.imports;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Moments;
import org.huxin.server.casework.imports.Draft.CellError;
import org.huxin.server.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The texts of one line as values; what cannot be read is null and stands among the errors. */
final class CellValues {

    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "√", "✓", "1");
    private static final Set<String> NO = Set.of("否", "无", "没有", "n", "no", "false", "×", "0");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0+)?[人名]?");
    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");

    private final Map<Column, String> texts;
    private final Words words;
    private final Set<CellError> errors;

    CellValues(Map<Column, String> texts, Words words, Set<CellError> errors) {
        this.texts = texts;
        this.words = words;
        this.errors = errors;
        texts.keySet().forEach(this::read);
    }

    /** So that all that is wrong is told at once, whether or not anybody asks for the value. */
    private void read(Column column) {
        switch (column.form()) {
            case TEXT -> text(column);
            case NUMBER -> number(column);
            case MOMENT -> moment(column);
            case WORD, UNIT, REGION -> word(column);
            case YES_NO -> yes(column);
            case COUNT -> count(column);
            case YUAN, WAN -> fen();
        }
    }

    private void number(Column column) {
        if (ROUNDED.matcher(texts.getOrDefault(column, "")).matches()) {
            wrong(column, "数字已被表格四舍五入：请把该列设为文本格式后重填");
        }
    }

    @Nullable
    String text(Column column) {
        return texts.get(column);
    }

    @Nullable
    String word(Column column) {
        var text = texts.get(column);
        return text == null
                ? null
                : words.code(column, text).orElseGet(() -> wrong(column, "没有「%s」，请从模板的可选值中选".formatted(text)));
    }

    @Nullable
    LocalDateTime moment(Column column) {
        var text = texts.get(column);
        return text == null
                ? null
                : Moments.read(text).orElseGet(() -> wrong(column, "日期看不懂，请写成 2024-03-04 或 2024-03-04 09:30"));
    }

    @Nullable
    Boolean yes(Column column) {
        var text = texts.get(column);
        if (text == null) {
            return null;
        }
        var plain = Heading.plain(text);
        return YES.contains(plain) ? Boolean.TRUE : NO.contains(plain) ? Boolean.FALSE : wrong(column, "请填 是 或 否");
    }

    @Nullable
    Integer count(Column column) {
        var text = texts.get(column);
        if (text == null) {
            return null;
        }
        var found = COUNT.matcher(text);
        return found.matches() ? Integer.valueOf(found.group(1)) : wrong(column, "请填整数");
    }

    /** The amount, given in yuan or in ten thousand yuan. */
    @Nullable
    Long fen() {
        var yuan = texts.get(Column.CLAIMED_FEN);
        var wan = texts.get(Column.CLAIMED_WAN);
        if (yuan != null && wan != null) {
            return wrong(Column.CLAIMED_WAN, "元和万元只填一个");
        }
        if (wan != null) {
            return money(Column.CLAIMED_WAN, wan.strip().replaceAll("万?元?$", "") + "万");
        }
        return yuan == null ? null : money(Column.CLAIMED_FEN, yuan);
    }

    private @Nullable Long money(Column column, String text) {
        try {
            var fen = Money.parse(text).fen();
            return fen < 0 ? wrong(column, "金额不能为负") : Long.valueOf(fen);
        } catch (IllegalArgumentException unreadable) {
            return wrong(column, String.valueOf(unreadable.getMessage()));
        }
    }

    private <T> @Nullable T wrong(Column column, String message) {
        errors.add(new CellError(column.code(), message));
        return null;
    }
}
