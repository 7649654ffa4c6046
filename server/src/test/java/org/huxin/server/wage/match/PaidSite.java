package org.huxin.server.wage.match;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.server.project.ProjectForm.aProject;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A project with two firms and an account to pay from; what the other parts write is put in their tables. */
public record PaidSite(
        DSLContext db,
        WageRows rows,
        String jurisdiction,
        UUID project,
        String name,
        UUID contractor,
        UUID subcontractor,
        UUID account) {

    private static final LocalDateTime RECORDED = LocalDateTime.of(2024, 1, 2, 9, 0);

    public static PaidSite opened(DSLContext db, WageRows rows, String jurisdiction, Counter.Officer officer)
            throws Exception {
        var mark = UUID.randomUUID().toString();
        var name = "示例比对工程" + mark;
        var file = ProjectFile.entered(
                aProject().with("name", name).with("field", "housing").built("示例总包" + mark), officer);
        var id = UUID.fromString(file.id());
        var contractor = db.fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(id));
        var site =
                new PaidSite(db, rows, jurisdiction, id, name, contractor, firm(db, "示例分包" + mark), UUID.randomUUID());
        site.open();
        return site;
    }

    private static UUID firm(DSLContext db, String name) {
        var row = db.newRecord(ENTERPRISE);
        row.setId(UUID.randomUUID());
        row.setName(name);
        row.setRegisteredAt(RECORDED);
        row.setRegisteredBy("test");
        row.insert();
        return row.getId();
    }

    private void open() {
        db.update(CONSTRUCTION_PROJECT)
                .set(
                        CONSTRUCTION_PROJECT.SUBCONTRACTOR_UNITS,
                        new String[] {"firm:" + jurisdiction + ":" + subcontractor})
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .execute();
        var row = db.newRecord(SPECIAL_ACCOUNT);
        row.setId(account);
        row.setProject(project);
        row.setJurisdiction(jurisdiction);
        row.setContractor(contractor);
        row.setBank("示例银行");
        row.setBranch("示例支行");
        row.setNumber(Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L)));
        row.setName("示例专户");
        row.setShared(false);
        row.setAppliedOn(LocalDate.of(2024, 1, 2));
        row.setOpenedOn(LocalDate.of(2024, 1, 2));
        row.setAgreedOn(LocalDate.of(2024, 1, 2));
        row.setRecordedAt(RECORDED);
        row.setRecordedBy("test");
        row.insert();
    }

    public UUID worker(String workerName) {
        return rows.worker(jurisdiction, workerName);
    }

    public void attended(YearMonth month, UUID worker, UUID employer, int worked) {
        rows.attended(project, month, worker, employer, worked);
    }

    public void attendedFrom(YearMonth month, UUID worker, UUID file, int line) {
        db.update(ATTENDANCE_MONTH)
                .set(ATTENDANCE_MONTH.FILE, file)
                .set(ATTENDANCE_MONTH.LINE, line)
                .where(ATTENDANCE_MONTH.PROJECT.eq(project))
                .and(ATTENDANCE_MONTH.MONTH.eq(month.atDay(1)))
                .and(ATTENDANCE_MONTH.WORKER.eq(worker))
                .execute();
    }

    public UUID sheet(UUID employer, YearMonth month, @Nullable LocalDate payOn) {
        var sheet = rows.sheet(jurisdiction, project, employer, month, "approved");
        db.update(WAGE_SHEET)
                .set(WAGE_SHEET.PAY_ON, payOn)
                .where(WAGE_SHEET.ID.eq(sheet))
                .execute();
        return sheet;
    }

    public UUID line(UUID sheet, UUID worker, int worked, long fen, boolean confirmed) {
        var line = rows.line(sheet, worker, worked, fen);
        if (!confirmed) {
            db.update(WAGE_LINE)
                    .setNull(WAGE_LINE.CONFIRMED_AT)
                    .setNull(WAGE_LINE.CONFIRMED_HOW)
                    .where(WAGE_LINE.ID.eq(line))
                    .execute();
        }
        return line;
    }

    /** In a batch of its own, as the bank answered. */
    public UUID pays(UUID line, UUID card, long fen, String state, @Nullable LocalDate on) {
        var sheet = db.fetchValue(WAGE_LINE.SHEET, WAGE_LINE.ID.eq(line));
        var came = state.equals("paid") || state.equals("returned");
        return rows.payment(
                rows.batch(sheet, account, fen, "answered"),
                line,
                card,
                fen,
                state,
                came ? on : null,
                state.equals("failed") || state.equals("returned") ? "账号与户名不符" : null);
    }

    public void toAnotherCard(UUID payment, String key) {
        db.update(PAY_LINE)
                .set(PAY_LINE.OTHER_CARD_KEYED, key)
                .set(PAY_LINE.OTHER_CARD_MASKED, "6222****" + key.substring(0, 4))
                .where(PAY_LINE.ID.eq(payment))
                .execute();
    }

    public void leaves(UUID worker, UUID employer, LocalDate on) {
        db.update(ENGAGEMENT)
                .set(ENGAGEMENT.LEFT_ON, on)
                .where(ENGAGEMENT.PROJECT.eq(project))
                .and(ENGAGEMENT.WORKER.eq(worker))
                .and(ENGAGEMENT.EMPLOYER.eq(employer))
                .execute();
    }
}
