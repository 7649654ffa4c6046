package org.huxin.server.project.enterprises;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.EnterpriseRecord;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.CreditCode;
import org.huxin.server.kernel.SearchWords;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All firms: one entry for a credit code, or for a name while the code is not known. */
@Repository
public class Enterprises {

    private final DSLContext db;
    private final Today today;

    Enterprises(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /**
     * The firm that is meant, entered now if it is new. One known by name only gets its code when somebody first writes it.
     *
     * @param by officer who wrote it
     */
    public @Nullable UUID of(@Nullable Firm firm, String by) {
        if (firm == null) {
            return null;
        }
        var name = firm.name().strip();
        var code = code(firm.creditCode());
        var known = known(name, code);
        if (known.isPresent() && !learns(known.get(), code, firm.stateOwned())) {
            return known.get().getId();
        }
        hold();
        known = known(name, code);
        if (known.isEmpty()) {
            return enter(name, code, Boolean.TRUE.equals(firm.stateOwned()), by);
        }
        var row = known.get();
        if (learns(row, code, firm.stateOwned())) {
            row.setCreditCode(code == null ? row.getCreditCode() : code);
            row.setCodeDoubtful(row.getCreditCode() != null && !CreditCode.isValid(row.getCreditCode()));
            row.setStateOwned(firm.stateOwned() == null ? row.getStateOwned() : firm.stateOwned());
            db.executeUpdate(row);
        }
        return row.getId();
    }

    private static boolean learns(EnterpriseRecord row, @Nullable String code, @Nullable Boolean stateOwned) {
        return code != null && !code.equals(row.getCreditCode())
                || stateOwned != null && !stateOwned.equals(row.getStateOwned());
    }

    /** Firms are written by one transaction at a time: the same one is not entered twice, and nobody waits crosswise. */
    private void hold() {
        db.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, inline("project.enterprise")))
                .execute();
    }

    /** The code decides; a name alone means the firm of that name that has no code, else the only one that has. */
    private Optional<EnterpriseRecord> known(String name, @Nullable String code) {
        if (code != null) {
            var byCode = db.selectFrom(ENTERPRISE)
                    .where(ENTERPRISE.CREDIT_CODE.eq(code))
                    .fetchOptional();
            if (byCode.isPresent()) {
                return byCode;
            }
        }
        var named = db.selectFrom(ENTERPRISE)
                .where(ENTERPRISE.NAME.eq(name))
                .and(code == null ? noCondition() : ENTERPRISE.CREDIT_CODE.isNull())
                .orderBy(ENTERPRISE.CREDIT_CODE.isNull().desc())
                .limit(2)
                .fetch();
        return named.size() == 1 || !named.isEmpty() && named.getFirst().getCreditCode() == null
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }

    /** Firms of which only the names are written down, entered where they are new; a constant number of statements. */
    public Map<String, UUID> named(Collection<String> names, String by) {
        var known = byName(names);
        if (!known.keySet().containsAll(names)) {
            hold();
            known = byName(names);
        }
        var fresh = new ArrayList<EnterpriseRecord>();
        for (var name : new LinkedHashSet<>(names)) {
            if (!known.containsKey(name)) {
                fresh.add(row(name, null, false, by));
            }
        }
        db.batchInsert(fresh).execute();
        for (var row : fresh) {
            known.put(row.getName(), row.getId());
        }
        return known;
    }

    /** Firms as somebody writes them down, meant as in {@link #of}; a constant number of statements, however many they are. */
    public Map<Firm, UUID> all(Collection<Firm> firms, String by) {
        hold();
        var codes = firms.stream()
                .flatMap(firm -> Stream.ofNullable(code(firm.creditCode())))
                .toArray(String[]::new);
        var names = firms.stream().map(firm -> firm.name().strip()).toArray(String[]::new);
        var byCode = new HashMap<>(db.selectFrom(ENTERPRISE)
                .where(ENTERPRISE.CREDIT_CODE.eq(any(codes)))
                .fetchMap(ENTERPRISE.CREDIT_CODE, ENTERPRISE.ID));
        var nameless = new HashMap<>(db.selectFrom(ENTERPRISE)
                .where(ENTERPRISE.NAME.eq(any(names)))
                .and(ENTERPRISE.CREDIT_CODE.isNull())
                .fetchMap(ENTERPRISE.NAME));
        var learned = new ArrayList<EnterpriseRecord>();
        var fresh = new ArrayList<EnterpriseRecord>();
        firms.forEach(firm -> {
            var code = code(firm.creditCode());
            if (code == null || byCode.containsKey(code)) {
                return;
            }
            var known = nameless.remove(firm.name().strip());
            if (known == null) {
                known = row(firm.name().strip(), code, Boolean.TRUE.equals(firm.stateOwned()), by);
                fresh.add(known);
            } else {
                known.setCreditCode(code);
                known.setCodeDoubtful(!CreditCode.isValid(code));
                learned.add(known);
            }
            byCode.put(code, known.getId());
        });
        db.batchUpdate(learned).execute();
        db.batchInsert(fresh).execute();
        var byName = named(
                firms.stream()
                        .filter(firm -> code(firm.creditCode()) == null)
                        .map(firm -> firm.name().strip())
                        .toList(),
                by);
        var all = new HashMap<Firm, UUID>();
        firms.forEach(firm -> {
            var code = code(firm.creditCode());
            all.put(
                    firm,
                    Objects.requireNonNull(code == null ? byName.get(firm.name().strip()) : byCode.get(code)));
        });
        return all;
    }

    /** Firms that are known by name: the one without a code, else the only one that has. */
    public Map<String, UUID> byName(Collection<String> names) {
        var known = new HashMap<String, UUID>();
        db.selectFrom(ENTERPRISE)
                .where(ENTERPRISE.NAME.eq(any(names.toArray(String[]::new))))
                .orderBy(ENTERPRISE.CREDIT_CODE.isNull().desc())
                .fetchGroups(ENTERPRISE.NAME)
                .forEach((name, rows) -> {
                    if (rows.size() == 1 || rows.getFirst().getCreditCode() == null) {
                        known.put(name, rows.getFirst().getId());
                    }
                });
        return known;
    }

    private UUID enter(String name, @Nullable String code, boolean stateOwned, String by) {
        var row = row(name, code, stateOwned, by);
        db.executeInsert(row);
        return row.getId();
    }

    private EnterpriseRecord row(String name, @Nullable String code, boolean stateOwned, String by) {
        var row = new EnterpriseRecord();
        row.setId(UUID.randomUUID());
        row.setName(name);
        row.setCreditCode(code);
        row.setCodeDoubtful(code != null && !CreditCode.isValid(code));
        row.setStateOwned(stateOwned);
        row.setRegisteredAt(today.now());
        row.setRegisteredBy(by);
        row.setBigrams(Bigrams.of(name));
        return row;
    }

    /** Firms by id; ids that none bears are left out. */
    public Map<UUID, Enterprise> byId(Collection<UUID> ids) {
        return db
                .selectFrom(ENTERPRISE)
                .where(ENTERPRISE.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetch(Enterprises::view)
                .stream()
                .collect(toMap(Enterprise::id, one -> one));
    }

    /** Firms whose name holds every word, or whose code begins with the text; a handful, for a choice while typing. */
    public List<Enterprise> search(String text, int most) {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            var bigrams = Bigrams.of(word);
            all = all.and(ENTERPRISE
                    .NAME
                    .containsIgnoreCase(word)
                    .and(bigrams.length == 0 ? noCondition() : ENTERPRISE.BIGRAMS.contains(bigrams)));
        }
        return db.selectFrom(ENTERPRISE)
                .where(all)
                .or(ENTERPRISE.CREDIT_CODE.startsWith(text.strip().toUpperCase(Locale.ROOT)))
                .orderBy(ENTERPRISE.NAME, ENTERPRISE.ID)
                .limit(most)
                .fetch(Enterprises::view);
    }

    private static Enterprise view(EnterpriseRecord row) {
        return new Enterprise(
                row.getId(),
                row.getName(),
                row.getCreditCode(),
                row.getCreditCode() == null
                        ? null
                        : CreditCode.problemWith(row.getCreditCode()).orElse(null),
                row.getStateOwned());
    }

    private static @Nullable String code(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip().toUpperCase(Locale.ROOT);
    }
}
