package org.huxin.engine.warning;

import org.huxin.engine.match.WorkerMonth;

/**
 * People who cannot be paid because their firm's wage sheet is late: not drawn up, or not signed by everybody yet. Where the money
 * for the month has come in, the paper is what is wanting, and that has a warning of its own; who is unpaid when the rule's days are
 * over, or after the sheet was handed in, is owed.
 */
final class AwaitedSheet {

    static final String WHY = "工资表还没有交，人工费已经到账";

    private AwaitedSheet() {}

    static boolean of(View<ProjectMonth> view, WorkerMonth one) {
        return one.paidFen() == 0
                && one.waitingFen() == 0
                && view.leeway().sheetDays() > 0
                && funded(view.month())
                && view.month().sheets().stream()
                        .filter(sheet -> one.person().employer().equals(sheet.employer()))
                        .anyMatch(sheet -> sheet.handedInOn() == null
                                && !view.day()
                                        .isAfter(sheet.dueBy()
                                                .plusDays(view.leeway().sheetDays())));
    }

    private static boolean funded(ProjectMonth month) {
        var labour = month.labour();
        return labour != null && labour.dueFen() > 0 && labour.inFen() >= labour.dueFen();
    }
}
