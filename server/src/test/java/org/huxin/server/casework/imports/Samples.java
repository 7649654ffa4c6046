package org.huxin.server.casework.imports;

/** Invented sheets. */
final class Samples {

    static final String HEADER = "接收时间,线索渠道,用人单位,反映事项,反映人,联系电话\n";

    private Samples() {}

    /** Lines of a ledger, each about another worker of an invented company. */
    static String ledger(String what, String channel, int lines) {
        var csv = new StringBuilder(HEADER);
        for (var i = 1; i <= lines; i++) {
            csv.append("2024-05-%02d 09:00,%s,示例%s有限公司,%s第%d人工资未发,,\n".formatted(i % 19 + 1, channel, what, what, i));
        }
        return csv.toString();
    }
}
