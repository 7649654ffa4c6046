package org.huxin.server.project.site;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.PARTICIPANT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.project.life.Holder;
import org.huxin.server.project.life.People;
import org.huxin.server.project.life.Posts;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What records say about a site: firms, the wage officer, and where people can complain today. */
@Repository
class SiteRecords {

    private static final String LABOUR_BUREAU = "labour_bureau";

    private final DSLContext db;
    private final People people;
    private final Directory directory;
    private final Today today;

    SiteRecords(DSLContext db, People people, Directory directory, Today today) {
        this.db = db;
        this.people = people;
        this.directory = directory;
        this.today = today;
    }

    /** @param owner null while nobody has named one, as the contractor */
    record Parties(
            @Nullable String owner,
            @Nullable String contractor,
            List<String> subcontractors,
            List<String> wageOfficers) {}

    Parties parties(UUID project) {
        var owner = ENTERPRISE.as("owner");
        var contractor = ENTERPRISE.as("contractor");
        var firms = db.select(owner.NAME, contractor.NAME)
                .from(CONSTRUCTION_PROJECT)
                .leftJoin(owner)
                .on(owner.ID.eq(CONSTRUCTION_PROJECT.OWNER))
                .leftJoin(contractor)
                .on(contractor.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .fetchSingle();
        return new Parties(firms.value1(), firms.value2(), subcontractors(project), wageOfficers(project));
    }

    private List<String> subcontractors(UUID project) {
        return db.select(ENTERPRISE.NAME)
                .from(PARTICIPANT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(PARTICIPANT.ENTERPRISE))
                .where(PARTICIPANT.PROJECT.eq(project))
                .and(PARTICIPANT.LEFT_AT.isNull())
                .orderBy(PARTICIPANT.JOINED_AT, ENTERPRISE.NAME)
                .fetch(ENTERPRISE.NAME);
    }

    private List<String> wageOfficers(UUID project) {
        return people.holding(List.of(project)).getOrDefault(project, List.of()).stream()
                .filter(holder -> holder.post().equals(Posts.WAGE_OFFICER))
                .map(Holder::name)
                .toList();
    }

    @Nullable
    String industry(Project project) {
        return industryUnit(project).map(Unit::name).orElse(null);
    }

    @Nullable
    String industryChannel(Project project) {
        return industryUnit(project).map(SiteRecords::channel).orElse(null);
    }

    @Nullable
    String labourChannel(Project project) {
        return directory
                .playing(LABOUR_BUREAU, project.jurisdiction(), project.region())
                .map(this::ofToday)
                .map(SiteRecords::channel)
                .orElse(null);
    }

    private Optional<Unit> industryUnit(Project project) {
        return Optional.ofNullable(project.units().industry())
                .flatMap(directory::unit)
                .map(this::ofToday);
    }

    /** The unit, or whichever has taken its duties over. */
    private Unit ofToday(Unit unit) {
        var seen = new ArrayList<Unit>();
        var now = unit;
        while (!now.existsOn(today.date()) && now.succeededBy() != null && !seen.contains(now)) {
            seen.add(now);
            now = directory.unit(now.succeededBy()).orElse(now);
        }
        return now;
    }

    /** Name with telephone and address; null while it has published neither. */
    private static @Nullable String channel(Unit unit) {
        var channels = unit.channels();
        if (channels.phone() == null && channels.web() == null) {
            return null;
        }
        var text = new StringBuilder(unit.name());
        if (channels.phone() != null) {
            text.append(' ').append(channels.phone());
        }
        if (channels.web() != null) {
            text.append(' ').append(channels.web());
        }
        return text.toString();
    }
}
