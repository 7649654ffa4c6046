package org.huxin.server.document;

import java.time.LocalDate;

/** The page of GB/T 9704-2012 in points: A4, text area 156 × 225 mm, 22 lines of 28 characters. */
final class Sheet {

    static final double WIDTH = mm(210);
    static final double HEIGHT = mm(297);
    static final double LEFT = mm(28);
    static final double TOP = mm(37);
    static final double TEXT_WIDTH = mm(156);
    static final double TEXT_HEIGHT = mm(225);
    static final double RIGHT = LEFT + TEXT_WIDTH;
    static final double BOTTOM = TOP + TEXT_HEIGHT;
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final double LINE = TEXT_HEIGHT / LINES;
    /** One place of the line; a little less than the 3号 body, so that 28 of them fill 156 mm. */
    static final double CELL = TEXT_WIDTH / CHARACTERS;

    /** 2号: the title. */
    static final double SIZE_TITLE = 22;
    /** 3号: body, number, addressee, signature. */
    static final double SIZE_BODY = 16;
    /** 4号: page number and version record. */
    static final double SIZE_SMALL = 14;
    /** 小四: tables. */
    static final double SIZE_TABLE = 12;
    /** Height of the issuer's mark; long names are condensed, not shrunk. */
    static final double SIZE_MARK = 42;

    static final double MARK_BELOW_TEXT_TOP = mm(35);
    static final double RULE_BELOW_NUMBER = mm(4);
    static final double RED_RULE = mm(0.7);
    static final double PAGE_NUMBER_BELOW_TEXT = mm(7);
    /** Side of the place kept for the seal: the common seal of 42 mm. */
    static final double SEAL = mm(42);

    private Sheet() {}

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** 成文日期: Arabic numerals, no leading zeros. */
    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
