package org.huxin.server.party.tasks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.AnswerFiles;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.huxin.server.party.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows stored tasks with names and with what the acting officer may do. */
@Component
class TaskPages {

    private final Directory directory;
    private final CurrentOfficer current;
    private final AnswerFiles files;
    private final ObjectProvider<Subjects> subjects;

    TaskPages(Directory directory, CurrentOfficer current, AnswerFiles files, ObjectProvider<Subjects> subjects) {
        this.directory = directory;
        this.current = current;
        this.files = files;
        this.subjects = subjects;
    }

    Task of(TaskRows.Stored stored) {
        return of(List.of(stored)).getFirst();
    }

    List<Task> of(Collection<TaskRows.Stored> stored) {
        var people = directory.officers(stored.stream()
                .flatMap(one -> one.units().stream())
                .flatMap(unit -> Optional.ofNullable(unit.getAnsweredBy()).stream())
                .collect(Collectors.toSet()));
        var officer = current.find();
        var sent = files.of(stored.stream()
                .flatMap(one -> one.units().stream())
                .flatMap(unit -> Arrays.stream(unit.getAnswerFiles()))
                .toList());
        return stored.stream().map(one -> page(one, people, sent, officer)).toList();
    }

    /** The matter that a reference names, if the acting officer may see it. */
    Optional<Subject> subject(String reference) {
        return subjects.orderedStream()
                .flatMap(source -> source.find(reference).stream())
                .findFirst();
    }

    private Task page(
            TaskRows.Stored stored,
            Map<String, Officer> people,
            List<AnswerFiles.AnswerFile> sent,
            Optional<ActingOfficer> officer) {
        var task = stored.task();
        var answers = stored.units().stream()
                .map(unit -> new Task.Answer(
                        new Named(unit.getUnit(), directory.nameOf(unit.getUnit())),
                        unit.getAnswer(),
                        unit.getAnsweredAt(),
                        nameOf(unit.getAnsweredBy(), people),
                        sent.stream()
                                .filter(file -> List.of(unit.getAnswerFiles()).contains(file.id()))
                                .toList()))
                .toList();
        var open = task.getClosedAt() == null;
        var outstanding = stored.outstanding();
        return new Task(
                task.getId().toString(),
                task.getKind(),
                task.getTitle(),
                task.getText(),
                task.getSubject() == null ? null : subject(task.getSubject()).orElse(null),
                task.getEmployer(),
                new Named(task.getFromUnit(), directory.nameOf(task.getFromUnit())),
                task.getIssuedAt(),
                task.getDueOn(),
                answers,
                answers.size() - outstanding.size(),
                answers.size(),
                task.getClosedAt(),
                task.getVersion(),
                open
                        && officer.filter(one -> outstanding.contains(one.unit().id()))
                                .isPresent(),
                open && officer.filter(one -> mayClose(one, stored)).isPresent());
    }

    static boolean mayClose(ActingOfficer officer, TaskRows.Stored stored) {
        return officer.may(Permission.TASK_ISSUE)
                && officer.unit().id().equals(stored.task().getFromUnit());
    }

    private static @Nullable String nameOf(@Nullable String id, Map<String, Officer> people) {
        var officer = id == null ? null : people.get(id);
        return officer == null ? id : officer.name();
    }
}
