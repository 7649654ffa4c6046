package org.huxin.server.party.directory;

import static org.huxin.db.party.Tables.JURISDICTION;
import static org.huxin.db.party.Tables.OFFICER;
import static org.huxin.db.party.Tables.REGION;
import static org.huxin.db.party.Tables.UNIT;
import static org.huxin.db.party.Tables.UNIT_NAME;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huxin.db.party.tables.records.OfficerRecord;
import org.huxin.db.party.tables.records.UnitRecord;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Region;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the rows of the directory. */
@Repository
class DirectoryRows {

    private final DSLContext sql;

    DirectoryRows(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Jurisdiction> jurisdictions() {
        var found = new LinkedHashMap<String, Jurisdiction>();
        sql.selectFrom(JURISDICTION)
                .orderBy(JURISDICTION.ID)
                .forEach(row -> found.put(
                        row.getId(),
                        new Jurisdiction(
                                row.getId(),
                                row.getName(),
                                row.getLevel(),
                                row.getPack(),
                                List.of(row.getStandsOn()))));
        return found;
    }

    Map<String, List<Region>> regions() {
        return sql.selectFrom(REGION).orderBy(REGION.POSITION, REGION.CODE).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getJurisdiction(),
                        Collectors.mapping(
                                row -> new Region(row.getCode(), row.getName(), row.getParent()),
                                Collectors.toUnmodifiableList())));
    }

    Map<String, Unit> units() {
        var found = new LinkedHashMap<String, Unit>();
        sql.selectFrom(UNIT)
                .orderBy(UNIT.JURISDICTION, UNIT.POSITION, UNIT.ID)
                .forEach(row -> found.put(row.getId(), unit(row)));
        return found;
    }

    List<Officer> officersOf(String unit) {
        return sql.selectFrom(OFFICER)
                .where(OFFICER.UNIT.eq(unit).and(OFFICER.ACTIVE))
                .orderBy(OFFICER.NAME, OFFICER.ID)
                .fetch(DirectoryRows::officer);
    }

    Optional<Officer> officer(String id) {
        return sql.selectFrom(OFFICER).where(OFFICER.ID.eq(id)).fetchOptional(DirectoryRows::officer);
    }

    Map<String, Officer> officers(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.selectFrom(OFFICER).where(OFFICER.ID.in(ids)).fetchMap(OFFICER.ID, DirectoryRows::officer);
    }

    /** How many active officers each unit of a jurisdiction has. */
    Map<String, Integer> staffing(String jurisdiction) {
        var count = org.jooq.impl.DSL.count();
        return sql.select(OFFICER.UNIT, count)
                .from(OFFICER)
                .join(UNIT)
                .on(UNIT.ID.eq(OFFICER.UNIT))
                .where(UNIT.JURISDICTION.eq(jurisdiction).and(OFFICER.ACTIVE))
                .groupBy(OFFICER.UNIT)
                .fetchMap(OFFICER.UNIT, count);
    }

    /** Names that the units of a jurisdiction bore before, latest first. */
    Map<String, List<OrganisationPage.FormerName>> formerNames(String jurisdiction) {
        return sql.select(UNIT_NAME.UNIT, UNIT_NAME.NAME, UNIT_NAME.UNTIL)
                .from(UNIT_NAME)
                .join(UNIT)
                .on(UNIT.ID.eq(UNIT_NAME.UNIT))
                .where(UNIT.JURISDICTION.eq(jurisdiction))
                .orderBy(UNIT_NAME.UNTIL.desc(), UNIT_NAME.NAME)
                .fetchGroups(UNIT_NAME.UNIT, row -> new OrganisationPage.FormerName(row.value2(), row.value3()));
    }

    static Officer officer(OfficerRecord row) {
        var roles = Arrays.stream(row.getRoles()).map(Role::of).collect(Collectors.toSet());
        return new Officer(
                row.getId(),
                row.getUsername(),
                row.getName(),
                row.getPost(),
                row.getGovernmentHead(),
                row.getUnit(),
                roles,
                row.getActive());
    }

    private static Unit unit(UnitRecord row) {
        return new Unit(
                row.getId(),
                row.getJurisdiction(),
                row.getName(),
                row.getKind(),
                row.getMember(),
                row.getNote(),
                List.of(row.getFields()),
                row.getRegion(),
                row.getParent(),
                row.getValidFrom(),
                row.getValidTo(),
                row.getSucceededBy(),
                new Unit.Channels(row.getPhone(), row.getWeb()));
    }
}
