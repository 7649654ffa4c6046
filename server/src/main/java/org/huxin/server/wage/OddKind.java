package org.huxin.server.wage;

import java.util.Locale;

/** 异常: what can be odd about how attendance was recorded. */
public enum OddKind {
    NO_FACE("未验人开闸"),
    SAME_SECOND("同一秒多人"),
    TWO_PLACES("同时两地"),
    CLOCK_SKEW("设备时钟偏差"),
    UNKNOWN("未登记人员"),
    SHEET_DIFFERS("与考勤表不符");

    private final String label;

    OddKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it is kept: {@code two_places}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OddKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
