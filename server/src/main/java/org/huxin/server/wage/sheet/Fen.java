package org.huxin.server.wage.sheet;

/** Reads amounts that are plain digits, as nearly all of a large file are, without the cost of those that are not. */
final class Fen {

    private static final int MOST_DIGITS = 12;

    private Fen() {}

    /** The amount in fen; -1 if it is not of the form 1234, 1234.5 or 1234.56. */
    static long plain(String text) {
        var fen = 0L;
        var decimals = -1;
        var length = text.length();
        if (length == 0 || length > MOST_DIGITS) {
            return -1;
        }
        for (var i = 0; i < length; i++) {
            var sign = text.charAt(i);
            if (sign == '.' && decimals < 0 && i > 0) {
                decimals = 0;
            } else if (sign >= '0' && sign <= '9' && decimals < 2) {
                fen = fen * 10 + sign - '0';
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                return -1;
            }
        }
        return switch (decimals) {
            case -1 -> fen * 100;
            case 1 -> fen * 10;
            case 2 -> fen;
            default -> -1;
        };
    }
}
