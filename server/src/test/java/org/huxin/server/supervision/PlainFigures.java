package org.huxin.server.supervision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jooq.DSLContext;

/**
 * What the overview shows, counted again in plain SQL over the rows themselves.
 *
 * @param which projects, as a condition on {@code p}
 * @param whose firms that build nothing, as a condition on {@code w} as they are watched and {@code s} as they are looked after
 */
record PlainFigures(DSLContext db, String which, String whose, YearMonth month, LocalDate day) {

    private static final String FROM = " from project.construction_project p ";

    private static final String FIRMS = " from supervision.watched_firm w join supervision.warning x on x.firm = w.id"
            + " left join supervision.firm s on s.jurisdiction = w.jurisdiction and s.enterprise = w.enterprise where ";
    private static final String OPEN = " and x.stage in ('raised','found_true','no_data')";

    private long number(String sql) {
        return requireNonNull(db.fetchOne(sql)).get(0, Long.class);
    }

    private String where() {
        return " where p.applies and p.step <> 'observed' and " + which;
    }

    long projects() {
        return number(
                "select count(*)" + FROM + where() + " and (p.ended_at is null or exists (select 1"
                        + " from supervision.warning x where x.project = p.id and x.stage in ('raised','found_true','no_data')))");
    }

    long workers() {
        return ofMonth("count(*)");
    }

    long dueFen() {
        return ofMonth("coalesce(sum(w.due_fen), 0)");
    }

    long paidFen() {
        return ofMonth("coalesce(sum(w.paid_fen), 0)");
    }

    private long ofMonth(String what) {
        return number("select " + what + FROM + "join wage.worker_month w on w.project = p.id" + where()
                + " and w.month = '" + month.atDay(1) + "'");
    }

    long owedFen() {
        return owed("coalesce(sum(w.due_fen - w.paid_fen), 0)");
    }

    long owedPeople() {
        return owed("count(distinct (w.project, w.worker))");
    }

    private long owed(String what) {
        return number("select " + what + FROM + "join wage.worker_month w on w.project = p.id" + where()
                + " and w.due_fen > w.paid_fen and w.pay_by < '" + day + "'");
    }

    long firms() {
        return number("select count(distinct w.id)" + FIRMS + whose + OPEN);
    }

    long warnings(String grade) {
        return ofBoth(OPEN + " and x.grade = '" + grade + "'");
    }

    long raisedOn(LocalDate on, String grade) {
        return ofBoth(" and x.first_seen = '" + on + "' and x.grade = '" + grade + "'");
    }

    private long ofBoth(String those) {
        return number("select count(*)" + FROM + "join supervision.warning x on x.project = p.id" + where() + those)
                + number("select count(*)" + FIRMS + whose + those);
    }
}
