package org.huxin.server.wage.uploads;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.server.wage.UploadDays;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Asks of many projects what {@link LastUploads} asks of one. */
@Repository
class StoredUploadDays implements UploadDays {

    private static final String ALL = new TreeMap<>(UploadQueries.LAST)
            .entrySet().stream()
                    .map(kind -> "select p.id, '%s', (select max(at)::date from (%s) as found (at)) from asked p"
                            .formatted(kind.getKey(), kind.getValue().replace("{0}", "p.id")))
                    .collect(joining(" union all ", "with asked as (select unnest({0}::uuid[]) as id) ", ""));

    private final DSLContext db;

    StoredUploadDays(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Last> of(Collection<UUID> projects) {
        return db.resultQuery(ALL, (Object) projects.toArray(UUID[]::new))
                .fetch(row -> new Last(row.get(0, UUID.class), row.get(1, String.class), row.get(2, LocalDate.class)));
    }
}
