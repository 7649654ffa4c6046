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
