package org.huxin.simulation.files;

/** Money and days as people write them. */
final class Text {

    private Text() {}

    static String yuan(long fen) {
        var size = Math.abs(fen);
        return (fen < 0 ? "-" : "") + size / 100 + "." + size % 100 / 10 + size % 10;
    }

    static String days(int halves) {
        return halves / 2 + (halves % 2 == 0 ? ".0" : ".5");
    }

    /** {@code "name":"text"} of a text without quotes and backslashes, or of a number. */
    static String field(String name, Object value) {
        return value instanceof Number ? "\"" + name + "\":" + value : "\"" + name + "\":\"" + value + "\"";
    }
}
