package org.huxin.server.wage.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我的工资: what a worker sees and answers for. */
@RestController
class WorkerPageController {

    record Objection(
            @NotBlank(message = "请说明哪里不对") @Size(max = 500, message = "请不要超过500字")
            String reason) {}

    private final MyMatters matters;
    private final MyMonths months;
    private final MonthPages pages;
    private final OwnRows own;
    private final WorkerActs acts;

    WorkerPageController(MyMatters matters, MyMonths months, MonthPages pages, OwnRows own, WorkerActs acts) {
        this.matters = matters;
        this.months = months;
        this.pages = pages;
        this.own = own;
        this.acts = acts;
    }

    @GetMapping("/api/worker/me")
    @Transactional(readOnly = true)
    Mine me(@AuthenticationPrincipal SignedInWorker who) {
        return matters.of(who);
    }

    @GetMapping("/api/worker/months")
    @Transactional(readOnly = true)
    Page<Mine.Month> months(@AuthenticationPrincipal SignedInWorker who, @RequestParam @Nullable String after) {
        return months.page(who, own.ids(who), after);
    }

    @GetMapping("/api/worker/projects/{project}/months/{month}")
    @Transactional(readOnly = true)
    MonthPage month(
            @AuthenticationPrincipal SignedInWorker who, @PathVariable UUID project, @PathVariable YearMonth month) {
        return pages.of(who, project, month);
    }

    @PostMapping("/api/worker/lines/{line}/confirm")
    MonthPage confirm(
            @AuthenticationPrincipal SignedInWorker who,
            @PathVariable UUID line,
            @RequestHeader(WorkerDoor.KEY) String key) {
        return acts.confirm(who, line, key);
    }

    @PostMapping(path = "/api/worker/lines/{line}/object", consumes = MediaType.APPLICATION_JSON_VALUE)
    MonthPage object(
            @AuthenticationPrincipal SignedInWorker who,
            @PathVariable UUID line,
            @RequestHeader(WorkerDoor.KEY) String key,
            @Valid @RequestBody Objection told) {
        return acts.object(who, line, told.reason(), key);
    }

    @PostMapping("/api/worker/cards/{card}/disown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disown(
            @AuthenticationPrincipal SignedInWorker who,
            @PathVariable UUID card,
            @RequestHeader(WorkerDoor.KEY) String key) {
        acts.disown(who, card, key);
    }

    @PostMapping("/api/worker/cards/{card}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @AuthenticationPrincipal SignedInWorker who,
            @PathVariable UUID card,
            @RequestHeader(WorkerDoor.KEY) String key) {
        acts.takeBack(who, card, key);
    }

    @PostMapping("/api/worker/notices/{notice}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(
            @AuthenticationPrincipal SignedInWorker who,
            @PathVariable UUID notice,
            @RequestHeader(WorkerDoor.KEY) String key) {
        acts.read(who, notice, key);
    }
}
