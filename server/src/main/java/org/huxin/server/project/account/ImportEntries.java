package org.huxin.server.project.account;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入收支: all lines of a file or none. Sent again, nothing is booked twice: the bank's number tells. */
@Service
class ImportEntries {

    /**
     * What became of a file.
     *
     * @param known lines that were on record before
     * @param booked lines that are on record now; none while there are mistakes
     */
    record Imported(int lines, int known, int booked, List<ReadEntries.Mistake> mistakes) {}

    private final ReadEntries read;
    private final BookActs acts;
    private final Movements movements;
    private final Projects projects;
    private final CurrentOfficer officer;
    private final Today today;

    ImportEntries(
            ReadEntries read,
            BookActs acts,
            Movements movements,
            Projects projects,
            CurrentOfficer officer,
            Today today) {
        this.read = read;
        this.acts = acts;
        this.movements = movements;
        this.projects = projects;
        this.officer = officer;
        this.today = today;
    }

    @Transactional
    Imported handle(UUID id, long version, Path content) {
        var project = projects.visible(id);
        if (!ProjectRights.mayDo(AccountAct.BOOK, project, officer.get())) {
            throw NotPermitted.outsideScope("本单位不能对这个项目" + AccountAct.BOOK.label());
        }
        var found = read.read(project.jurisdiction(), today.date(), content);
        if (!found.mistakes().isEmpty()) {
            return new Imported(found.count(), 0, 0, found.mistakes());
        }
        var known = movements.known(
                id, found.lines().stream().map(Booking.Line::reference).toList());
        var fresh = found.lines().stream()
                .filter(line -> !known.contains(line.reference()))
                .toList();
        if (!fresh.isEmpty()) {
            acts.book(id, new Booking.BookMany(version, fresh));
        }
        return new Imported(found.count(), known.size(), fresh.size(), List.of());
    }
}
