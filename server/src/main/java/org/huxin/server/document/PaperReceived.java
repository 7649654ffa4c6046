package org.huxin.server.document;

/** A paper was signed for. Heard in the same transaction: a module that asks more of its papers' receipts may refuse it. */
public record PaperReceived(IssuedPaper paper) {}
