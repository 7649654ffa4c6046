package org.huxin.server.wage.uploads;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.huxin.engine.policy.Parameter;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the last upload of each kind of the register {@code upload_kinds}, from the records themselves. */
@Component
class LastUploads {

    private static final String REGISTER = "upload_kinds";
    private static final String DAYS = ".upload_days";

    private final DSLContext db;
    private final Policies policies;
    private final Words words;
    private final Today today;

    LastUploads(DSLContext db, Policies policies, Words words, Today today) {
        this.db = db;
        this.policies = policies;
        this.words = words;
        this.today = today;
    }

    Uploads of(String jurisdiction, UUID project) {
        var days = days(jurisdiction);
        return new Uploads(
                days,
                words.all(jurisdiction, REGISTER).stream()
                        .filter(word -> UploadQueries.LAST.containsKey(word.code()))
                        .map(word -> kind(word, last(word.code(), project), days))
                        .toList());
    }

    private Uploads.Kind kind(Word word, @Nullable LocalDate last, @Nullable Integer days) {
        var age = last == null ? null : Long.valueOf(Math.max(0, ChronoUnit.DAYS.between(last, today.date())));
        return new Uploads.Kind(word, last, age, days != null && (age == null || age > days));
    }

    private @Nullable LocalDate last(String code, UUID project) {
        var found =
                db.fetchOne("select max(at)::date from (" + UploadQueries.LAST.get(code) + ") as found (at)", project);
        return found == null ? null : found.get(0, LocalDate.class);
    }

    private @Nullable Integer days(String jurisdiction) {
        var stack = policies.stack(jurisdiction);
        return stack.parameters().stream()
                .map(Parameter::id)
                .filter(id -> id.endsWith(DAYS))
                .flatMap(id -> stack.value(id, today.date()).stream())
                .findFirst()
                .map(days -> days.number().intValue())
                .orElse(null);
    }
}
