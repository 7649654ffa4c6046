package org.huxin.server.wage.bank;

/** What a bank says became of a wage, or which way money went. */
public enum Said {
    PAID,
    PENDING,
    FAILED,
    /** Was paid and has come back. */
    RETURNED,
    /** Went out of the account. */
    DEBIT,
    /** Came into it. */
    CREDIT
}
