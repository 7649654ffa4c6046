package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** On what paper a handout is printed, and how often. */
public enum HandoutFormat {
    /** 告示牌, A2 landscape. */
    BOARD_A2(594, 420),
    /** 告示牌, A3 landscape. */
    BOARD_A3(420, 297),
    /** Cards of the size of a bank card and a little more, to be cut from an A4 sheet. */
    CARDS_A4(210, 297),
    /** A report that must stay on one page of A4. */
    REPORT_A4(210, 297);

    private static final double CARD_WIDTH = Sheet.mm(90);
    private static final double CARD_HEIGHT = Sheet.mm(54);
    private static final int CARDS_ACROSS = 2;
    private static final int CARDS_DOWN = 5;
    private static final PanelLook CARD =
            new PanelLook(Sheet.mm(3.5), 11, 8.5, 8, Sheet.mm(20), 5.5, Sheet.mm(0.1), false);

    /** As printed on A3; a larger board is the same, larger. */
    private static final PanelLook BOARD =
            new PanelLook(Sheet.mm(14), 46, 26, 22, Sheet.mm(62), 11, Sheet.mm(1.2), true);

    private static final PanelLook REPORT =
            new PanelLook(Sheet.mm(14), 24, 14, 12.5, Sheet.mm(20), 9, Sheet.mm(0.3), true);

    private final double width;
    private final double height;

    HandoutFormat(double width, double height) {
        this.width = Sheet.mm(width);
        this.height = Sheet.mm(height);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Mark> marks(Handout handout, Metrics metrics) {
        if (this == REPORT_A4) {
            return new Panel(handout, REPORT, metrics).marks(new Panel.Box(0, 0, width, height));
        }
        if (this != CARDS_A4) {
            return new Panel(handout, BOARD.times(width / BOARD_A3.width), metrics)
                    .marks(new Panel.Box(0, 0, width, height));
        }
        var card = new Panel(handout, CARD, metrics);
        double left = (width - CARDS_ACROSS * CARD_WIDTH) / 2;
        double top = (height - CARDS_DOWN * CARD_HEIGHT) / 2;
        var marks = new ArrayList<Mark>();
        for (int place = 0; place < CARDS_ACROSS * CARDS_DOWN; place++) {
            marks.addAll(card.marks(new Panel.Box(
                    left + place % CARDS_ACROSS * CARD_WIDTH,
                    top + place / CARDS_ACROSS * CARD_HEIGHT,
                    CARD_WIDTH,
                    CARD_HEIGHT)));
        }
        return marks;
    }
}
