package org.huxin.server.project.register;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.RowId;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Responsible;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is written down about a project and fills its row with it, and with all that follows from it by the rules. */
@Component
class Filling {

    private static final String WORKS = "works";

    private final Projects projects;
    private final Enterprises enterprises;
    private final Responsible responsible;
    private final Directory directory;
    private final Policies policies;
    private final Words words;

    Filling(
            Projects projects,
            Enterprises enterprises,
            Responsible responsible,
            Directory directory,
            Policies policies,
            Words words) {
        this.projects = projects;
        this.enterprises = enterprises;
        this.responsible = responsible;
        this.directory = directory;
        this.policies = policies;
        this.words = words;
    }

    /**
     * @param self the project that is corrected; null for a new one
     * @throws CommandRefused {@code project.invalid} with every field that is wrong
     */
    void check(String jurisdiction, Particulars told, @Nullable UUID self) {
        var wrong = mistakes(jurisdiction, told, self);
        if (!wrong.isEmpty()) {
            throw new CommandRefused("project.invalid", "项目信息有误，请改正标出的各项", wrong);
        }
    }

    /** Everything for which {@link #check} refuses, by field. */
    List<FieldError> mistakes(String jurisdiction, Particulars told, @Nullable UUID self) {
        var wrong = new ArrayList<FieldError>();
        word(wrong, jurisdiction, "field", "fields", told.field());
        word(wrong, jurisdiction, WORKS, WORKS, told.works());
        word(wrong, jurisdiction, "worksNature", "works_natures", told.worksNature());
        word(wrong, jurisdiction, "investment", "investments", told.investment());
        word(wrong, jurisdiction, "fundKind", "fund_kinds", told.fundKind());
        word(wrong, jurisdiction, "level", "project_levels", told.level());
        if (told.region() != null
                && directory.region(jurisdiction, told.region()).isEmpty()) {
            wrong.add(new FieldError("region", "本辖区没有这个区域"));
        }
        unit(wrong, jurisdiction, "industryUnit", told.industryUnit());
        unit(wrong, jurisdiction, "ownProjectOf", told.ownProjectOf());
        if (told.code() != null
                && projects.byCode(jurisdiction, told.code())
                        .filter(Predicate.not(id -> id.equals(self)))
                        .isPresent()) {
            wrong.add(new FieldError("code", "这个项目代码已经登记过"));
        }
        return wrong;
    }

    private void word(
            List<FieldError> wrong, String jurisdiction, String path, String register, @Nullable String code) {
        if (code != null && !words.has(jurisdiction, register, code)) {
            wrong.add(new FieldError(path, "本辖区的规则中没有“" + code + "”这一项"));
        }
    }

    private void unit(List<FieldError> wrong, String jurisdiction, String path, @Nullable String unit) {
        if (unit != null
                && directory
                        .unit(unit)
                        .filter(one -> one.jurisdiction().equals(jurisdiction))
                        .isEmpty()) {
            wrong.add(new FieldError(path, "本辖区没有这个单位"));
        }
    }

    /** A row that comes into the ledger now, with nothing told of it yet. */
    static ConstructionProjectRecord begun(
            String requestId, String step, LocalDateTime informationAt, ActingOfficer who, LocalDateTime now) {
        var row = new ConstructionProjectRecord();
        row.setId(RowId.at(now));
        row.setJurisdiction(who.jurisdiction());
        row.setRequestId(requestId);
        row.setVersion(1L);
        row.setStep(step);
        row.setSourceUnit(who.unit().id());
        row.setInformationAt(informationAt);
        row.setRegisteredAt(now);
        row.setRegisteredBy(who.id());
        row.setChangedAt(now);
        row.setChangedBy(who.id());
        row.setChangedUnit(who.unit().id());
        return row;
    }

    /** @param by officer who writes */
    void fill(ConstructionProjectRecord row, Particulars told, String by) {
        row.setOwner(enterprises.of(told.owner(), by));
        row.setContractor(enterprises.of(told.contractor(), by));
        row.setSupervisor(enterprises.of(told.supervisor(), by));
        fill(row, told, firms(row));
    }

    /** As {@link #fill(ConstructionProjectRecord, Particulars, String)}, for a row that has its firms. */
    void fill(ConstructionProjectRecord row, Particulars told, Map<UUID, Enterprise> firms) {
        var jurisdiction = row.getJurisdiction();
        row.setCode(told.code());
        row.setName(told.name().strip());
        row.setRegion(told.region());
        row.setSite(told.site());
        row.setField(told.field());
        row.setWorks(told.works());
        row.setWorksNature(told.worksNature());
        row.setInvestment(told.investment());
        row.setFundKind(told.fundKind());
        row.setLevel(told.level());
        row.setSmall(told.small());
        row.setOwnProjectOf(told.ownProjectOf() == null ? unitOfName(jurisdiction, told.owner()) : told.ownProjectOf());
        row.setIndustryUnit(industryUnit(jurisdiction, told));
        row.setTerritoryUnit(responsible.territory(jurisdiction, told.region()));
        row.setValueFen(told.valueFen());
        row.setPlannedStart(told.plannedStart());
        row.setRemark(Objects.requireNonNullElse(told.remark(), ""));
        row.setStateCompany(isOfState(jurisdiction, told.investment())
                || firms.values().stream().anyMatch(Enterprise::stateOwned));
        row.setApplies(works(jurisdiction, told.works())
                .map(entry -> !Boolean.FALSE.equals(entry.attributes().get("applies")))
                .orElse(true));
        row.setBigrams(Bigrams.of(
                row.getNumber(),
                told.code(),
                told.name(),
                told.site(),
                name(firms, row.getOwner()),
                name(firms, row.getContractor())));
    }

    /** A unit that is itself the owner carries the project out. */
    private @Nullable String unitOfName(String jurisdiction, @Nullable Firm owner) {
        return owner == null
                ? null
                : directory.units(jurisdiction).stream()
                        .filter(unit -> unit.name().equals(owner.name().strip()))
                        .findFirst()
                        .map(Unit::id)
                        .orElse(null);
    }

    /** The one named; else the one that its kind of works decides; else the one of its field. */
    private @Nullable String industryUnit(String jurisdiction, Particulars told) {
        return told.industryUnit() != null
                ? told.industryUnit()
                : works(jurisdiction, told.works())
                        .map(entry -> entry.attributes().get("unit"))
                        .map(Object::toString)
                        .orElseGet(() -> responsible.industry(jurisdiction, told.field()));
    }

    private boolean isOfState(String jurisdiction, @Nullable String investment) {
        return entry(jurisdiction, "investments", investment)
                .map(entry -> Boolean.TRUE.equals(entry.attributes().get("state")))
                .orElse(false);
    }

    private Optional<Register.Entry> works(String jurisdiction, @Nullable String code) {
        return entry(jurisdiction, WORKS, code);
    }

    private Optional<Register.Entry> entry(String jurisdiction, String register, @Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(word -> policies.stack(jurisdiction).register(register).flatMap(list -> list.entry(word)));
    }

    /** Owner, contractor and supervisor of a row. */
    Map<UUID, Enterprise> firms(ConstructionProjectRecord row) {
        return enterprises.byId(Stream.of(row.getOwner(), row.getContractor(), row.getSupervisor())
                .filter(Objects::nonNull)
                .toList());
    }

    static ProjectFact.Registered registered(
            ConstructionProjectRecord row, LocalDateTime at, Map<UUID, Enterprise> firms) {
        return new ProjectFact.Registered(
                Project.subject(row.getId()),
                at,
                row.getJurisdiction(),
                row.getNumber(),
                row.getCode(),
                row.getName(),
                row.getRegion(),
                row.getField(),
                row.getWorks(),
                row.getWorksNature(),
                row.getInvestment(),
                row.getFundKind(),
                row.getLevel(),
                name(firms, row.getOwner()),
                name(firms, row.getContractor()),
                row.getIndustryUnit(),
                row.getTerritoryUnit(),
                row.getOwnProjectOf(),
                row.getSourceUnit(),
                row.getValueFen(),
                row.getSmall(),
                row.getStateCompany(),
                row.getApplies());
    }

    static ProjectFact.Revised revised(ConstructionProjectRecord row, LocalDateTime at, Map<UUID, Enterprise> firms) {
        return new ProjectFact.Revised(
                Project.subject(row.getId()),
                at,
                row.getJurisdiction(),
                row.getNumber(),
                row.getCode(),
                row.getName(),
                row.getRegion(),
                row.getField(),
                row.getWorks(),
                row.getWorksNature(),
                row.getInvestment(),
                row.getFundKind(),
                row.getLevel(),
                name(firms, row.getOwner()),
                name(firms, row.getContractor()),
                row.getIndustryUnit(),
                row.getTerritoryUnit(),
                row.getOwnProjectOf(),
                row.getSourceUnit(),
                row.getValueFen(),
                row.getSmall(),
                row.getStateCompany(),
                row.getApplies());
    }

    private static @Nullable String name(Map<UUID, Enterprise> firms, @Nullable UUID id) {
        var firm = id == null ? null : firms.get(id);
        return firm == null ? null : firm.name();
    }
}
