package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.OpensCases;
import org.huxin.server.casework.Responsibility;
import org.huxin.server.duty.Duties;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.Words;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Clues as lists show them, with a constant number of look-ups for any number of rows. */
@Component
public class ClueRows {

    private final DSLContext db;
    private final Duties duties;
    private final Directory directory;
    private final Words words;
    private final ObjectProvider<OpensCases> cases;

    ClueRows(DSLContext db, Duties duties, Directory directory, Words words, ObjectProvider<OpensCases> cases) {
        this.db = db;
        this.duties = duties;
        this.directory = directory;
        this.words = words;
        this.cases = cases;
    }

    /** The rows of those clues that exist, by id, whoever asks: the caller knows that they may be shown. */
    public Map<UUID, ClueRow> of(Collection<UUID> ids) {
        var rows = db.selectFrom(CLUE)
                .where(CLUE.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetch();
        return of(rows).stream().collect(toMap(ClueRow::id, row -> row));
    }

    List<ClueRow> of(List<ClueRecord> rows) {
        var ids = rows.stream().map(ClueRecord::getId).toList();
        var owed = duties.owed(ids.stream().map(Clue::subject).toList());
        var officers = directory.officers(rows.stream()
                .map(ClueRecord::getOfficer)
                .filter(Objects::nonNull)
                .toList());
        var opened = cases.stream().findFirst().map(one -> one.ofClues(ids)).orElse(Map.of());
        return rows.stream()
                .map(row -> row(row, owed.get(Clue.subject(row.getId())), officers, opened.get(row.getId())))
                .toList();
    }

    /** As {@link #of(List)}, cut to what the officer may see of each. */
    List<ClueRow> of(List<ClueRecord> rows, ActingOfficer officer) {
        var views = of(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> officer.scope().limited(Rights.scoped(Clues.clue(rows.get(i))))
                        ? views.get(i).stateOnly()
                        : views.get(i))
                .toList();
    }

    private ClueRow row(
            ClueRecord row,
            Duties.@Nullable Owed owed,
            Map<String, Officer> officers,
            OpensCases.@Nullable CaseLink opened) {
        var jurisdiction = row.getJurisdiction();
        var region = row.getRegion();
        var officer = row.getOfficer() == null ? null : officers.get(row.getOfficer());
        return new ClueRow(
                row.getId(),
                row.getNumber(),
                row.getReceivedAt(),
                Stage.valueOf(row.getStage()),
                row.getChannel(),
                named(row.getSourceUnit()),
                named(row.getFirstAskedUnit()),
                named(row.getAcceptedUnit() == null ? row.getFirstAskedUnit() : row.getAcceptedUnit()),
                region == null ? null : directory.region(jurisdiction, region).orElse(null),
                words.of(jurisdiction, "fields", row.getField()),
                words.of(jurisdiction, "natures", row.getNature()),
                row.getEmployer(),
                row.getProject(),
                row.getSite(),
                row.getClaimedFen(),
                row.getClaimedPersons(),
                directory.named(row.getProposedUnit()),
                directory.named(row.getHandlingUnit()),
                officer == null ? null : officer.named(),
                directory.named(row.getAssigner()),
                row.getAnonymous(),
                row.getMajor(),
                owed == null ? null : owed.next(),
                owed == null ? 0 : owed.overdue(),
                responsibility(row),
                opened);
    }

    private Responsibility responsibility(ClueRecord row) {
        return new Responsibility(
                directory.named(row.getHandlingUnit() == null ? row.getProposedUnit() : row.getHandlingUnit()),
                directory.named(row.getIndustryUnit()),
                directory.named(row.getTerritoryUnit()),
                row.getEmployer());
    }

    private Named named(String unit) {
        return Objects.requireNonNull(directory.named(unit));
    }
}
