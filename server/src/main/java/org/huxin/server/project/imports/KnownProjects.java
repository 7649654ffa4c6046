package org.huxin.server.project.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.any;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.huxin.server.project.imports.LineReader.Line;
import org.huxin.server.project.register.Particulars;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which lines of a ledger tell of projects that are there: entered from such a line before, or of the same name and owner. */
@Repository
class KnownProjects {

    private static final String SEPARATOR = "\u001f";

    private final DSLContext db;

    KnownProjects(DSLContext db) {
        this.db = db;
    }

    /** What makes two lines tell of the same project. */
    static String key(Particulars told) {
        var owner = told.owner();
        return key(told.name(), owner == null ? null : owner.name());
    }

    private static String key(String name, @Nullable String owner) {
        return LedgerColumns.plain(name) + SEPARATOR + (owner == null ? "" : LedgerColumns.plain(owner));
    }

    /** The request under which a line is entered: the same line always gives the same. */
    static String request(Particulars told) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key(told).getBytes(UTF_8));
            return "ledger-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keys of those lines whose project is there. */
    Set<String> among(String jurisdiction, List<Line> lines) {
        var requests = lines.stream().map(line -> request(line.particulars())).toArray(String[]::new);
        var names = lines.stream().map(line -> line.particulars().name()).toArray(String[]::new);
        var sent = db.select(CONSTRUCTION_PROJECT.REQUEST_ID)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.JURISDICTION.eq(jurisdiction))
                .and(CONSTRUCTION_PROJECT.REQUEST_ID.eq(any(requests)))
                .fetchSet(CONSTRUCTION_PROJECT.REQUEST_ID);
        var known = db.select(CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME)
                .from(CONSTRUCTION_PROJECT)
                .leftJoin(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.OWNER))
                .where(CONSTRUCTION_PROJECT.JURISDICTION.eq(jurisdiction))
                .and(CONSTRUCTION_PROJECT.NAME.eq(any(names)))
                .fetchSet(row -> key(row.value1(), row.value2()));
        known.addAll(lines.stream()
                .map(Line::particulars)
                .filter(told -> sent.contains(request(told)))
                .map(KnownProjects::key)
                .collect(toSet()));
        return known;
    }
}
