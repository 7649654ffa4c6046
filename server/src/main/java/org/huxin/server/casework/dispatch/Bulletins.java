package org.huxin.server.casework.dispatch;

import static java.util.Comparator.comparing;
import static org.huxin.db.casework.Tables.BULLETIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.BulletinRecord;
import org.huxin.server.casework.DispatchFact;
import org.huxin.server.document.Papers;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** 通报: one for each month and, in a key period, one for each day. */
@Service
class Bulletins {

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;
    private final Figures figures;
    private final BulletinPaper wording;
    private final Papers papers;
    private final Rhythm rhythm;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    Bulletins(
            DSLContext db,
            ObjectMapper json,
            Figures figures,
            BulletinPaper wording,
            Papers papers,
            Rhythm rhythm,
            ApplicationEventPublisher facts,
            Audit audit,
            Today today) {
        this.db = db;
        this.json = json;
        this.figures = figures;
        this.wording = wording;
        this.papers = papers;
        this.rhythm = rhythm;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    /** Those issued and those missing, newest first. */
    List<Bulletin> list(String jurisdiction, LocalDate from, LocalDate to) {
        var bulletins = new ArrayList<>(db.selectFrom(BULLETIN)
                .where(BULLETIN.JURISDICTION.eq(jurisdiction))
                .and(BULLETIN.FROM_DAY.le(to))
                .and(BULLETIN.TO_DAY.ge(from))
                .fetch(this::bulletin));
        rhythm.owed(jurisdiction, Rhythm.BULLETIN).stream()
                .filter(period -> period.touches(from, to))
                .map(Bulletin::missing)
                .forEach(bulletins::add);
        bulletins.sort(comparing(Bulletin::from).reversed().thenComparing(Bulletin::kind));
        return bulletins;
    }

    /**
     * Issues the bulletin of a period. Its figures are those of the ledger now; what changes later does not change them.
     *
     * @throws CommandRefused {@code dispatch.period}, {@code dispatch.bulletin_issued}; as {@link Papers#issue}
     */
    @Transactional
    Bulletin issue(ActingOfficer officer, Period period) {
        period.requireMakeable(today.date());
        var jurisdiction = officer.jurisdiction();
        var byUnit = figures.of(officer, period, Grouping.UNIT);
        var paper = papers.issue(wording.order(officer, period, byUnit));
        var bulletin = new Bulletin(
                UUID.randomUUID(),
                period.kind(),
                period.from(),
                period.to(),
                today.now(),
                paper.number(),
                paper.id(),
                byUnit.figures());
        if (!added(jurisdiction, officer.id(), bulletin)) {
            throw new CommandRefused("dispatch.bulletin_issued", "这一期的通报已经发出");
        }
        var subject = DispatchFact.subjectOf(jurisdiction);
        audit.append("dispatch.bulletin_issued", subject, Map.of("number", paper.number()));
        facts.publishEvent(new DispatchFact.BulletinIssued(
                subject, today.now(), jurisdiction, period.from(), period.to(), period.kind()));
        return bulletin;
    }

    private boolean added(String jurisdiction, String by, Bulletin bulletin) {
        return db.insertInto(BULLETIN)
                        .set(BULLETIN.ID, bulletin.id())
                        .set(BULLETIN.JURISDICTION, jurisdiction)
                        .set(BULLETIN.KIND, bulletin.kind())
                        .set(BULLETIN.FROM_DAY, bulletin.from())
                        .set(BULLETIN.TO_DAY, bulletin.to())
                        .set(BULLETIN.ISSUED_AT, bulletin.issuedAt())
                        .set(BULLETIN.ISSUED_BY, by)
                        .set(BULLETIN.NUMBER, bulletin.number())
                        .set(BULLETIN.PAPER, bulletin.paper())
                        .set(BULLETIN.FIGURES, JSONB.valueOf(json.writeValueAsString(bulletin.figures())))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private Bulletin bulletin(BulletinRecord row) {
        return new Bulletin(
                row.getId(),
                row.getKind(),
                row.getFromDay(),
                row.getToDay(),
                row.getIssuedAt(),
                row.getNumber(),
                row.getPaper(),
                json.readValue(row.getFigures().data(), FIGURES));
    }
}
