package org.huxin.engine.warning;

import java.util.Locale;

/** In what a signal measures. A threshold is written in the unit of its signal. */
public enum MeasureUnit {
    YUAN("元"),
    PEOPLE("人"),
    PERCENT("%"),
    DAYS("日"),
    MONTHS("个月"),
    ITEMS("项");

    private final String label;

    MeasureUnit(String label) {
        this.label = label;
    }

    /** The Chinese word put after a number. */
    public String label() {
        return label;
    }

    /** As packs and answers have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
