package org.huxin.files.standard;

import org.huxin.files.sheet.Sheet.Row;

/** Looks for the traces of a text that was read in one writing and saved in another; tells once. */
final class Garbled {

    private final Teller teller;
    private boolean told;

    Garbled(Teller teller) {
        this.teller = teller;
    }

    void look(Row row) {
        if (!told
                && row.cells().stream().anyMatch(cell -> Words.GARBLED.stream().anyMatch(cell.text()::contains))) {
            told = true;
            teller.tell("HX1009", row.line(), null);
        }
    }
}
