package org.huxin.server.party.coordination;

import static org.huxin.db.party.Tables.MECHANISM;
import static org.huxin.db.party.Tables.MECHANISM_MEMBER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.party.tables.records.MechanismRecord;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The mechanisms as stored; a later one of the same place replaces an earlier one from its effective day. */
@Repository
class Mechanisms {

    private final DSLContext sql;
    private final Directory directory;
    private final Places places;

    Mechanisms(DSLContext sql, Directory directory, Places places) {
        this.sql = sql;
        this.directory = directory;
        this.places = places;
    }

    void add(UUID id, String jurisdiction, EstablishMechanism.Command command, LocalDateTime at) {
        sql.insertInto(MECHANISM)
                .set(MECHANISM.ID, id)
                .set(MECHANISM.JURISDICTION, jurisdiction)
                .set(MECHANISM.REGION, command.region())
                .set(MECHANISM.NAME, command.name())
                .set(MECHANISM.CONVENOR_NAME, command.convenor().name())
                .set(MECHANISM.CONVENOR_POST, command.convenor().post())
                .set(MECHANISM.GOVERNMENT_HEAD, command.convenor().headOfGovernment())
                .set(MECHANISM.OFFICE_UNIT, command.office())
                .set(MECHANISM.EFFECTIVE_ON, command.effectiveOn())
                .set(MECHANISM.CREATED_AT, at)
                .execute();
        var members = command.members().stream().distinct().toList();
        sql.insertInto(MECHANISM_MEMBER, MECHANISM_MEMBER.MECHANISM, MECHANISM_MEMBER.UNIT, MECHANISM_MEMBER.POSITION)
                .valuesOfRows(members.stream()
                        .map(unit -> DSL.row(id, unit, members.indexOf(unit)))
                        .toList())
                .execute();
    }

    /** All of a jurisdiction, those of the whole first, newest first within a place. */
    List<Mechanism> of(String jurisdiction) {
        var rows = sql.selectFrom(MECHANISM)
                .where(MECHANISM.JURISDICTION.eq(jurisdiction))
                .orderBy(MECHANISM.REGION, MECHANISM.EFFECTIVE_ON.desc(), MECHANISM.CREATED_AT.desc())
                .fetch();
        var members = sql.selectFrom(MECHANISM_MEMBER)
                .where(MECHANISM_MEMBER.MECHANISM.in(rows.map(MechanismRecord::getId)))
                .orderBy(MECHANISM_MEMBER.POSITION)
                .fetchGroups(MECHANISM_MEMBER.MECHANISM, MECHANISM_MEMBER.UNIT);
        return rows.map(row -> mechanism(row, members));
    }

    /** Codes of the places that have a mechanism in effect on the day. */
    Set<String> placesWithOne(String jurisdiction, LocalDate day) {
        return sql.selectDistinct(MECHANISM.REGION)
                .from(MECHANISM)
                .where(MECHANISM.JURISDICTION.eq(jurisdiction).and(MECHANISM.EFFECTIVE_ON.le(day)))
                .fetchSet(MECHANISM.REGION);
    }

    private Mechanism mechanism(MechanismRecord row, Map<UUID, List<String>> members) {
        return new Mechanism(
                row.getId().toString(),
                places.named(row.getJurisdiction(), row.getRegion()),
                row.getName(),
                new Mechanism.Convenor(row.getConvenorName(), row.getConvenorPost(), row.getGovernmentHead()),
                directory.named(row.getOfficeUnit()),
                members.getOrDefault(row.getId(), List.of()).stream()
                        .map(unit -> new Named(unit, directory.nameOf(unit)))
                        .toList(),
                row.getEffectiveOn());
    }
}
