package org.huxin.server.accountability.plans;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.accountability.tables.records.PolicyDocumentRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of the plan of a place, and how each stands. */
@Component
class PlanTasks {

    private final Policies policies;
    private final PolicyDocuments documents;
    private final Attachments attachments;
    private final Directory directory;
    private final Today today;

    PlanTasks(Policies policies, PolicyDocuments documents, Attachments attachments, Directory directory, Today today) {
        this.policies = policies;
        this.documents = documents;
        this.attachments = attachments;
        this.directory = directory;
        this.today = today;
    }

    /** @throws NotFound if the plan of the place has no such task */
    PlanTask require(String jurisdiction, String code) {
        return of(jurisdiction).stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("任务", code));
    }

    /** Who leads a task marks it done by what was issued, and so does who coordinates the whole plan. */
    static boolean mayComplete(ActingOfficer officer, PlanTask task) {
        return task.document()
                && officer.may(Permission.CLUE_REGISTER)
                && (officer.is(Role.COORDINATOR)
                        || task.leads().contains(officer.unit().id()));
    }

    List<PlanView> views(ActingOfficer officer) {
        var done = documents.byTask(officer.jurisdiction());
        var issued =
                issued(List.copyOf(done.values())).stream().collect(toMap(PlanView.Issued::task, document -> document));
        return of(officer.jurisdiction()).stream()
                .map(task -> view(task, issued.get(task.code()), officer))
                .toList();
    }

    Page<PlanView.Issued> library(String jurisdiction, @Nullable String after, int size) {
        var page = documents.page(jurisdiction, after, size);
        return new Page<>(issued(page.items()), page.next());
    }

    private List<PlanTask> of(String jurisdiction) {
        return policies.stack(jurisdiction).register("plan_tasks").map(Register::entries).orElse(List.of()).stream()
                .map(PlanTask::of)
                .toList();
    }

    private PlanView view(PlanTask task, PlanView.@Nullable Issued done, ActingOfficer officer) {
        return new PlanView(
                task.code(),
                task.label(),
                task.year(),
                task.due(),
                named(task.leads()),
                named(task.helpers()),
                done == null && ended(task, today.date()),
                done,
                done == null && mayComplete(officer, task),
                done != null && officer.is(Role.COORDINATOR));
    }

    private static boolean ended(PlanTask task, LocalDate today) {
        return task.due() != null && today.isAfter(task.due());
    }

    private List<Named> named(List<String> units) {
        return units.stream()
                .map(unit -> new Named(unit, directory.nameOf(unit)))
                .toList();
    }

    private List<PlanView.Issued> issued(List<PolicyDocumentRecord> rows) {
        Map<UUID, Attachment> files =
                attachments
                        .of(rows.stream()
                                .map(PolicyDocumentRecord::getAttachment)
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, file -> file));
        return rows.stream()
                .map(row -> new PlanView.Issued(
                        row.getId(),
                        row.getTask(),
                        row.getTitle(),
                        row.getNumber(),
                        row.getIssuedOn(),
                        files.get(row.getAttachment()),
                        new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                        row.getAddedAt()))
                .toList();
    }
}
