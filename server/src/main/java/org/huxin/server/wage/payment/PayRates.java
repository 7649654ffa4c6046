package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.CASH_PAYMENT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 银行代发率: of what was due for a month, how much the banks paid to workers' cards, firm by firm. */
@Component
class PayRates {

    private static final int MOST = 2_000;

    private final DSLContext db;
    private final Words words;
    private final Attachments attachments;

    PayRates(DSLContext db, Words words, Attachments attachments) {
        this.db = db;
        this.words = words;
        this.attachments = attachments;
    }

    /**
     * A month.
     *
     * @param firms in the order of their names
     * @param cash payments that did not pass through a bank
     */
    record Month(YearMonth month, Rate total, List<Firm> firms, List<Cash> cash) {

        /** What concerns one firm of it. */
        Month only(UUID firm) {
            var id = firm.toString();
            var own =
                    firms.stream().filter(one -> one.employer().id().equals(id)).toList();
            return new Month(
                    month,
                    total(own),
                    own,
                    cash.stream().filter(one -> one.employer().id().equals(id)).toList());
        }

        static Rate total(List<Firm> firms) {
            return Rate.of(
                    firms.stream().mapToLong(one -> one.rate().dueFen()).sum(),
                    firms.stream().mapToLong(one -> one.rate().bankFen()).sum(),
                    firms.stream().mapToLong(one -> one.rate().cashFen()).sum());
        }
    }

    /** @param percent of what is due, to a tenth; null if nothing is due */
    record Rate(
            long dueFen,
            long bankFen,
            long cashFen,
            @Nullable BigDecimal percent) {
        static Rate of(long due, long bank, long cash) {
            var percent = due == 0
                    ? null
                    : BigDecimal.valueOf(bank)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
            return new Rate(due, bank, cash, percent);
        }
    }

    record Firm(Named employer, Rate rate) {}

    record Cash(
            UUID id,
            UUID project,
            Named employer,
            Word source,
            String payer,
            LocalDate paidOn,
            int persons,
            long fen,
            List<Attachment> files) {}

    /** @param which rows of the table of projects */
    Month of(Condition which, YearMonth month) {
        var firms = firms(which, month.atDay(1));
        return new Month(month, Month.total(firms), firms, cash(which, month.atDay(1)));
    }

    private List<Firm> firms(Condition which, LocalDate month) {
        var ids = select(CONSTRUCTION_PROJECT.ID).from(CONSTRUCTION_PROJECT).where(which);
        var zero = inline(0L);
        var due = select(
                        WAGE_SHEET.EMPLOYER.as("employer"),
                        WAGE_SHEET.DUE_FEN.as("due"),
                        zero.as("bank"),
                        zero.as("cash"))
                .from(WAGE_SHEET)
                .where(WAGE_SHEET.MONTH.eq(month))
                .and(WAGE_SHEET.STATE.eq("approved"))
                .and(WAGE_SHEET.PROJECT.in(ids));
        var bank = select(PAY_LINE.EMPLOYER, zero, PAY_LINE.AMOUNT_FEN, zero)
                .from(PAY_LINE)
                .where(PAY_LINE.MONTH.eq(month))
                .and(PAY_LINE.STATE.eq(Attempt.PAID))
                .and(PAY_LINE.PROJECT.in(ids));
        var cash = select(CASH_PAYMENT.EMPLOYER, zero, zero, CASH_PAYMENT.AMOUNT_FEN)
                .from(CASH_PAYMENT)
                .where(CASH_PAYMENT.MONTH.eq(month))
                .and(CASH_PAYMENT.PROJECT.in(ids));
        var rows = due.unionAll(bank).unionAll(cash).asTable("paid");
        return db.select(
                        ENTERPRISE.ID,
                        ENTERPRISE.NAME,
                        sum(rows.field("due", Long.class)),
                        sum(rows.field("bank", Long.class)),
                        sum(rows.field("cash", Long.class)))
                .from(rows)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(rows.field("employer", UUID.class)))
                .groupBy(ENTERPRISE.ID, ENTERPRISE.NAME)
                .orderBy(ENTERPRISE.NAME, ENTERPRISE.ID)
                .fetch(row -> new Firm(
                        new Named(row.value1().toString(), row.value2()),
                        Rate.of(
                                row.value3().longValueExact(),
                                row.value4().longValueExact(),
                                row.value5().longValueExact())));
    }

    private List<Cash> cash(Condition which, LocalDate month) {
        var rows = db.select(CASH_PAYMENT.fields())
                .select(ENTERPRISE.NAME)
                .from(CASH_PAYMENT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CASH_PAYMENT.EMPLOYER))
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(CASH_PAYMENT.PROJECT))
                .where(CASH_PAYMENT.MONTH.eq(month))
                .and(which)
                .orderBy(CASH_PAYMENT.AMOUNT_FEN.desc(), CASH_PAYMENT.ID)
                .limit(MOST)
                .fetch();
        var files =
                attachments
                        .of(rows.stream()
                                .flatMap(row -> Arrays.stream(row.get(CASH_PAYMENT.FILES)))
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, file -> file));
        return rows.map(row -> new Cash(
                row.get(CASH_PAYMENT.ID),
                row.get(CASH_PAYMENT.PROJECT),
                new Named(row.get(CASH_PAYMENT.EMPLOYER).toString(), row.get(ENTERPRISE.NAME)),
                new Word(
                        row.get(CASH_PAYMENT.SOURCE),
                        words.label(row.get(CASH_PAYMENT.JURISDICTION), "wage_sources", row.get(CASH_PAYMENT.SOURCE))),
                row.get(CASH_PAYMENT.PAYER),
                row.get(CASH_PAYMENT.PAID_ON),
                row.get(CASH_PAYMENT.PERSONS),
                row.get(CASH_PAYMENT.AMOUNT_FEN),
                Arrays.stream(row.get(CASH_PAYMENT.FILES))
                        .flatMap(id -> Stream.ofNullable(files.get(id)))
                        .toList()));
    }
}
