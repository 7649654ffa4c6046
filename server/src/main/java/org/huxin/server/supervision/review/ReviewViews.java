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
    private final Directory directory;
    private final CurrentOfficer current;

    ReviewViews(Reviews reviews, Directory directory, CurrentOfficer current) {
        this.reviews = reviews;
        this.directory = directory;
        this.current = current;
    }

    record Line(
            UUID id,
            LocalDate from,
            LocalDate to,
            LocalDateTime openedAt,
            @Nullable LocalDateTime closedAt,
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
     * @param agenda as drawn up when it began
     * @param projects 重点关注项目
     * @param removed projects of the list before that are on it no more
     * @param mayHold whether the acting officer may still work on it
     */
    record View(
            Line line,
            long version,
            @Nullable String minutes,
            List<Matter> agenda,
            List<Key> projects,
            List<Key> removed,
            boolean mayHold) {}

    Line line(ReviewRecord row) {
        return new Line(
                row.getId(),
                row.getFromDay(),
                row.getToDay(),
                row.getOpenedAt(),
                row.getClosedAt(),
                directory.named(row.getUnit()));
    }

    View of(UUID id) {
        var row = reviews.require(id);
        var now = reviews.list(id);
        var before = reviews.before(row).map(last -> reviews.list(last.getId())).orElse(List.of());
        return new View(
                line(row),
                row.getVersion(),
                row.getMinutes(),
                reviews.agenda(id).stream().map(ReviewViews::matter).toList(),
                now.stream().map(one -> key(one, !has(before, one))).toList(),
                before.stream()
                        .filter(one -> !has(now, one))
                        .map(one -> key(one, false))
                        .toList(),
                row.getClosedAt() == null && current.get().is(Role.COORDINATOR));
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
