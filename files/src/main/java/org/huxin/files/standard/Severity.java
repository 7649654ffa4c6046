package org.huxin.files.standard;

import java.util.Locale;

/** What a finding asks for. */
public enum Severity {
    /** To be mended: the file will not be taken as it is. */
    ERROR("错误"),
    /** To be looked into: it may be right. */
    WARNING("提醒"),
    /** Only to be known. */
    NOTICE("告知");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
