package org.huxin.server.supervision.firms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.FirmRecord;
import org.huxin.server.casework.EmployerMatters.FoundTrue;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Responsible;
import org.huxin.server.party.Unit;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a firm that a place looks after: told by an officer, or met in a case. It needs no construction project. */
@Service
class EnterFirm {

    private static final String LABOUR = "labour_bureau";

    /** @param field of the sector; null for the first one of it */
    record Command(
            @NotNull(message = "请填写企业") @Valid Firm firm,
            @NotBlank(message = "请选择行业") String sector,
            @Nullable String field,
            @Nullable String region) {}

    /** @param version of the firm that was seen */
    record Classify(
            @NotNull(message = "缺少版本号") Long version,
            @NotBlank(message = "请选择行业") String sector,
            @Nullable String field,
            @Nullable String region) {}

    private final SupervisedFirms firms;
    private final Enterprises enterprises;
    private final Sectors sectors;
    private final Responsible responsible;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    EnterFirm(
            SupervisedFirms firms,
            Enterprises enterprises,
            Sectors sectors,
            Responsible responsible,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.firms = firms;
        this.enterprises = enterprises;
        this.sectors = sectors;
        this.responsible = responsible;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** The firm of that code or name; one that is known already stays as it is. */
    @Transactional
    UUID told(Command told) {
        var who = current.get();
        var field =
                sectors.field(who.jurisdiction(), told.sector(), told.field()).orElse(null);
        requireRegion(who.jurisdiction(), told.region());
        var row = row(who.jurisdiction(), told.firm(), told.sector(), field, told.region());
        var entered = firms.enter(row);
        if (entered.firm().getId().equals(row.getId())) {
            audit.append("firm.entered", FirmFact.firm(row.getId()), Map.of("sector", told.sector()));
        }
        return entered.firm().getId();
    }

    /** The employer of a case, held; the field of the case tells its sector unless the firm is known. */
    SupervisedFirms.Named ofCase(String jurisdiction, FoundTrue found) {
        return firms.enter(row(
                jurisdiction,
                new Firm(found.employer(), found.employerCode(), null),
                sectors.of(jurisdiction, found.field()),
                found.field(),
                found.region()));
    }

    /** @throws CommandRefused {@code firm.changed} if somebody was quicker */
    @Transactional
    void classify(UUID id, Classify told) {
        var named = firms.hold(id);
        var who = FirmRights.require(named.firm(), current.get(), told.version());
        var row = named.firm();
        var field = sectors.field(row.getJurisdiction(), told.sector(), told.field())
                .orElse(null);
        requireRegion(row.getJurisdiction(), told.region());
        row.setSector(told.sector());
        row.setField(field);
        row.setRegion(told.region());
        row.setUnit(department(row.getJurisdiction(), field, told.region()));
        firms.save(row, "classified", told.sector(), who);
        audit.append("firm.classified", FirmFact.firm(id), Map.of("sector", told.sector()));
    }

    private void requireRegion(String jurisdiction, @Nullable String region) {
        if (region != null && directory.region(jurisdiction, region).isEmpty()) {
            throw CommandRefused.field("firm.region", "region", "本辖区没有这个地方");
        }
    }

    private FirmRecord row(
            String jurisdiction, Firm firm, String sector, @Nullable String field, @Nullable String region) {
        var by = current.find().map(who -> who.id()).orElse("");
        var row = new FirmRecord();
        row.setId(UUID.randomUUID());
        row.setJurisdiction(jurisdiction);
        row.setEnterprise(Objects.requireNonNull(enterprises.of(firm, by)));
        row.setSector(sector);
        row.setField(field);
        row.setRegion(region);
        row.setUnit(department(jurisdiction, field, region));
        row.setVersion(1L);
        row.setRegisteredAt(today.now());
        row.setRegisteredBy(by);
        return row;
    }

    /** The department of the field, else the labour bureau of the place. */
    private @Nullable String department(String jurisdiction, @Nullable String field, @Nullable String region) {
        var industry = responsible.industry(jurisdiction, field);
        return industry != null
                ? industry
                : directory.playing(LABOUR, jurisdiction, region).map(Unit::id).orElse(null);
    }
}
