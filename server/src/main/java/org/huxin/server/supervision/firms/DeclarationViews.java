package org.huxin.server.supervision.firms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.DeclarationBeforeRecord;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows declarations, each with what it said before. */
@Component
class DeclarationViews {

    private final CorrectedDeclarations corrected;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    DeclarationViews(CorrectedDeclarations corrected, Directory directory, CurrentOfficer current, Today today) {
        this.corrected = corrected;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    /** In the order in which they come. */
    List<DeclarationView> of(Collection<DeclarationRecord> rows) {
        var before = corrected.of(rows);
        var people = directory.officers(Stream.concat(
                        rows.stream().map(DeclarationRecord::getFiledBy),
                        before.values().stream()
                                .flatMap(Collection::stream)
                                .map(DeclarationBeforeRecord::getCorrectedBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> view(row, before.getOrDefault(row.getId(), List.of()), people))
                .toList();
    }

    private DeclarationView view(
            DeclarationRecord row, List<DeclarationBeforeRecord> before, Map<String, Officer> people) {
        return new DeclarationView(
                row.getId(),
                row.getVersion(),
                row.getFromOn(),
                row.getToOn(),
                row.getDueOn(),
                state(row, today.date()),
                row.getFiledAt(),
                Officer.named(row.getFiledBy(), people),
                directory.named(row.getFiledUnit()),
                row.getWorkers(),
                row.getWagesFen(),
                row.getPaidFen(),
                row.getOwedFen(),
                row.getRemarks(),
                before.stream()
                        .map(one -> new DeclarationView.Before(
                                one.getWorkers(),
                                one.getWagesFen(),
                                one.getPaidFen(),
                                one.getOwedFen(),
                                one.getRemarks(),
                                one.getCorrectedAt(),
                                Officer.named(one.getCorrectedBy(), people),
                                directory.named(one.getCorrectedUnit()),
                                one.getReason()))
                        .toList(),
                mayCorrect(row.getFiledUnit()));
    }

    private boolean mayCorrect(@Nullable String filedUnit) {
        return current.get().unit().id().equals(filedUnit) && !current.get().is(Role.LEADER);
    }

    private static String state(DeclarationRecord row, LocalDate today) {
        if (row.getFiledAt() == null) {
            return today.isAfter(row.getDueOn()) ? "overdue" : "open";
        }
        return row.getFiledAt().toLocalDate().isAfter(row.getDueOn()) ? "filed_late" : "filed";
    }
}
