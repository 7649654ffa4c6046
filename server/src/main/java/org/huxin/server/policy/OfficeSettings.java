package org.huxin.server.policy;

import static org.huxin.db.policy.Tables.OFFICE_SETTING;
import static org.huxin.db.policy.Tables.REGISTER_UNIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.policy.OfficeSetting;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Decisions of offices, by history. */
@Repository
class OfficeSettings {

    /** A register's word in a jurisdiction. */
    record Word(String jurisdiction, String register, String code) {}

    private final DSLContext db;

    OfficeSettings(DSLContext db) {
        this.db = db;
    }

    List<OfficeSetting> all() {
        return db.selectFrom(OFFICE_SETTING)
                .orderBy(OFFICE_SETTING.ID)
                .fetch(row -> new OfficeSetting(
                        row.getJurisdiction(),
                        row.getSetting(),
                        row.getValue(),
                        row.getValidFrom(),
                        row.getSetBy(),
                        row.getSetAt().toLocalDate()));
    }

    Map<String, OfficeDecisions.Decision> latest(String jurisdiction) {
        var latest = new HashMap<String, OfficeDecisions.Decision>();
        db.selectFrom(OFFICE_SETTING)
                .where(OFFICE_SETTING.JURISDICTION.eq(jurisdiction))
                .orderBy(OFFICE_SETTING.ID)
                .forEach(row -> latest.put(
                        row.getSetting(),
                        new OfficeDecisions.Decision(
                                row.getSetting(),
                                row.getValue(),
                                row.getValidFrom(),
                                row.getBasis(),
                                row.getSetBy(),
                                row.getSetAt())));
        return latest;
    }

    void add(
            String jurisdiction,
            String setting,
            String value,
            LocalDate from,
            String basis,
            String by,
            LocalDateTime at) {
        db.insertInto(OFFICE_SETTING)
                .set(OFFICE_SETTING.JURISDICTION, jurisdiction)
                .set(OFFICE_SETTING.SETTING, setting)
                .set(OFFICE_SETTING.VALUE, value)
                .set(OFFICE_SETTING.VALID_FROM, from)
                .set(OFFICE_SETTING.BASIS, basis)
                .set(OFFICE_SETTING.SET_BY, by)
                .set(OFFICE_SETTING.SET_AT, at)
                .execute();
    }

    /** Units by word, the latest change of each. */
    Map<Word, String> registerUnits() {
        var units = new HashMap<Word, String>();
        db.selectFrom(REGISTER_UNIT)
                .orderBy(REGISTER_UNIT.ID)
                .forEach(row ->
                        units.put(new Word(row.getJurisdiction(), row.getRegister(), row.getCode()), row.getUnit()));
        return units;
    }

    Map<String, OfficeDecisions.Mapping> mappings(String jurisdiction, String register) {
        var latest = new HashMap<String, OfficeDecisions.Mapping>();
        db.selectFrom(REGISTER_UNIT)
                .where(REGISTER_UNIT.JURISDICTION.eq(jurisdiction))
                .and(REGISTER_UNIT.REGISTER.eq(register))
                .orderBy(REGISTER_UNIT.ID)
                .forEach(row -> latest.put(
                        row.getCode(),
                        new OfficeDecisions.Mapping(
                                row.getCode(),
                                row.getUnit(),
                                row.getReason(),
                                row.getChangedBy(),
                                row.getChangedAt())));
        return latest;
    }

    void map(Word word, String unit, String reason, String by, LocalDateTime at) {
        db.insertInto(REGISTER_UNIT)
                .set(REGISTER_UNIT.JURISDICTION, word.jurisdiction())
                .set(REGISTER_UNIT.REGISTER, word.register())
                .set(REGISTER_UNIT.CODE, word.code())
                .set(REGISTER_UNIT.UNIT, unit)
                .set(REGISTER_UNIT.REASON, reason)
                .set(REGISTER_UNIT.CHANGED_BY, by)
                .set(REGISTER_UNIT.CHANGED_AT, at)
                .execute();
    }
}
