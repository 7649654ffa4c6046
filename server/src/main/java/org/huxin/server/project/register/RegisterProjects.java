package org.huxin.server.project.register;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.duty.DutyBook;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.register.Entries.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a whole ledger in a constant number of statements. */
@Service
public class RegisterProjects {

    private final Projects projects;
    private final Filling filling;
    private final Owners owners;
    private final Enterprises enterprises;
    private final Entries entries;
    private final Contacts contacts;
    private final ProjectSteps steps;
    private final Policies policies;
    private final DutyBook book;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Today today;

    RegisterProjects(
            Projects projects,
            Filling filling,
            Owners owners,
            Enterprises enterprises,
            Entries entries,
            Contacts contacts,
            ProjectSteps steps,
            Policies policies,
            DutyBook book,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher events,
            Today today) {
        this.projects = projects;
        this.filling = filling;
        this.owners = owners;
        this.enterprises = enterprises;
        this.entries = entries;
        this.contacts = contacts;
        this.steps = steps;
        this.policies = policies;
        this.book = book;
        this.officer = officer;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** A project, its firms by name only, with the persons to ask about it. */
    public record Told(NewProject project, List<Contact> contacts) {}

    /** Everything for which {@link #handle} would refuse the project, by field. */
    public List<FieldError> mistakes(String jurisdiction, Particulars told) {
        return filling.mistakes(jurisdiction, told, null);
    }

    /**
     * Enters projects that have been checked and are not there yet.
     *
     * @return their ids, in order
     * @throws CommandRefused {@code project.gate} if the rules of the place stop one of the owners
     */
    @Transactional
    public List<UUID> handle(List<Told> told) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        if (told.isEmpty()) {
            return List.of();
        }
        var year = today.date().getYear();
        var next = projects.takeNumbers(who.jurisdiction(), year, told.size());
        var firms = enterprises.named(
                told.stream().flatMap(RegisterProjects::names).distinct().toList(), who.id());
        var known = enterprises.byId(firms.values());
        var step = steps.of(who.jurisdiction()).getFirst().id();
        var prefix = policies.stack(who.jurisdiction()).own().prefix();
        var now = today.now();
        var rows = new ArrayList<ConstructionProjectRecord>(told.size());
        var persons = new LinkedHashMap<UUID, List<Contact>>();
        var facts = new ArrayList<Fact>();
        for (var one : told) {
            var row = Filling.begun(one.project().requestId(), step, now, who, now);
            row.setNumber("%s-XM-%d-%05d".formatted(prefix, year, next++));
            row.setOwner(firm(firms, one.project().particulars().owner()));
            row.setContractor(firm(firms, one.project().particulars().contractor()));
            filling.fill(row, one.project().particulars(), only(known, row));
            rows.add(row);
            persons.put(row.getId(), one.contacts());
            facts.add(Filling.registered(row, row.getInformationAt(), only(known, row)));
            posts(row, one.contacts()).ifPresent(facts::add);
        }
        facts.addAll(owners.pass(rows, who));
        projects.add(rows);
        contacts.add(persons, who.id());
        tell(rows, who);
        book.begin(facts);
        var ids = rows.stream().map(ConstructionProjectRecord::getId).toList();
        events.publishEvent(new ManyRegistered(ids));
        return ids;
    }

    private Optional<ProjectFact> posts(ConstructionProjectRecord row, List<Contact> persons) {
        return persons.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProjectFact.PostsChanged(
                        Project.subject(row.getId()),
                        today.now(),
                        row.getJurisdiction(),
                        persons.stream().map(Contact::post).toList(),
                        true,
                        persons.getFirst().post(),
                        null,
                        row.getStep(),
                        row.getApplies()));
    }

    private void tell(List<ConstructionProjectRecord> rows, ActingOfficer who) {
        LocalDateTime now = today.now();
        var first = new LinkedHashMap<UUID, Entry>();
        var told = new LinkedHashMap<String, Map<String, String>>();
        for (var row : rows) {
            first.put(
                    row.getId(),
                    new Entry(
                            UUID.randomUUID(),
                            1,
                            FactRecord.typeOf(ProjectFact.Registered.class),
                            now,
                            who.id(),
                            who.unit().id(),
                            "随台账导入",
                            Map.of(),
                            List.of()));
            told.put(Project.subject(row.getId()), Map.of("number", row.getNumber()));
        }
        entries.add(first);
        audit.append("project.registered", told);
    }

    private static Stream<String> names(Told told) {
        var particulars = told.project().particulars();
        return Stream.of(particulars.owner(), particulars.contractor())
                .filter(Objects::nonNull)
                .map(firm -> firm.name().strip());
    }

    private static @Nullable UUID firm(Map<String, UUID> firms, @Nullable Firm firm) {
        return firm == null ? null : firms.get(firm.name().strip());
    }

    private static Map<UUID, Enterprise> only(Map<UUID, Enterprise> known, ConstructionProjectRecord row) {
        var own = new LinkedHashMap<UUID, Enterprise>();
        Stream.of(row.getOwner(), row.getContractor())
                .filter(Objects::nonNull)
                .filter(known::containsKey)
                .forEach(id -> own.put(id, known.get(id)));
        return own;
    }
}
