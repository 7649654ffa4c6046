package org.huxin.engine.warning;

import org.huxin.engine.match.WorkerMonth;

/**
 * People who are not paid yet because their firm's wage sheet is late: not drawn up, not signed by everybody, or handed in just now
 * and with the bank. Where the money for the month has come in, the paper is what is wanting, and that has a warning of its own; who
 * is unpaid when the rule's grace is over, whose payment came back, or who is on no sheet once it was handed in, is owed.
 */
final class AwaitedSheet {

    static final String WHY = "工资表还没有交，人工费已经到账";

    private AwaitedSheet() {}

    static boolean of(View<ProjectMonth> view, WorkerMonth one) {
        return one.paidFen() == 0
                && one.unpaidFen() == 0
                && funded(view.month())
                && view.month().sheets().stream()
                        .filter(sheet -> one.person().employer().equals(sheet.employer()))
                        .anyMatch(sheet -> isOpen(sheet, one) && view.waitsForSheet(sheet.dueBy()));
    }

    /** Not handed in, or so late that whoever stands on it is only now being paid. */
    private static boolean isOpen(ProjectMonth.Sheet sheet, WorkerMonth one) {
        return sheet.handedInOn() == null
                || one.dueFen() > 0 && sheet.handedInOn().isAfter(sheet.dueBy());
    }

    private static boolean funded(ProjectMonth month) {
        var labour = month.labour();
        return labour != null && labour.dueFen() > 0 && labour.inFen() >= labour.dueFen();
    }
}
