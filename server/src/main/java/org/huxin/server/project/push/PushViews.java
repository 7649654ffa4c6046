package org.huxin.server.project.push;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.document.PaperView;
import org.huxin.server.document.PaperViews;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pushes as officers see them, with a constant number of look-ups for any number of them. */
@Component
public class PushViews {

    private final DSLContext db;
    private final Pushes pushes;
    private final PushKinds kinds;
    private final Timeliness timeliness;
    private final Enterprises enterprises;
    private final PaperViews papers;
    private final DepositNotice deposits;
    private final PushBulletins bulletins;
    private final Directory directory;
    private final CurrentOfficer current;

    PushViews(
            DSLContext db,
            Pushes pushes,
            PushKinds kinds,
            Timeliness timeliness,
            Enterprises enterprises,
            PaperViews papers,
            DepositNotice deposits,
            PushBulletins bulletins,
            Directory directory,
            CurrentOfficer current) {
        this.db = db;
        this.pushes = pushes;
        this.kinds = kinds;
        this.timeliness = timeliness;
        this.enterprises = enterprises;
        this.papers = papers;
        this.deposits = deposits;
        this.bulletins = bulletins;
        this.directory = directory;
        this.current = current;
    }

    /** Pushes of a project that the caller knows may be seen, oldest first. */
    public List<PushView> ofProject(UUID project) {
        return of(pushes.standing(project));
    }

    List<PushView> of(List<PushRecord> rows) {
        var around = around(rows);
        return rows.stream().map(push -> view(push, around)).toList();
    }

    /** What stands around pushes, looked up once for all of them. */
    private record Around(
            ActingOfficer officer,
            Map<UUID, ConstructionProjectRecord> projects,
            Map<UUID, Enterprise> contractors,
            Map<UUID, Timeliness.Standing> standing,
            Map<UUID, PaperView> notices) {}

    private Around around(List<PushRecord> rows) {
        var ids = rows.stream().map(PushRecord::getProject).distinct().toArray(UUID[]::new);
        var projects = db.selectFrom(CONSTRUCTION_PROJECT).where(CONSTRUCTION_PROJECT.ID.eq(any(ids))).fetch().stream()
                .collect(toMap(ConstructionProjectRecord::getId, row -> row));
        return new Around(
                current.get(),
                projects,
                enterprises.byId(projects.values().stream()
                        .map(ConstructionProjectRecord::getContractor)
                        .filter(Objects::nonNull)
                        .toList()),
                timeliness.of(rows),
                papers.of(rows.stream()
                        .map(PushRecord::getNotice)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private PushView view(PushRecord push, Around around) {
        var project = Objects.requireNonNull(around.projects().get(push.getProject()));
        var standing = Objects.requireNonNull(around.standing().get(push.getId()));
        var duty = standing.duty();
        var owes = PushRights.owes(push, around.officer());
        var open = push.getSentAt() == null && push.getWithdrawnAt() == null;
        var contractor = project.getContractor();
        var noticeMissing = deposits.missing(push, standing.together());
        return new PushView(
                push.getId(),
                push.getVersion(),
                new PushView.OfProject(project.getId(), project.getNumber(), project.getName()),
                contractor == null ? null : around.contractors().get(contractor),
                kinds.word(push.getJurisdiction(), push.getKind()),
                new Named(push.getUnit(), directory.nameOf(push.getUnit())),
                push.getTriggeredAt(),
                push.getStartsOn(),
                duty == null ? null : duty.dueOn(),
                duty != null && duty.provisional(),
                state(push),
                standing.late(),
                standing.days(),
                push.getSentAt(),
                push.getReceivedAt(),
                push.getWithdrawnWhy(),
                push.getPetitionedAt(),
                push.getAccountedAt(),
                notice(push, around),
                noticeMissing,
                duty,
                owes && open,
                owes && noticeMissing,
                PushRights.receives(around.officer()) && push.getSentAt() != null && push.getReceivedAt() == null,
                owes && open,
                owes && push.getPetitionedAt() != null && push.getAccountedAt() == null,
                PushRights.receives(around.officer())
                        && push.getPetitionedAt() != null
                        && bulletins.known(push.getJurisdiction()));
    }

    private static @Nullable PaperView notice(PushRecord push, Around around) {
        return push.getNotice() == null ? null : around.notices().get(push.getNotice());
    }

    private static String state(PushRecord push) {
        if (push.getWithdrawnAt() != null) {
            return "withdrawn";
        }
        if (push.getReceivedAt() != null) {
            return "received";
        }
        return push.getSentAt() == null ? "open" : "sent";
    }
}
