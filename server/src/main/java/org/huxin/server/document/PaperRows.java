package org.huxin.server.document;

import static org.huxin.db.document.Tables.PAPER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.document.tables.records.PaperRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.ScopeColumns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Papers as rows. */
@Repository
class PaperRows {

    private static final ScopeColumns SCOPE = new ScopeColumns(
            PAPER.JURISDICTION, null, null, List.of(PAPER.UNIT, PAPER.ADDRESSEE_UNIT), null, List.of(PAPER.COPY_UNITS));

    private final DSLContext db;
    private final JsonMapper json = new JsonMapper();

    PaperRows(DSLContext db) {
        this.db = db;
    }

    /** Holds an escalation until the transaction ends, so that two who draw its paper do not both number one. */
    void hold(UUID escalation) {
        db.execute(
                "SELECT pg_advisory_xact_lock(?)",
                escalation.getMostSignificantBits() ^ escalation.getLeastSignificantBits());
    }

    Optional<IssuedPaper> drawnBy(UUID escalation) {
        return db.selectFrom(PAPER).where(PAPER.ESCALATION.eq(escalation)).fetchOptional(this::paper);
    }

    Optional<IssuedPaper> find(UUID id) {
        return db.selectFrom(PAPER).where(PAPER.ID.eq(id)).fetchOptional(this::paper);
    }

    List<IssuedPaper> find(Collection<UUID> ids) {
        return db.selectFrom(PAPER)
                .where(PAPER.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetch(this::paper);
    }

    /** The paper, held until the transaction ends. */
    Optional<IssuedPaper> findToChange(UUID id) {
        return db.selectFrom(PAPER).where(PAPER.ID.eq(id)).forUpdate().fetchOptional(this::paper);
    }

    List<IssuedPaper> about(String subject) {
        return db.selectFrom(PAPER)
                .where(PAPER.SUBJECT.eq(subject))
                .orderBy(PAPER.ISSUED_AT, PAPER.ID)
                .fetch(this::paper);
    }

    void insert(IssuedPaper paper, String series, int year, int number, @Nullable UUID escalation) {
        var row = db.newRecord(PAPER);
        row.setId(paper.id());
        row.setJurisdiction(paper.jurisdiction());
        row.setTemplate(paper.template());
        row.setUnit(paper.unit());
        row.setSeries(series);
        row.setYear(year);
        row.setNumber(number);
        row.setNumberText(paper.number());
        row.setTitle(paper.title());
        row.setSubject(paper.subject());
        row.setSubjectNumber(paper.subjectNumber());
        row.setSubjectLabel(paper.subjectLabel());
        row.setAddresseeUnit(paper.addresseeUnit());
        row.setAddressee(paper.addressee());
        row.setCopyUnits(paper.copyUnits().toArray(String[]::new));
        row.setContent(JSONB.jsonb(json.writeValueAsString(paper.content())));
        row.setEscalation(escalation);
        row.setState(paper.state().name());
        row.setIssuedAt(paper.issuedAt());
        row.setIssuedBy(paper.issuedBy());
        row.insert();
    }

    void markVoid(UUID id, String reason, LocalDateTime at, @Nullable String by) {
        db.update(PAPER)
                .set(PAPER.STATE, IssuedPaper.State.VOIDED.name())
                .set(PAPER.VOID_REASON, reason)
                .set(PAPER.VOIDED_AT, at)
                .set(PAPER.VOIDED_BY, by)
                .where(PAPER.ID.eq(id))
                .execute();
    }

    /** Who signed for a paper, and when. */
    record Signed(String receiver, @Nullable String post, PersonalFields.@Nullable Sealed phone, LocalDateTime at) {}

    void markReceived(UUID id, Signed signed) {
        var phone = signed.phone();
        db.update(PAPER)
                .set(PAPER.RECEIVER, signed.receiver())
                .set(PAPER.RECEIVER_POST, signed.post())
                .set(PAPER.RECEIVER_PHONE_CIPHER, phone == null ? null : phone.cipher())
                .set(PAPER.RECEIVER_PHONE_MASKED, phone == null ? null : phone.masked())
                .set(PAPER.RECEIVED_AT, signed.at())
                .where(PAPER.ID.eq(id))
                .execute();
    }

    /** The encrypted phone of who signed. */
    Optional<String> phone(UUID id) {
        return db.select(PAPER.RECEIVER_PHONE_CIPHER)
                .from(PAPER)
                .where(PAPER.ID.eq(id))
                .fetchOptional(PAPER.RECEIVER_PHONE_CIPHER);
    }

    Page<IssuedPaper> list(PaperFilter filter, @Nullable String after, int size) {
        var conditions = conditions(filter);
        if (after != null) {
            conditions.add(before(Cursor.decode(after, 2)));
        }
        var rows = db.selectFrom(PAPER)
                .where(conditions)
                .orderBy(PAPER.ISSUED_AT.desc(), PAPER.ID.desc())
                .limit(size + 1)
                .fetch(this::paper);
        return Page.cut(rows, size, paper -> Cursor.at(paper.issuedAt(), paper.id()));
    }

    private static Condition before(Cursor cursor) {
        try {
            return row(PAPER.ISSUED_AT, PAPER.ID)
                    .lt(LocalDateTime.parse(cursor.key(0)), UUID.fromString(cursor.key(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }

    private static List<Condition> conditions(PaperFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(filter.scope() == null ? trueCondition() : filter.scope().on(SCOPE));
        if (filter.template() != null) {
            conditions.add(PAPER.TEMPLATE.eq(filter.template()));
        }
        if (filter.unit() != null) {
            conditions.add(PAPER.UNIT.eq(filter.unit()));
        }
        if (filter.state() != null) {
            conditions.add(PAPER.STATE.eq(filter.state().name()));
        }
        if (filter.issuedFrom() != null) {
            conditions.add(PAPER.ISSUED_AT.ge(filter.issuedFrom().atStartOfDay()));
        }
        if (filter.issuedTo() != null) {
            conditions.add(PAPER.ISSUED_AT.lt(filter.issuedTo().plusDays(1).atStartOfDay()));
        }
        if (filter.addresseeUnit() != null) {
            conditions.add(PAPER.ADDRESSEE_UNIT.eq(filter.addresseeUnit()));
        }
        if (filter.served() != null) {
            conditions.add(filter.served() ? PAPER.RECEIVED_AT.isNotNull() : PAPER.RECEIVED_AT.isNull());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            var text = filter.text().strip();
            conditions.add(PAPER.NUMBER_TEXT
                    .contains(text)
                    .or(PAPER.TITLE.contains(text))
                    .or(PAPER.ADDRESSEE.contains(text)));
        }
        return conditions;
    }

    private IssuedPaper paper(PaperRecord row) {
        return new IssuedPaper(
                row.getId(),
                row.getJurisdiction(),
                row.getTemplate(),
                row.getUnit(),
                row.getNumberText(),
                row.getTitle(),
                row.getSubject(),
                row.getSubjectNumber(),
                row.getSubjectLabel(),
                row.getAddresseeUnit(),
                row.getAddressee(),
                List.of(row.getCopyUnits()),
                json.readValue(row.getContent().data(), Paper.class),
                IssuedPaper.State.valueOf(row.getState()),
                row.getIssuedAt(),
                row.getIssuedBy(),
                row.getVoidedAt(),
                row.getVoidReason(),
                row.getReceivedAt(),
                row.getReceiver(),
                row.getReceiverPost(),
                row.getReceiverPhoneMasked());
    }
}
