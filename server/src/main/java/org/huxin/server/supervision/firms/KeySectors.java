package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.SECTOR_MARK;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huxin.db.supervision.tables.records.SectorMarkRecord;
import org.huxin.server.casework.EmployerMatters;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Role;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重点行业: what the text holds to be key, and what the office marks so; each with its firms and their open clues. */
@Service
class KeySectors {

    record Mark(
            @NotNull(message = "请选择是否列为重点") Boolean key,

            @NotBlank(message = "请写明理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason) {}

    /**
     * A sector as the officer sees it.
     *
     * @param markedOn day of the office's own mark; null while the text alone decides
     * @param openClues about these firms, not solved yet
     */
    record View(
            String code,
            String label,
            boolean key,
            @Nullable LocalDate markedOn,
            @Nullable String reason,
            int firms,
            int openClues) {}

    private final DSLContext db;
    private final Sectors sectors;
    private final SupervisedFirms firms;
    private final Enterprises enterprises;
    private final EmployerMatters matters;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    KeySectors(
            DSLContext db,
            Sectors sectors,
            SupervisedFirms firms,
            Enterprises enterprises,
            EmployerMatters matters,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.db = db;
        this.sectors = sectors;
        this.firms = firms;
        this.enterprises = enterprises;
        this.matters = matters;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** Key ones first, else in the order of the register. */
    List<View> all() {
        var jurisdiction = current.get().jurisdiction();
        var marks = marks(jurisdiction);
        var bySector = firms.bySector(jurisdiction);
        var known = enterprises.byId(
                bySector.values().stream().flatMap(List::stream).toList());
        var open = matters.openClues(jurisdiction, known.values());
        return sectors.all(jurisdiction).stream()
                .map(one -> {
                    var mark = marks.get(one.code());
                    var its = bySector.getOrDefault(one.code(), List.of()).stream()
                            .map(known::get)
                            .toList();
                    return new View(
                            one.code(),
                            one.label(),
                            mark == null ? Sectors.keyByText(one) : mark.getKey(),
                            mark == null ? null : mark.getAt().toLocalDate(),
                            mark == null ? null : mark.getReason(),
                            its.size(),
                            its.stream()
                                    .map(Enterprise::id)
                                    .mapToInt(id -> open.getOrDefault(id, 0))
                                    .sum());
                })
                .sorted(Comparator.comparing(View::key).reversed())
                .toList();
    }

    private Map<String, SectorMarkRecord> marks(String jurisdiction) {
        return db.select(SECTOR_MARK.fields())
                .distinctOn(SECTOR_MARK.SECTOR)
                .from(SECTOR_MARK)
                .where(SECTOR_MARK.JURISDICTION.eq(jurisdiction))
                .orderBy(SECTOR_MARK.SECTOR, SECTOR_MARK.ID.desc())
                .fetchInto(SECTOR_MARK)
                .intoMap(SECTOR_MARK.SECTOR);
    }

    /** @throws CommandRefused {@code firm.sector} if the place has no such sector */
    @Transactional
    void mark(String sector, Mark told) {
        var who = current.get();
        if (!who.is(Role.COORDINATOR)) {
            throw NotPermitted.outsideScope("重点行业由牵头协调单位确定");
        }
        sectors.field(who.jurisdiction(), sector, null);
        var row = new SectorMarkRecord();
        row.setJurisdiction(who.jurisdiction());
        row.setSector(sector);
        row.setKey(told.key());
        row.setReason(told.reason().strip());
        row.setAt(today.now());
        row.setOfficer(who.id());
        row.setUnit(who.unit().id());
        db.executeInsert(row);
        audit.append(
                "sector.marked", "jurisdiction:" + who.jurisdiction(), Map.of("sector", sector, "key", told.key()));
    }
}
