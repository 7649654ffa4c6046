package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huxin.db.wage.tables.records.HandInRecord;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.wage.SheetFact;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a package lacks before it may be handed in, as the gates of the place before {@code wage.hand_in} say. */
@Component
class HandIn {

    private static final String BEFORE = "wage.hand_in";
    private static final int NAMED = 20;

    private final Gates gates;
    private final Assessments assessments;
    private final Employers employers;
    private final LeftOut leftOut;
    private final DSLContext db;

    HandIn(Gates gates, Assessments assessments, Employers employers, LeftOut leftOut, DSLContext db) {
        this.gates = gates;
        this.assessments = assessments;
        this.employers = employers;
        this.leftOut = leftOut;
        this.db = db;
    }

    /** A line that nobody has confirmed, or that its worker objects to. */
    record Open(UUID id, int place, String name, boolean objected) {
        @Override
        public String toString() {
            return "第%d行 %s".formatted(place, name);
        }
    }

    /** Everything that is missing, each with its clause. */
    List<Gates.Missing> missing(OpenSheet.Opened opened, HandInRecord due, boolean progress) {
        return gates.missing(
                opened.project().jurisdiction(), BEFORE, HandIns.subject(due), List.of(checked(opened, due, progress)));
    }

    /** @throws CommandRefused {@code wage.gate} with what is {@code missing}, and which {@code lines} are open */
    void require(OpenSheet.Opened opened, HandInRecord due, boolean progress) {
        var missing = missing(opened, due, progress);
        if (missing.isEmpty()) {
            return;
        }
        var open = open(opened.row().getId());
        var absent = leftOut(opened).names();
        throw CommandRefused.rule(
                        "wage.gate",
                        missing.stream().map(Gates.Missing::refusal).collect(Collectors.joining("；"))
                                + named(
                                        "没有确认的",
                                        open.stream().map(Open::toString).toList())
                                + named("没有列入的", absent))
                .with("missing", missing)
                .with("lines", open);
    }

    private static String named(String what, List<String> names) {
        return names.isEmpty() ? "" : "（%s：%s）".formatted(what, String.join("、", names));
    }

    private LeftOut.Found leftOut(OpenSheet.Opened opened) {
        var sheet = opened.row();
        return leftOut.of(sheet.getProject(), sheet.getEmployer(), sheet.getTeam(), sheet.getMonth());
    }

    private SheetFact.Checked checked(OpenSheet.Opened opened, HandInRecord due, boolean progress) {
        var sheet = opened.row();
        var lines = WAGE_LINE.SHEET.eq(sheet.getId());
        return new SheetFact.Checked(
                HandIns.subject(due),
                opened.at(),
                opened.project().jurisdiction(),
                count(lines),
                assessments.unassessed(sheet.getProject(), sheet.getEmployer(), sheet.getTeam(), opened.month()),
                leftOut(opened).people(),
                count(lines.and(WAGE_LINE.CONFIRMED_AT.isNull())),
                count(lines.and(WAGE_LINE.OBJECTED_AT.isNotNull())),
                sheet.getAttendanceFiles().length > 0 || attended(opened),
                progress,
                employers.entrusted(sheet.getProject(), sheet.getEmployer()));
    }

    private boolean attended(OpenSheet.Opened opened) {
        return db.fetchExists(
                ATTENDANCE_MONTH,
                ATTENDANCE_MONTH
                        .PROJECT
                        .eq(opened.row().getProject())
                        .and(ATTENDANCE_MONTH.EMPLOYER.eq(opened.row().getEmployer()))
                        .and(ATTENDANCE_MONTH.MONTH.eq(opened.row().getMonth())));
    }

    /** Whether everybody who worked for the firm in the month stands in a sheet, and no other sheet of it is still out. */
    boolean complete(OpenSheet.Opened opened) {
        var sheet = opened.row();
        var others = db.fetchExists(
                WAGE_SHEET,
                WAGE_SHEET
                        .PROJECT
                        .eq(sheet.getProject())
                        .and(WAGE_SHEET.EMPLOYER.eq(sheet.getEmployer()))
                        .and(WAGE_SHEET.MONTH.eq(sheet.getMonth()))
                        .and(WAGE_SHEET.ID.ne(sheet.getId()))
                        .and(WAGE_SHEET.STATE.in(
                                SheetState.DRAFT.code(), SheetState.CONFIRMING.code(), SheetState.RETURNED.code())));
        return !others
                && leftOut.of(sheet.getProject(), sheet.getEmployer(), null, sheet.getMonth())
                                .people()
                        == 0;
    }

    /** The first lines that are not confirmed. */
    List<Open> open(UUID sheet) {
        return db.select(WAGE_LINE.ID, WAGE_LINE.PLACE, WORKER.NAME, WAGE_LINE.OBJECTED_AT.isNotNull())
                .from(WAGE_LINE)
                .join(WORKER)
                .on(WORKER.ID.eq(WAGE_LINE.WORKER))
                .where(WAGE_LINE.SHEET.eq(sheet))
                .and(WAGE_LINE.CONFIRMED_AT.isNull())
                .orderBy(WAGE_LINE.PLACE)
                .limit(NAMED)
                .fetch(row -> new Open(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    int count(Condition which) {
        return db.fetchCount(WAGE_LINE, which);
    }
}
