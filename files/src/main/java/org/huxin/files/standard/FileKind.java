package org.huxin.files.standard;

import java.util.Locale;

/** The sheets of the standard. */
public enum FileKind {
    /** 花名册. */
    ROSTER,
    /** 考勤表. */
    ATTENDANCE,
    /** 工资支付表. */
    WAGES,
    /** 银行回盘. */
    BANK,
    /** 专户流水. */
    ACCOUNT,
    /** 外部指标. */
    INDICATORS;

    /** The word that stands for it in options, reports and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
