package org.huxin.server.wage.roster;

import static org.huxin.db.wage.Tables.ENGAGEMENT;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.project.register.Project;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Everything about one worker on one project. */
@Component
class WorkerDetail {

    private final RosterList list;
    private final RosterRows rows;
    private final Cards cards;
    private final Changes changes;
    private final RosterWords words;
    private final Attachments attachments;

    WorkerDetail(
            RosterList list,
            RosterRows rows,
            Cards cards,
            Changes changes,
            RosterWords words,
            Attachments attachments) {
        this.list = list;
        this.rows = rows;
        this.cards = cards;
        this.changes = changes;
        this.words = words;
        this.attachments = attachments;
    }

    /** @throws NotFound for whoever is not on the roster */
    WorkerView of(Project project, UUID worker) {
        var found = list.of(project, worker);
        if (found.isEmpty()) {
            throw new NotFound("工人", worker.toString());
        }
        var place = project.jurisdiction();
        var all = cards.of(worker).stream()
                .map(one -> new CardLine(
                        words.word(place, RosterWords.CARDS, one.getKind()),
                        one.getBank(),
                        one.getHolder(),
                        one.getNumberMasked(),
                        one.getSince(),
                        one.getEndedAt()))
                .toList();
        return new WorkerView(
                rows.of(place, found),
                all,
                all.stream().anyMatch(one -> one.endedAt() == null) ? List.of() : words.all(place, RosterWords.CARDS),
                attachments.of(found.stream().flatMap(WorkerDetail::files).toList()),
                changes.of(worker, project.id()));
    }

    private static Stream<UUID> files(Record one) {
        return Stream.ofNullable(one.get(ENGAGEMENT.CONTRACT_FILES))
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull);
    }
}
