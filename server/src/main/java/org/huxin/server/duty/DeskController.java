package org.huxin.server.duty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 工作台: what the officer's unit, or the officer, still owes. */
@RestController
@RequestMapping("/api/desk")
class DeskController {

    /** Of the console, not of any document: how near a date must be to stand among the near ones. */
    private static final int SOON_WORKING_DAYS = 3;

    /** Figures over the desk; {@code dueSoon} counts working days, today not among them. */
    record Summary(int open, int overdue, int dueToday, int dueSoon, int undated, int unreadNotices) {}

    private final DeskRows desk;
    private final DutyViews views;
    private final NoticeRows notices;
    private final CurrentOfficer current;
    private final Policies policies;
    private final Today today;

    DeskController(
            DeskRows desk,
            DutyViews views,
            NoticeRows notices,
            CurrentOfficer current,
            Policies policies,
            Today today) {
        this.desk = desk;
        this.views = views;
        this.notices = notices;
        this.current = current;
        this.policies = policies;
        this.today = today;
    }

    @GetMapping
    Page<DutyView> page(
            @RequestParam(defaultValue = "unit") String whose,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var rows = desk.page(current.get(), mine(whose), part(status), after, size + 1);
        var page = Page.cut(rows, size, DeskRows::key);
        return new Page<>(views.of(page.items()), page.next());
    }

    @GetMapping("/summary")
    Summary summary(@RequestParam(defaultValue = "unit") String whose) {
        var reader = current.get();
        var day = today.date();
        var soon = policies.calendar().plusWorkdays(day, SOON_WORKING_DAYS);
        var figures = desk.figures(
                reader,
                mine(whose),
                day.plusDays(1).atStartOfDay(),
                soon.plusDays(1).atStartOfDay());
        return new Summary(
                figures.open(),
                figures.overdue(),
                figures.today(),
                figures.soon(),
                figures.undated(),
                notices.unread(reader));
    }

    private static boolean mine(String whose) {
        return switch (whose) {
            case "mine" -> true;
            case "unit" -> false;
            default -> throw CommandRefused.field("desk.whose", "whose", "只能查看本人（mine）或者本单位（unit）的事项");
        };
    }

    private static DeskRows.Part part(@Nullable String status) {
        return switch (status) {
            case null -> DeskRows.Part.ALL;
            case "open" -> DeskRows.Part.OPEN;
            case "overdue" -> DeskRows.Part.OVERDUE;
            case "undated" -> DeskRows.Part.UNDATED;
            default -> throw CommandRefused.field("desk.status", "status", "没有这种状态：" + status);
        };
    }
}
