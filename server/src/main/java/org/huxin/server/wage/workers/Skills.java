package org.huxin.server.wage.workers;

import static org.huxin.db.wage.Tables.SKILL;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.selectOne;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huxin.db.wage.tables.records.SkillRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.wage.roster.RosterWords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 技能和培训 of workers; certificates are read by officials who see the worker. */
@Repository
class Skills implements CarriesAttachments {

    private final DSLContext db;
    private final WorkerScope scope;
    private final RosterWords words;
    private final Attachments attachments;
    private final CurrentOfficer current;

    Skills(DSLContext db, WorkerScope scope, RosterWords words, Attachments attachments, CurrentOfficer current) {
        this.db = db;
        this.scope = scope;
        this.words = words;
        this.attachments = attachments;
        this.current = current;
    }

    void add(SkillRecord row) {
        db.executeInsert(row);
    }

    /** The earliest first. */
    List<SkillLine> of(UUID worker) {
        var rows = db.selectFrom(SKILL)
                .where(SKILL.WORKER.eq(worker))
                .orderBy(SKILL.OBTAINED_ON, SKILL.ID)
                .fetch();
        var files = attachments.of(
                rows.stream().flatMap(row -> Arrays.stream(row.getFiles())).toList());
        return rows.stream()
                .map(row -> new SkillLine(
                        row.getId(),
                        words.word(row.getJurisdiction(), RosterWords.SKILLS, row.getKind()),
                        words.word(row.getJurisdiction(), RosterWords.TRADES, row.getTrade()),
                        row.getTitle(),
                        row.getLevel(),
                        row.getIssuedBy(),
                        row.getObtainedOn(),
                        files.stream()
                                .filter(file -> List.of(row.getFiles()).contains(file.id()))
                                .toList()))
                .toList();
    }

    /** By trade, of the workers whom the reader sees. */
    List<TradeCount> counts() {
        return db.select(SKILL.JURISDICTION, SKILL.TRADE, SKILL.KIND, countDistinct(SKILL.WORKER), count())
                .from(SKILL)
                .join(WORKER)
                .on(WORKER.ID.eq(SKILL.WORKER))
                .where(scope.workers())
                .groupBy(SKILL.JURISDICTION, SKILL.TRADE, SKILL.KIND)
                .orderBy(SKILL.JURISDICTION, SKILL.TRADE, SKILL.KIND)
                .fetch(row -> new TradeCount(
                        words.word(row.value1(), RosterWords.TRADES, row.value2()),
                        words.word(row.value1(), RosterWords.SKILLS, row.value3()),
                        row.value4(),
                        row.value5()));
    }

    @Override
    public boolean shows(UUID attachment) {
        var who = current.get();
        return who.may(Permission.PROJECT_READ)
                && !who.is(Role.ENTERPRISE)
                && db.fetchExists(selectOne()
                        .from(SKILL)
                        .join(WORKER)
                        .on(WORKER.ID.eq(SKILL.WORKER))
                        .where(SKILL.FILES.contains(new UUID[] {attachment}))
                        .and(scope.workers()));
    }
}
