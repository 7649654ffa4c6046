package org.huxin.server.casework.letters;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.engine.policy.Citation;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.ProjectLetters;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in the blanks of papers about a clue, or about the case that it became. No personal data. */
@Component
public class PaperWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String CLUE_SUBJECT = "clue:";
    private static final String CASE_SUBJECT = "case:";
    private static final String PROJECT_SUBJECT = "project:";

    private final DSLContext db;
    private final Duties duties;
    private final Directory directory;
    private final Policies policies;
    private final ProjectLetters projects;

    PaperWords(DSLContext db, Duties duties, Directory directory, Policies policies, ProjectLetters projects) {
        this.db = db;
        this.duties = duties;
        this.directory = directory;
        this.policies = policies;
        this.projects = projects;
    }

    /** Words of one matter; none for a subject that is no clue, case or project. */
    public Map<String, String> of(String subject) {
        return of(List.of(subject)).getOrDefault(subject, Map.of());
    }

    /** Words by subject, with one look-up for all clues and one for all projects. */
    Map<String, Map<String, String>> of(Collection<String> subjects) {
        var clues = new LinkedHashMap<String, UUID>();
        for (var subject : subjects) {
            var clue = clueOf(subject);
            if (clue != null) {
                clues.put(subject, clue);
            }
        }
        var rows = rows(clues.values());
        var words = new HashMap<String, Map<String, String>>();
        clues.forEach((subject, clue) -> {
            var row = rows.get(clue);
            if (row != null) {
                words.put(subject, words(row));
            }
        });
        words.putAll(ofProjects(subjects));
        return words;
    }

    private Map<String, Map<String, String>> ofProjects(Collection<String> subjects) {
        var ids = subjects.stream()
                .filter(subject -> subject.startsWith(PROJECT_SUBJECT))
                .map(subject -> UUID.fromString(subject.substring(PROJECT_SUBJECT.length())))
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : projects.words(ids).entrySet().stream()
                        .collect(toMap(entry -> PROJECT_SUBJECT + entry.getKey(), Map.Entry::getValue));
    }

    Map<UUID, ClueRecord> rows(Collection<UUID> clues) {
        return db.selectFrom(CLUE).where(CLUE.ID.eq(any(clues.toArray(UUID[]::new)))).fetch().stream()
                .collect(toMap(ClueRecord::getId, row -> row));
    }

    /** The clue that a subject is about; null for one that is about no clue. */
    @Nullable
    UUID clueOf(String subject) {
        if (subject.startsWith(CLUE_SUBJECT)) {
            return UUID.fromString(subject.substring(CLUE_SUBJECT.length()));
        }
        return subject.startsWith(CASE_SUBJECT)
                ? duties.facts(subject).stream()
                        .map(fact -> fact.attributes().get("clue"))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .map(clue -> UUID.fromString(
                                clue.startsWith(CLUE_SUBJECT) ? clue.substring(CLUE_SUBJECT.length()) : clue))
                        .orElse(null)
                : null;
    }

    private Map<String, String> words(ClueRecord row) {
        var words = new HashMap<String, String>();
        words.put("clue.number", row.getNumber());
        words.put("clue.received_on", date(row.getReceivedAt().toLocalDate()));
        words.put("clue.employer", row.getEmployer());
        put(words, "clue.project", row.getProject());
        var unit = row.getHandlingUnit() == null ? row.getProposedUnit() : row.getHandlingUnit();
        put(words, "clue.unit", unit == null ? null : directory.nameOf(unit));
        var persons = row.getVerifiedPersons() == null ? row.getClaimedPersons() : row.getVerifiedPersons();
        put(words, "clue.persons", persons == null ? null : persons.toString());
        var fen = row.getVerifiedFen() == null ? row.getClaimedFen() : row.getVerifiedFen();
        put(words, "clue.amount_yuan", fen == null ? null : Money.ofFen(fen).yuan());
        return words;
    }

    /** A date as papers write it: 2024年3月7日. */
    public static String date(LocalDate day) {
        return day.format(DATE);
    }

    /** A clause as papers cite it: 《…》四(一)第1段. */
    public String cited(String jurisdiction, Citation citation) {
        var title = policies.stack(jurisdiction)
                .document(citation.document())
                .map(document -> document.title())
                .orElse(citation.document());
        return "《" + title + "》" + citation.clause();
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
