package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.EngagementRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.MonthLedger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes workers into the roster of a project, in a constant number of statements for each few hundred. */
@Component
class EnterRoster {

    private final DSLContext db;
    private final Persons persons;
    private final Teams teams;
    private final Cards cards;
    private final MonthLedger months;
    private final ToldContacts contacts;
    private final CurrentOfficer current;
    private final Today today;

    EnterRoster(
            DSLContext db,
            Persons persons,
            Teams teams,
            Cards cards,
            MonthLedger months,
            ToldContacts contacts,
            CurrentOfficer current,
            Today today) {
        this.db = db;
        this.persons = persons;
        this.teams = teams;
        this.cards = cards;
        this.months = months;
        this.contacts = contacts;
        this.current = current;
        this.today = today;
    }

    /** Why some entrants cannot be registered as they stand: they have not left before. By place in the list. */
    Map<Integer, String> taken(Project project, List<Entrant> entrants) {
        var known = persons.known(project.jurisdiction(), entrants);
        var working = db.select(ENGAGEMENT.WORKER, ENGAGEMENT.EMPLOYER, ENTERPRISE.NAME)
                .from(ENGAGEMENT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(ENGAGEMENT.EMPLOYER))
                .where(ENGAGEMENT.PROJECT.eq(project.id()))
                .and(ENGAGEMENT.LEFT_ON.isNull())
                .and(ENGAGEMENT.WORKER.eq(any(known.values().toArray(UUID[]::new))))
                .fetchMap(ENGAGEMENT.WORKER);
        var taken = new LinkedHashMap<Integer, String>();
        known.forEach((place, worker) -> {
            var at = working.get(worker);
            if (at != null) {
                taken.put(
                        place,
                        at.value2().equals(entrants.get(place).told().employer())
                                ? "这名工人已经在花名册上"
                                : "这名工人在本项目的“" + at.value3() + "”还没有退场，请先登记退场");
            }
        });
        return taken;
    }

    /** @return the engagements, in the order of the entrants, of whom none is taken */
    List<UUID> enter(Project project, List<Entrant> entrants) {
        var guarded =
                contacts.guarded(persons.known(project.jurisdiction(), entrants).values());
        var workers = persons.enter(project.jurisdiction(), entrants, guarded);
        var named = teams.named(
                project.id(),
                entrants.stream()
                        .filter(one -> one.told().team() != null)
                        .map(EnterRoster::team)
                        .toList());
        var rows = new ArrayList<EngagementRecord>();
        var leaders = new HashMap<UUID, UUID>();
        var given = new LinkedHashMap<UUID, NewCard>();
        var toldPhones = new LinkedHashMap<UUID, String>();
        var toldCards = new LinkedHashMap<UUID, NewCard>();
        for (var i = 0; i < entrants.size(); i++) {
            var told = entrants.get(i).told();
            var worker = workers.get(i);
            var team = told.team() == null ? null : named.get(team(entrants.get(i)));
            var row = row(project, worker, told, team);
            row.setLeftOn(entrants.get(i).leftOn());
            rows.add(row);
            if (guarded.contains(worker) && told.phone() != null) {
                toldPhones.put(row.getId(), told.phone());
            }
            if (told.leader() && team != null && row.getLeftOn() == null) {
                leaders.put(team, worker);
            }
            if (told.card() != null) {
                given.put(worker, told.card());
                if (guarded.contains(worker)) {
                    toldCards.put(row.getId(), told.card());
                }
            }
        }
        Bulk.insert(db, ENGAGEMENT, rows);
        teams.led(leaders);
        cards.give(given, guarded);
        contacts.tell(toldPhones, toldCards);
        months.peopleChanged(project.id(), workers);
        return rows.stream().map(EngagementRecord::getId).toList();
    }

    private static Teams.Name team(Entrant entrant) {
        return new Teams.Name(
                entrant.told().employer(), Objects.requireNonNull(entrant.told().team()));
    }

    private EngagementRecord row(Project project, UUID worker, NewWorker told, @Nullable UUID team) {
        var row = new EngagementRecord();
        row.setId(RowId.at(today.now()));
        row.setProject(project.id());
        row.setWorker(worker);
        row.setEmployer(told.employer());
        row.setTeam(team);
        row.setTrade(told.trade());
        row.setRole(told.role());
        row.setRateKind(told.rateKind());
        row.setRateFen(told.rateFen());
        row.setContract(told.contract());
        row.setContractNo(told.contractNo());
        row.setContractOn(told.contractOn());
        row.setContractFiles(Objects.requireNonNull(told.contractFiles()).toArray(UUID[]::new));
        row.setTrainedOn(told.trainedOn());
        row.setRegisteredOn(today.date());
        row.setEnteredOn(told.enteredOn());
        row.setRecordedAt(today.now());
        row.setRecordedBy(current.get().id());
        return row;
    }
}
