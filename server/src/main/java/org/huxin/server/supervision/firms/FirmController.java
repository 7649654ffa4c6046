package org.huxin.server.supervision.firms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 被监管单位, for officials: the list, one firm, and what is done about it. */
@RestController
class FirmController {

    private final SupervisedFirms firms;
    private final FirmViews views;
    private final EnterFirm enter;
    private final Watching watching;
    private final Rating rating;
    private final Inspecting inspecting;
    private final CurrentOfficer current;

    FirmController(
            SupervisedFirms firms,
            FirmViews views,
            EnterFirm enter,
            Watching watching,
            Rating rating,
            Inspecting inspecting,
            CurrentOfficer current) {
        this.firms = firms;
        this.views = views;
        this.enter = enter;
        this.watching = watching;
        this.rating = rating;
        this.inspecting = inspecting;
        this.current = current;
    }

    record Entered(UUID id) {}

    @GetMapping("/api/watched-firms")
    @Transactional(readOnly = true)
    Page<FirmView.Line> all(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String sector,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.CASE_READ);
        return firms.page(FirmFilter.of(state, sector, unit, text), after, size).map(views::line);
    }

    @GetMapping("/api/watched-firms/{id}")
    @Transactional(readOnly = true)
    FirmView one(@PathVariable UUID id) {
        current.require(Permission.CASE_READ);
        return views.of(firms.require(id));
    }

    @PostMapping("/api/watched-firms")
    Entered enter(@Valid @RequestBody EnterFirm.Command told) {
        current.require(Permission.PROJECT_REGISTER);
        return new Entered(enter.told(told));
    }

    @PostMapping("/api/watched-firms/{id}/classify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void classify(@PathVariable UUID id, @Valid @RequestBody EnterFirm.Classify told) {
        current.require(Permission.CASE_READ);
        enter.classify(id, told);
    }

    @PostMapping("/api/watched-firms/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, @Valid @RequestBody Watching.Release told) {
        current.require(Permission.CASE_READ);
        watching.release(id, told);
    }

    @PostMapping("/api/watched-firms/{id}/propose-rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable UUID id, @Valid @RequestBody Rating.Proposal told) {
        current.require(Permission.CASE_READ);
        rating.propose(id, told);
    }

    @PostMapping("/api/watched-firms/{id}/decide-rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @Valid @RequestBody Rating.Decision told) {
        current.require(Permission.CASE_READ);
        rating.decide(id, told);
    }

    @PostMapping("/api/watched-firms/{id}/inspect")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inspect(@PathVariable UUID id, @Valid @RequestBody Inspecting.Command told) {
        current.require(Permission.CASE_READ);
        inspecting.record(id, told);
    }
}
