package org.huxin.server.supervision.review;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KeyProjectRecord;
import org.huxin.db.supervision.tables.records.ReviewMatterRecord;
import org.huxin.db.supervision.tables.records.ReviewRecord;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows sessions; the list of one beside that of the one before it. */
@Component
class ReviewViews {

    private final Reviews reviews;
    private final ReviewMinutes minutes;
    private final Directory directory;
    private final CurrentOfficer current;

    ReviewViews(Reviews reviews, ReviewMinutes minutes, Directory directory, CurrentOfficer current) {
        this.reviews = reviews;
        this.minutes = minutes;
        this.directory = directory;
        this.current = current;
    }

    record Line(
            UUID id,
            LocalDate from,
            LocalDate to,
            LocalDateTime openedAt,
            @Nullable LocalDateTime closedAt,
            @Nullable LocalDateTime withdrawnAt,
            @Nullable Named unit) {}

    /** @param must the session cannot be closed without a conclusion on it */
    record Matter(
            int seq,
            String kind,
            UUID ref,
            String number,
            String label,
            boolean must,
            @Nullable String conclusion) {}

    /** @param added not on the list before */
    record Key(
            UUID project,
            String number,
            String name,
            String measures,
            @Nullable Named unit,
            boolean added) {}

    /**
     * One session.
     *
     * @param paper its minutes as they were issued; null before it is closed
     * @param withdrawnWhy null unless it was opened by mistake
     * @param agenda as drawn up when it began
     * @param projects 重点关注项目
     * @param removed projects of the list before that are on it no more
     * @param mayHold whether the acting officer may still work on it
     * @param mayWithdraw whether it is of his unit, too
     */
    record View(
            Line line,
            long version,
            @Nullable String participants,
            @Nullable String minutes,
            @Nullable Named paper,
            @Nullable String withdrawnWhy,
            List<Matter> agenda,
            List<Key> projects,
            List<Key> removed,
            boolean mayHold,
            boolean mayWithdraw) {}

    Line line(ReviewRecord row) {
        return new Line(
                row.getId(),
                row.getFromDay(),
                row.getToDay(),
                row.getOpenedAt(),
                row.getClosedAt(),
                row.getWithdrawnAt(),
                directory.named(row.getUnit()));
    }

    View of(UUID id) {
        var row = reviews.require(id);
        var before = reviews.before(row).map(last -> reviews.list(last.getId())).orElse(List.of());
        var mayHold = row.getClosedAt() == null
                && row.getWithdrawnAt() == null
                && current.get().is(Role.COORDINATOR);
        return new View(
                line(row),
                row.getVersion(),
                row.getParticipants(),
                row.getMinutes(),
                minutes.of(row),
                row.getWithdrawnWhy(),
                reviews.agenda(id).stream().map(ReviewViews::matter).toList(),
                reviews.list(id).stream()
                        .map(one -> key(one, !has(before, one)))
                        .toList(),
                reviews.removed(row).stream().map(one -> key(one, false)).toList(),
                mayHold,
                mayHold && current.get().unit().id().equals(row.getUnit()));
    }

    private static boolean has(Collection<KeyProjectRecord> list, KeyProjectRecord project) {
        return list.stream().map(KeyProjectRecord::getProject).collect(toSet()).contains(project.getProject());
    }

    private static Matter matter(ReviewMatterRecord row) {
        return new Matter(
                row.getSeq(),
                row.getKind(),
                row.getRef(),
                row.getNumber(),
                row.getLabel(),
                row.getMust(),
                row.getConclusion());
    }

    private Key key(KeyProjectRecord row, boolean added) {
        return new Key(
                row.getProject(),
                row.getNumber(),
                row.getName(),
                row.getMeasures(),
                directory.named(row.getUnit()),
                added);
    }
}
