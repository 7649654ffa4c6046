package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.REPORTER;
import static org.jooq.impl.DSL.select;

import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clues that may be the same as one that is being written; told, never decided. */
@Component
class Duplicates {

    private static final int MOST = 20;

    /** What is known of the new one. Personal data is compared by its keyed index only. */
    record Question(
            @Nullable @Size(max = 200) String employer,
            @Nullable @Size(max = 200) String site,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 18) String idNumber) {}

    /** @param same what is the same: employer, site, phone, worker */
    record Candidate(
            UUID id,
            String number,
            LocalDateTime receivedAt,
            String employer,
            @Nullable String site,
            Stage stage,
            List<String> same) {}

    private final DSLContext db;
    private final PersonalFields personal;

    Duplicates(DSLContext db, PersonalFields personal) {
        this.db = db;
        this.personal = personal;
    }

    /** Within the officer's scope, newest first. */
    List<Candidate> of(Question question, ActingOfficer officer) {
        var tests = tests(question);
        if (tests.isEmpty()) {
            return List.of();
        }
        var flags = tests.values().stream().map(DSL::field).toList();
        var names = List.copyOf(tests.keySet());
        return db.select(CLUE.ID, CLUE.NUMBER, CLUE.RECEIVED_AT, CLUE.EMPLOYER, CLUE.SITE, CLUE.STAGE)
                .select(flags)
                .from(CLUE)
                .where(officer.scope().on(Ledger.SCOPE))
                .and(CLUE.JURISDICTION.eq(officer.jurisdiction()))
                .and(DSL.or(tests.values()))
                .orderBy(CLUE.RECEIVED_AT.desc(), CLUE.ID.desc())
                .limit(MOST)
                .fetch(row -> {
                    var same = new ArrayList<String>();
                    for (var i = 0; i < names.size(); i++) {
                        if (Boolean.TRUE.equals(row.get(flags.get(i)))) {
                            same.add(names.get(i));
                        }
                    }
                    return new Candidate(
                            row.get(CLUE.ID),
                            row.get(CLUE.NUMBER),
                            row.get(CLUE.RECEIVED_AT),
                            row.get(CLUE.EMPLOYER),
                            row.get(CLUE.SITE),
                            Stage.valueOf(row.get(CLUE.STAGE)),
                            same);
                });
    }

    private Map<String, Condition> tests(Question question) {
        var tests = new LinkedHashMap<String, Condition>();
        put(tests, "employer", question.employer(), CLUE.EMPLOYER::eq);
        put(tests, "site", question.site(), CLUE.SITE::eq);
        put(tests, "phone", question.phone(), phone -> reportedBy(PersonalKind.PHONE, phone));
        put(tests, "worker", question.idNumber(), number -> reportedBy(PersonalKind.ID_NUMBER, number));
        return tests;
    }

    private static void put(
            Map<String, Condition> tests, String name, @Nullable String said, Function<String, Condition> test) {
        if (said != null && !said.isBlank()) {
            tests.put(name, test.apply(said.strip()));
        }
    }

    private Condition reportedBy(PersonalKind kind, String plain) {
        return CLUE.ID.in(select(REPORTER.CLUE)
                .from(REPORTER)
                .where(REPORTER.KIND.eq(kind.name()))
                .and(REPORTER.KEYED.eq(personal.index(kind, plain))));
    }
}
