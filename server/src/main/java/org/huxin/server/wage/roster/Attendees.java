package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.STRANGER;
import static org.huxin.db.wage.Tables.STRANGER_DAY;
import static org.huxin.db.wage.Tables.STRANGER_MONTH;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * 未实名登记: people whom a device or a sheet names on a site, for days or months that nobody registered them for, and whom nobody
 * has registered there since. Attendance of whoever is registered is kept elsewhere, and never without the registration.
 */
final class Attendees {

    /** Columns of {@link #unregistered}; the name is empty where nobody said it, the firm null where only a device saw the person. */
    static final Field<UUID> STRANGER_ID = DSL.field(DSL.name("found", "stranger"), UUID.class);

    static final Field<String> NAME = DSL.field(DSL.name("found", "told_name"), String.class);
    static final Field<String> ID_KIND = DSL.field(DSL.name("found", "told_kind"), String.class);
    static final Field<String> ID_MASKED = DSL.field(DSL.name("found", "told_number"), String.class);
    static final Field<UUID> EMPLOYER = DSL.field(DSL.name("found", "told_employer"), UUID.class);

    private Attendees() {}

    /**
     * Everybody such on a project, once, as sheets and devices tell of them: what the place knows of the person otherwise is not
     * for a firm that wrote down a number.
     *
     * @param firm whose sheets alone count; null for everybody
     */
    static Table<?> unregistered(UUID project, @Nullable UUID firm) {
        var person = coalesce(person(), STRANGER.ID);
        var employer =
                field(select(min(STRANGER_MONTH.EMPLOYER.cast(String.class)).cast(UUID.class))
                        .from(STRANGER_MONTH)
                        .where(STRANGER_MONTH.STRANGER.eq(STRANGER.ID))
                        .and(of(firm)));
        return select(
                        STRANGER.ID.as(STRANGER_ID.getUnqualifiedName()),
                        coalesce(STRANGER.NAME, inline("")).as(NAME.getUnqualifiedName()),
                        STRANGER.ID_KIND.as(ID_KIND.getUnqualifiedName()),
                        STRANGER.ID_MASKED.as(ID_MASKED.getUnqualifiedName()),
                        employer.as(EMPLOYER.getUnqualifiedName()))
                .distinctOn(person)
                .from(STRANGER)
                .where(STRANGER.PROJECT.eq(project))
                .and(attended(firm))
                .orderBy(person, STRANGER.NAME.asc().nullsLast(), STRANGER.FIRST_AT, STRANGER.ID)
                .asTable("found");
    }

    /** Whether there is anybody such on a project. */
    static Condition any(Field<UUID> project) {
        return exists(
                selectOne().from(STRANGER).where(STRANGER.PROJECT.eq(project)).and(attended(null)));
    }

    private static Condition attended(@Nullable UUID firm) {
        var months = exists(selectOne()
                .from(STRANGER_MONTH)
                .where(STRANGER_MONTH.STRANGER.eq(STRANGER.ID))
                .and(of(firm))
                .and(nobodyRegistered(STRANGER_MONTH.MONTH)));
        return firm != null
                ? months
                : months.or(exists(selectOne()
                        .from(STRANGER_DAY)
                        .where(STRANGER_DAY.STRANGER.eq(STRANGER.ID))
                        .and(nobodyRegistered(STRANGER_DAY.DAY))));
    }

    private static Condition of(@Nullable UUID firm) {
        return firm == null ? noCondition() : STRANGER_MONTH.EMPLOYER.eq(firm);
    }

    /** Neither for a day nor for any time after it. */
    private static Condition nobodyRegistered(Field<LocalDate> day) {
        return notExists(selectOne()
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.PROJECT.eq(STRANGER.PROJECT))
                .and(ENGAGEMENT.WORKER.eq(person()))
                .and(ENGAGEMENT.REGISTERED_ON.isNotNull())
                .and(ENGAGEMENT.LEFT_ON.isNull().or(ENGAGEMENT.LEFT_ON.ge(day))));
    }

    /** The worker on file; null for whom the place does not know. A file that is made today is found before days are built. */
    private static Field<UUID> person() {
        var site = CONSTRUCTION_PROJECT.as("site");
        return coalesce(
                STRANGER.WORKER,
                field(select(WORKER.ID)
                        .from(WORKER)
                        .join(site)
                        .on(site.JURISDICTION.eq(WORKER.JURISDICTION))
                        .where(site.ID.eq(STRANGER.PROJECT))
                        .and(WORKER.ID_KIND.eq(STRANGER.ID_KIND))
                        .and(WORKER.ID_KEYED.eq(STRANGER.ID_KEYED))));
    }
}
