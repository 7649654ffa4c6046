package org.huxin.server.project.register;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.project.Tables.PERSON;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The persons of projects as ledgers carry them: a name and a phone for a post. */
@Repository
public class Contacts {

    private final DSLContext db;
    private final PersonalFields personal;
    private final Today today;

    Contacts(DSLContext db, PersonalFields personal, Today today) {
        this.db = db;
        this.personal = personal;
        this.today = today;
    }

    /**
     * Adds the persons of new projects.
     *
     * @param by officer who wrote them
     */
    void add(Map<UUID, List<Contact>> contacts, String by) {
        var rows = new ArrayList<PersonRecord>();
        contacts.forEach((project, persons) -> persons.forEach(one -> rows.add(row(project, one, by))));
        db.batchInsert(rows).execute();
    }

    private PersonRecord row(UUID project, Contact contact, String by) {
        var row = new PersonRecord();
        row.setId(UUID.randomUUID());
        row.setProject(project);
        row.setPost(contact.post());
        row.setName(contact.name());
        row.setOrganisation(contact.organisation());
        if (contact.phone() != null) {
            var sealed = personal.seal(PersonalKind.PHONE, contact.phone());
            row.setPhoneCipher(sealed.cipher());
            row.setPhoneMasked(sealed.masked());
            row.setPhoneKeyed(sealed.index());
        }
        row.setAppointedAt(today.now());
        row.setAppointedBy(by);
        row.setAttachments(new UUID[0]);
        return row;
    }

    /**
     * Who holds one of some posts now, by project; phones in clear, each read audited, or masked.
     *
     * @param purpose why they are read in clear, in Chinese; null to leave them masked
     */
    public Map<UUID, List<Contact>> of(Collection<UUID> projects, Collection<String> posts, @Nullable String purpose) {
        var rows = db.selectFrom(PERSON)
                .where(PERSON.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(PERSON.POST.in(posts))
                .and(PERSON.REMOVED_AT.isNull())
                .orderBy(PERSON.APPOINTED_AT, PERSON.ID)
                .fetch();
        var sealed = new LinkedHashMap<String, List<String>>();
        rows.stream()
                .filter(row -> row.getPhoneCipher() != null)
                .forEach(row -> sealed.computeIfAbsent(Project.subject(row.getProject()), subject -> new ArrayList<>())
                        .add(row.getPhoneCipher()));
        var clear = new LinkedHashMap<String, String>();
        if (purpose != null) {
            personal.revealAll(PersonalKind.PHONE, purpose, sealed).forEach((subject, phones) -> {
                for (var i = 0; i < phones.size(); i++) {
                    clear.put(sealed.get(subject).get(i), phones.get(i));
                }
            });
        }
        var found = new LinkedHashMap<UUID, List<Contact>>();
        rows.stream()
                .collect(groupingBy(PersonRecord::getProject))
                .forEach((project, persons) -> found.put(
                        project,
                        persons.stream()
                                .map(row -> new Contact(
                                        row.getPost(),
                                        row.getName(),
                                        row.getOrganisation(),
                                        phone(row, clear, purpose)))
                                .toList()));
        return found;
    }

    private static @Nullable String phone(PersonRecord row, Map<String, String> clear, @Nullable String purpose) {
        return row.getPhoneCipher() == null || purpose == null ? row.getPhoneMasked() : clear.get(row.getPhoneCipher());
    }
}
