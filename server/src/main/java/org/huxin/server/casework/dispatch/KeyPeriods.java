package org.huxin.server.casework.dispatch;

import static org.huxin.db.casework.Tables.KEY_PERIOD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.KeyPeriodRecord;
import org.huxin.server.casework.DispatchFact;
import org.huxin.server.duty.SubjectLock;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重要时间节点: periods in which every day asks for a sheet and a bulletin. */
@Service
class KeyPeriods {

    /** @param running whether today lies in it */
    record KeyPeriod(UUID id, LocalDate from, LocalDate to, String note, String setBy, boolean running) {}

    private final DSLContext db;
    private final SubjectLock subjects;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    KeyPeriods(DSLContext db, SubjectLock subjects, ApplicationEventPublisher facts, Audit audit, Today today) {
        this.db = db;
        this.subjects = subjects;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    /** Latest first. */
    List<KeyPeriod> list(String jurisdiction) {
        return db.selectFrom(KEY_PERIOD)
                .where(KEY_PERIOD.JURISDICTION.eq(jurisdiction))
                .orderBy(KEY_PERIOD.FROM_DAY.desc(), KEY_PERIOD.ID)
                .fetch(this::view);
    }

    /**
     * Sets a period. Days that are over cannot be asked for any more.
     *
     * @throws CommandRefused {@code dispatch.key_period} when the days are the wrong way round, past, or set already
     */
    @Transactional
    KeyPeriod set(ActingOfficer officer, LocalDate from, LocalDate to, String note) {
        if (to.isBefore(from)) {
            throw CommandRefused.field("dispatch.key_period", "to", "截止日不能早于起始日");
        }
        if (from.isBefore(today.date())) {
            throw CommandRefused.field("dispatch.key_period", "from", "起始日不能早于今天");
        }
        var jurisdiction = officer.jurisdiction();
        var subject = DispatchFact.subjectOf(jurisdiction);
        // held, so that two who set overlapping periods at once do not both find none
        subjects.hold(List.of(subject));
        var overlaps = db.fetchExists(
                KEY_PERIOD,
                KEY_PERIOD
                        .JURISDICTION
                        .eq(jurisdiction)
                        .and(KEY_PERIOD.FROM_DAY.le(to))
                        .and(KEY_PERIOD.TO_DAY.ge(from)));
        if (overlaps) {
            throw CommandRefused.field("dispatch.key_period", "from", "与已设定的时间节点重叠");
        }
        var row = db.newRecord(KEY_PERIOD);
        row.setId(UUID.randomUUID());
        row.setJurisdiction(jurisdiction);
        row.setFromDay(from);
        row.setToDay(to);
        row.setNote(note.strip());
        row.setSetBy(officer.name());
        row.setSetAt(today.now());
        row.store();
        audit.append("dispatch.key_period_set", subject, Map.of("from", from.toString(), "to", to.toString()));
        facts.publishEvent(new DispatchFact.KeyPeriodSet(subject, today.now(), jurisdiction, from, to));
        return view(row);
    }

    private KeyPeriod view(KeyPeriodRecord row) {
        var day = today.date();
        return new KeyPeriod(
                row.getId(),
                row.getFromDay(),
                row.getToDay(),
                row.getNote(),
                row.getSetBy(),
                !day.isBefore(row.getFromDay()) && !day.isAfter(row.getToDay()));
    }
}
