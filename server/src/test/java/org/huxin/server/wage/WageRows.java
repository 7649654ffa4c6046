package org.huxin.server.wage;

import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;

/** Rows of the wage tables for tests of one part, as the other parts would have written them. */
public record WageRows(DSLContext db, PersonalFields personal) {

    private static final LocalDateTime RECORDED = LocalDateTime.of(2024, 1, 2, 9, 0);
    private static final String BY = "test";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A valid number that no other test uses: born 1985-06 or 07, of an invented sequence. */
    public static String idNumber() {
        var next = NEXT.incrementAndGet();
        var text = "4108031985" + (next % 2 == 0 ? "06" : "07") + "%02d".formatted(1 + next / 2000 % 28)
                + "%03d".formatted(next / 2 % 1000);
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return text + "10X98765432".charAt(sum % 11);
    }

    public UUID worker(String jurisdiction, String name) {
        return worker(jurisdiction, name, idNumber(), "138%08d".formatted(NEXT.incrementAndGet()));
    }

    public UUID worker(String jurisdiction, String name, String idNumber, String phone) {
        var row = db.newRecord(WORKER);
        var number = personal.seal(PersonalKind.ID_NUMBER, idNumber);
        var sealed = personal.seal(PersonalKind.PHONE, phone);
        row.setId(UUID.randomUUID());
        row.setJurisdiction(jurisdiction);
        row.setIdKind("01");
        row.setIdCipher(number.cipher());
        row.setIdMasked(number.masked());
        row.setIdKeyed(number.index());
        row.setName(name);
        row.setBornOn(LocalDate.of(1985, 6, 1));
        row.setPhoneCipher(sealed.cipher());
        row.setPhoneMasked(sealed.masked());
        row.setPhoneKeyed(sealed.index());
        row.setRecordedAt(RECORDED);
        row.setRecordedBy(BY);
        row.insert();
        return row.getId();
    }

    /** The worker's own card, unless the holder says otherwise. */
    public UUID card(UUID worker, String holder, String number) {
        var row = db.newRecord(WORKER_CARD);
        var sealed = personal.seal(PersonalKind.BANK_CARD, number);
        row.setId(UUID.randomUUID());
        row.setWorker(worker);
        row.setKind("bank");
        row.setBank("示例银行");
        row.setHolder(holder);
        row.setNumberCipher(sealed.cipher());
        row.setNumberMasked(sealed.masked());
        row.setNumberKeyed(sealed.index());
        row.setSince(RECORDED);
        row.setRecordedBy(BY);
        row.insert();
        return row.getId();
    }

    /** Registered with a contract, entered, paid by the day. */
    public UUID engaged(UUID project, UUID worker, UUID employer, LocalDate entered, long dayFen) {
        var row = db.newRecord(ENGAGEMENT);
        row.setId(UUID.randomUUID());
        row.setProject(project);
        row.setWorker(worker);
        row.setEmployer(employer);
        row.setRole("worker");
        row.setRateKind("day");
        row.setRateFen(dayFen);
        row.setContract("labour_contract");
        row.setContractOn(entered);
        row.setRegisteredOn(entered);
        row.setEnteredOn(entered);
        row.setRecordedAt(RECORDED);
        row.setRecordedBy(BY);
        row.insert();
        return row.getId();
    }

    /** @param worked hundredths of a day */
    public void attended(UUID project, YearMonth month, UUID worker, UUID employer, int worked) {
        var row = db.newRecord(ATTENDANCE_MONTH);
        row.setProject(project);
        row.setMonth(month.atDay(1));
        row.setWorker(worker);
        row.setEmployer(employer);
        row.setWorked(worked);
        row.setMinutes(worked * 480 / 100);
        row.setSource("sheet");
        row.insert();
    }

    public UUID sheet(String jurisdiction, UUID project, UUID employer, YearMonth month, String state) {
        var row = db.newRecord(WAGE_SHEET);
        row.setId(UUID.randomUUID());
        row.setJurisdiction(jurisdiction);
        row.setProject(project);
        row.setEmployer(employer);
        row.setMonth(month.atDay(1));
        row.setState(state);
        row.setSource("file");
        row.setLines(0);
        row.setDueFen(0L);
        row.setRecordedAt(RECORDED);
        row.setRecordedBy(BY);
        row.insert();
        return row.getId();
    }

    /** A line of a sheet, confirmed; the totals of the sheet follow. */
    public UUID line(UUID sheet, UUID worker, int worked, long grossFen) {
        var of = db.fetchSingle(WAGE_SHEET, WAGE_SHEET.ID.eq(sheet));
        var row = db.newRecord(WAGE_LINE);
        row.setId(UUID.randomUUID());
        row.setSheet(sheet);
        row.setProject(of.getProject());
        row.setMonth(of.getMonth());
        row.setWorker(worker);
        row.setEmployer(of.getEmployer());
        row.setPlace(of.getLines() + 1);
        row.setWorked(worked);
        row.setGrossFen(grossFen);
        row.setConfirmedAt(RECORDED);
        row.setConfirmedHow("phone");
        row.insert();
        of.setLines(of.getLines() + 1);
        of.setDueFen(of.getDueFen() + grossFen);
        of.store();
        return row.getId();
    }

    public UUID batch(UUID sheet, UUID account, long totalFen, String state) {
        var of = db.fetchSingle(WAGE_SHEET, WAGE_SHEET.ID.eq(sheet));
        var row = db.newRecord(PAY_BATCH);
        row.setId(UUID.randomUUID());
        row.setJurisdiction(of.getJurisdiction());
        row.setProject(of.getProject());
        row.setAccount(account);
        row.setSheet(sheet);
        row.setEmployer(of.getEmployer());
        row.setMonth(of.getMonth());
        row.setMessage("M" + row.getId());
        row.setState(state);
        row.setLines(1);
        row.setTotalFen(totalFen);
        row.setPayOn(of.getMonth().plusMonths(1));
        row.setRecordedAt(RECORDED);
        row.setRecordedBy(BY);
        row.insert();
        return row.getId();
    }

    /** 银行回单 that says that a payment was made, from a file that is only told of. */
    public UUID answer(UUID batch, UUID payment) {
        var id = UUID.randomUUID();
        db.execute("""
                with file as (
                    insert into attachments.attachment (id, name, media_type, size, sha256, at, officer, unit)
                    values ({0}, '示例回单.csv', 'application/octet-stream', 1, repeat('0', 64), '2024-07-09', 'test', 'zz.housing')
                    returning id),
                original as (
                    insert into wage.original_file (attachment, project, kind)
                    select f.id, b.project, 'answer' from file f, wage.pay_batch b where b.id = {1} returning attachment),
                answer as (
                    insert into wage.pay_answer
                        (id, jurisdiction, project, batch, kind, name, file, sha256, lines, recorded_at, recorded_by)
                    select {0}, b.jurisdiction, b.project, b.id, 'sheet', '示例回单.csv', o.attachment,
                           md5({0}::text) || md5({0}::text), 1, '2024-07-09', 'test'
                    from original o, wage.pay_batch b where b.id = {1} returning id)
                insert into wage.pay_answer_line (answer, place, line, pay_line, outcome, fen, on_day)
                select a.id, 1, 2, p.id, 'paid', p.amount_fen, '2024-07-09' from answer a, wage.pay_line p where p.id = {2}
                """, val(id), val(batch), val(payment));
        return id;
    }

    /** @param paidOn null for one that is not paid */
    public UUID payment(UUID batch, UUID wageLine, UUID card, long fen, String state, LocalDate paidOn, String reason) {
        var of = db.fetchSingle(WAGE_LINE, WAGE_LINE.ID.eq(wageLine));
        var row = db.newRecord(PAY_LINE);
        row.setId(UUID.randomUUID());
        row.setBatch(batch);
        row.setWageLine(wageLine);
        row.setProject(of.getProject());
        row.setMonth(of.getMonth());
        row.setWorker(of.getWorker());
        row.setEmployer(of.getEmployer());
        row.setPlace(of.getPlace());
        row.setReference("E" + row.getId());
        row.setCard(card);
        row.setAmountFen(fen);
        row.setState(state);
        row.setPaidOn(paidOn);
        row.setReason(reason);
        row.insert();
        return row.getId();
    }
}
