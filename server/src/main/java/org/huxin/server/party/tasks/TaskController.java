package org.huxin.server.party.tasks;

import static org.huxin.db.party.Tables.TASK;
import static org.huxin.db.party.Tables.TASK_UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Task;
import org.huxin.server.party.Tasks;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 任务: handed out, answered by each unit, closed when all have answered. */
@RestController
class TaskController {

    record Command(
            @NotBlank(message = "请选择任务种类") String kind,
            @NotBlank(message = "请填写标题") @Size(max = 200) String title,
            @Nullable @Size(max = 4000) String text,
            @Nullable String subject,
            @Nullable @Size(max = 200) String employer,
            @Nullable LocalDate dueOn,
            @NotNull(message = "请选择接收单位") List<String> units) {}

    record Answer(
            @Nullable Long version,
            @NotBlank(message = "请填写反馈内容") @Size(max = 4000) String text,
            @Nullable @Size(max = 20, message = "附件过多") List<UUID> attachments) {

        List<UUID> files() {
            return attachments == null
                    ? List.of()
                    : attachments.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    record Close(@NotNull(message = "缺少版本号") Long version) {}

    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskPages pages;
    private final AnswerTask answer;
    private final CurrentOfficer current;

    TaskController(Tasks tasks, TaskRows rows, TaskPages pages, AnswerTask answer, CurrentOfficer current) {
        this.tasks = tasks;
        this.rows = rows;
        this.pages = pages;
        this.answer = answer;
        this.current = current;
    }

    @GetMapping("/api/tasks")
    Page<Task> tasks(
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var where = whose(whose, current.get());
        if (open) {
            where = where.and(TASK.CLOSED_AT.isNull());
        }
        if (after != null) {
            where = where.and(before(Cursor.decode(after, 2)));
        }
        var found = Page.cut(
                rows.find(where, size + 1),
                size,
                one -> Cursor.at(one.task().getIssuedAt(), one.task().getId()));
        return new Page<>(pages.of(found.items()), found.next());
    }

    @GetMapping("/api/tasks/{id}")
    Task task(@PathVariable String id) {
        var which = StoredTasks.visibleTo(current.get()).and(TASK.ID.eq(uuid(id)));
        return rows.find(which, 1).stream().findFirst().map(pages::of).orElseThrow(() -> new NotFound("任务", id));
    }

    @PostMapping("/api/tasks")
    Task issue(@Valid @RequestBody Command command) {
        return tasks.issue(new Tasks.NewTask(
                command.kind(),
                command.title(),
                command.text() == null ? "" : command.text(),
                command.subject(),
                command.employer(),
                command.dueOn(),
                command.units().stream()
                        .map(unit -> Objects.requireNonNullElse(unit, ""))
                        .toList()));
    }

    @PostMapping("/api/tasks/{id}/answer")
    Task answer(@PathVariable String id, @Valid @RequestBody Answer command) {
        return answer.answer(uuid(id), command.text(), command.files());
    }

    @PostMapping("/api/tasks/{id}/close")
    Task close(@PathVariable String id, @Valid @RequestBody Close command) {
        return answer.close(uuid(id), command.version());
    }

    private static Condition whose(String whose, ActingOfficer officer) {
        var unit = officer.unit().id();
        return switch (whose) {
            case "issued" -> TASK.FROM_UNIT.eq(unit);
            case "all" -> StoredTasks.visibleTo(officer);
            default -> StoredTasks.sentTo(TASK_UNIT.UNIT.eq(unit));
        };
    }

    private static Condition before(Cursor cursor) {
        try {
            return DSL.row(TASK.ISSUED_AT, TASK.ID)
                    .lt(LocalDateTime.parse(cursor.key(0)), UUID.fromString(cursor.key(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("任务", id);
        }
    }
}
