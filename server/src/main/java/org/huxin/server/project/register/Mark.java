package org.huxin.server.project.register;

/** What the ledger can be narrowed to and the overview counts. */
enum Mark {
    UNDER_WAY,
    UNENTERED,
    STOPPED,
    OVERDUE,
    POSTS_MISSING,
    BOARD_MISSING,
    NO_WAGE_OFFICER,
    CONTRACT_FAULTY,
    STALE,
    STATE_COMPANY
}
