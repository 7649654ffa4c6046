package org.huxin.server.project.templates;

import static org.huxin.db.project.Tables.PUBLISHED_TEMPLATE;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.PublishedTemplateRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Templates of the packs, and which of them are published. */
@Repository
class Templates {

    private final DSLContext db;
    private final Policies policies;

    Templates(DSLContext db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    List<Template> of(String jurisdiction) {
        return entries(jurisdiction, "contract_templates").map(Template::of).toList();
    }

    List<Blank> blanks(String jurisdiction) {
        return entries(jurisdiction, "contract_blanks").map(Blank::of).toList();
    }

    /** @throws NotFound if the place has no such template */
    Template require(String jurisdiction, String code) {
        return of(jurisdiction).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("范本", code));
    }

    Map<String, PublishedTemplateRecord> published(String jurisdiction) {
        return db.selectFrom(PUBLISHED_TEMPLATE)
                .where(PUBLISHED_TEMPLATE.JURISDICTION.eq(jurisdiction))
                .and(PUBLISHED_TEMPLATE.WITHDRAWN_AT.isNull())
                .fetchMap(PUBLISHED_TEMPLATE.TEMPLATE);
    }

    /** Publishes it, unless it is published already. */
    void publish(String jurisdiction, String code, LocalDateTime at, String by) {
        var row = new PublishedTemplateRecord();
        row.setId(RowId.at(at));
        row.setJurisdiction(jurisdiction);
        row.setTemplate(code);
        row.setPublishedAt(at);
        row.setPublishedBy(by);
        db.insertInto(PUBLISHED_TEMPLATE).set(row).onConflictDoNothing().execute();
    }

    void withdraw(String jurisdiction, String code, LocalDateTime at, String by) {
        db.update(PUBLISHED_TEMPLATE)
                .set(PUBLISHED_TEMPLATE.WITHDRAWN_AT, at)
                .set(PUBLISHED_TEMPLATE.WITHDRAWN_BY, by)
                .where(PUBLISHED_TEMPLATE.JURISDICTION.eq(jurisdiction))
                .and(PUBLISHED_TEMPLATE.TEMPLATE.eq(code))
                .and(PUBLISHED_TEMPLATE.WITHDRAWN_AT.isNull())
                .execute();
    }

    private Stream<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction).register(register).map(Register::entries).orElse(List.of()).stream();
    }
}
