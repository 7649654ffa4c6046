package org.huxin.engine.calendar;

/** The unit of a {@link Term}, as the text says it: 日 and 工作日 are different units. */
public enum Unit {
    /** 小时: runs from the moment of the trigger and never rolls (民法典 art. 201). */
    HOUR("小时"),
    /** 日: calendar days. */
    DAY("日"),
    /** 工作日: days that the working calendar counts. */
    WORKING_DAY("个工作日"),
    /** 月: ends on the matching day, or on the month's last day where there is none (民法典 art. 202). */
    MONTH("个月"),
    /** 年: as months, twelve at a time. */
    YEAR("年");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** The Chinese word put after a number. */
    public String label() {
        return label;
    }
}
