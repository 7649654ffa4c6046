package org.huxin.files.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The balances of one account statement: what it opens with, and all entries, make what it closes with. */
final class XmlBalance {

    private static final String CREDIT = "CRDT";

    private final Teller teller;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private BigDecimal moved = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private String direction = "";
    private String type = "";

    XmlBalance(Teller teller) {
        this.teller = teller;
    }

    void begin() {
        opening = null;
        closing = null;
        moved = BigDecimal.ZERO;
    }

    void end(String name, String parent, String text) {
        var mine = parent.equals("Bal") || parent.equals("Ntry");
        if (mine && name.equals("Amt")) {
            var number = XmlTally.number(text);
            amount = number == null ? BigDecimal.ZERO : number;
        } else if (mine && name.equals("CdtDbtInd")) {
            direction = text;
        } else if (parent.equals("CdOrPrtry") && name.equals("Cd")) {
            type = text;
        } else if (name.equals("Ntry")) {
            moved = moved.add(signed());
        } else if (name.equals("Bal")) {
            switch (type) {
                case "OPBD", "PRCD" -> opening = signed();
                case "CLBD" -> closing = signed();
                default -> {}
            }
        }
    }

    private BigDecimal signed() {
        return direction.equals(CREDIT) ? amount : amount.negate();
    }

    void check(int line) {
        if (opening != null && closing != null && opening.add(moved).compareTo(closing) != 0) {
            teller.tell("HX6009", line, null, opening.add(moved).toPlainString(), closing.toPlainString());
        }
    }
}
