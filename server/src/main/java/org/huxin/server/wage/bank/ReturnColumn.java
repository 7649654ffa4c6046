package org.huxin.server.wage.bank;

/** Columns of return sheets that mean something. */
enum ReturnColumn {
    REFERENCE,
    CARD,
    NAME,
    AMOUNT,
    RESULT,
    REASON,
    DAY,
    NUMBER,
    MONTH,
    ACCOUNT,
    /** No column, but what the row of sums begins with. */
    TOTAL
}
