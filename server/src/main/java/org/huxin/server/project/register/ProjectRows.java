package org.huxin.server.project.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.duty.Duties;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.life.Holder;
import org.huxin.server.project.life.People;
import org.huxin.server.project.life.Posts;
import org.huxin.server.project.life.Staleness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects as lists show them, with a constant number of look-ups for any number of rows. */
@Component
class ProjectRows {

    private final Duties duties;
    private final Enterprises enterprises;
    private final People people;
    private final Posts posts;
    private final Staleness staleness;
    private final ProjectSteps steps;
    private final Directory directory;
    private final Words words;

    ProjectRows(
            Duties duties,
            Enterprises enterprises,
            People people,
            Posts posts,
            Staleness staleness,
            ProjectSteps steps,
            Directory directory,
            Words words) {
        this.duties = duties;
        this.enterprises = enterprises;
        this.people = people;
        this.posts = posts;
        this.staleness = staleness;
        this.steps = steps;
        this.directory = directory;
        this.words = words;
    }

    List<ProjectRow> of(List<ConstructionProjectRecord> rows) {
        var owed = duties.owed(
                rows.stream().map(row -> Project.subject(row.getId())).toList());
        var firms = enterprises.byId(rows.stream()
                .flatMap(row -> Stream.of(row.getOwner(), row.getContractor()))
                .filter(Objects::nonNull)
                .toList());
        var officers = directory.officers(
                rows.stream().map(ConstructionProjectRecord::getChangedBy).toList());
        var holders = people.holding(
                rows.stream().map(ConstructionProjectRecord::getId).toList());
        return rows.stream()
                .map(row -> row(
                        row,
                        owed.get(Project.subject(row.getId())),
                        holders.getOrDefault(row.getId(), List.of()),
                        firms,
                        officers))
                .toList();
    }

    private ProjectRow row(
            ConstructionProjectRecord row,
            Duties.@Nullable Owed owed,
            List<Holder> holders,
            Map<UUID, Enterprise> firms,
            Map<String, Officer> officers) {
        var jurisdiction = row.getJurisdiction();
        var changer = officers.get(row.getChangedBy());
        return new ProjectRow(
                row.getId(),
                row.getNumber(),
                row.getCode(),
                row.getName(),
                region(jurisdiction, row.getRegion()),
                row.getSite(),
                new Words.Word(row.getStep(), steps.label(jurisdiction, row.getStep())),
                row.getStoppedSince(),
                words.of(jurisdiction, "fields", row.getField()),
                words.of(jurisdiction, "works", row.getWorks()),
                words.of(jurisdiction, "works_natures", row.getWorksNature()),
                words.of(jurisdiction, "investments", row.getInvestment()),
                row.getApplies(),
                row.getSmall(),
                row.getStateCompany(),
                directory.named(row.getIndustryUnit()),
                directory.named(row.getTerritoryUnit()),
                directory.named(row.getOwnProjectOf()),
                unit(row.getSourceUnit()),
                firm(firms, row.getOwner()),
                firm(firms, row.getContractor()),
                row.getValueFen(),
                row.getInformationAt(),
                row.getRegisteredAt(),
                row.getPlannedStart(),
                row.getStartedAt(),
                row.getPlatformNumber(),
                holders.stream().map(one -> contact(jurisdiction, one)).toList(),
                held(jurisdiction, holders),
                stale(row),
                owed == null ? null : owed.next(),
                owed == null ? 0 : owed.overdue(),
                row.getChangedAt(),
                changer == null ? null : new Named(changer.id(), changer.name()),
                unit(row.getChangedUnit()));
    }

    private ProjectRow.Contact contact(String jurisdiction, Holder one) {
        return new ProjectRow.Contact(
                new Words.Word(one.post(), words.label(jurisdiction, "project_posts", one.post())),
                one.name(),
                one.phoneMasked());
    }

    private ProjectRow.Posts held(String jurisdiction, List<Holder> holders) {
        var required = posts.responsible(jurisdiction);
        var held = holders.stream()
                .map(Holder::post)
                .filter(required::contains)
                .distinct()
                .count();
        return new ProjectRow.Posts((int) held, required.size());
    }

    private boolean stale(ConstructionProjectRecord row) {
        return row.getEndedAt() == null
                && staleness
                        .limit(row.getJurisdiction())
                        .filter(row.getChangedAt()::isBefore)
                        .isPresent();
    }

    private Named unit(String id) {
        return new Named(id, directory.nameOf(id));
    }

    private @Nullable Named region(String jurisdiction, @Nullable String code) {
        return code == null
                ? null
                : new Named(
                        code,
                        directory
                                .region(jurisdiction, code)
                                .map(one -> one.name())
                                .orElse(code));
    }

    private static @Nullable Enterprise firm(Map<UUID, Enterprise> firms, @Nullable UUID id) {
        return id == null ? null : firms.get(id);
    }
}
