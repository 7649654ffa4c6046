package org.huxin.files.standard;

/** One check over the rows of one file. */
@FunctionalInterface
interface RowCheck {
    void line(Line line, Teller teller);
}
