package org.huxin.server.supervision.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 研判 of a jurisdiction, read by its member units, held by the office that coordinates. */
@RestController
class ReviewController {

    private final Reviews reviews;
    private final ReviewViews views;
    private final HoldReview hold;
    private final EndReview end;
    private final ReviewMinutes minutes;
    private final CurrentOfficer current;

    ReviewController(
            Reviews reviews,
            ReviewViews views,
            HoldReview hold,
            EndReview end,
            ReviewMinutes minutes,
            CurrentOfficer current) {
        this.reviews = reviews;
        this.views = views;
        this.hold = hold;
        this.end = end;
        this.minutes = minutes;
        this.current = current;
    }

    record Opened(UUID id) {}

    @GetMapping("/api/reviews")
    @Transactional(readOnly = true)
    Page<ReviewViews.Line> all(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.DISPATCH_READ);
        return reviews.page(after, size).map(views::line);
    }

    @GetMapping("/api/reviews/{id}")
    @Transactional(readOnly = true)
    ReviewViews.View one(@PathVariable UUID id) {
        current.require(Permission.DISPATCH_READ);
        return views.of(id);
    }

    @PostMapping("/api/reviews")
    Opened open(@Valid @RequestBody HoldReview.Open told) {
        current.require(Permission.DISPATCH_READ);
        return new Opened(hold.open(told));
    }

    @PostMapping("/api/reviews/{id}/conclude")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conclude(@PathVariable UUID id, @Valid @RequestBody HoldReview.Conclude told) {
        current.require(Permission.DISPATCH_READ);
        hold.conclude(id, told);
    }

    @PostMapping("/api/reviews/{id}/key-projects")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID id, @Valid @RequestBody HoldReview.KeyProject told) {
        current.require(Permission.DISPATCH_READ);
        hold.put(id, told);
    }

    @DeleteMapping("/api/reviews/{id}/key-projects/{project}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @PathVariable UUID project) {
        current.require(Permission.DISPATCH_READ);
        hold.drop(id, project);
    }

    @PostMapping("/api/reviews/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @Valid @RequestBody EndReview.Close told) {
        current.require(Permission.DISPATCH_READ);
        end.close(id, told);
    }

    @PostMapping("/api/reviews/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @Valid @RequestBody EndReview.Withdraw told) {
        current.require(Permission.DISPATCH_READ);
        end.withdraw(id, told);
    }

    @GetMapping("/api/reviews/{id}/minutes.pdf")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> minutes(@PathVariable UUID id) {
        current.require(Permission.DISPATCH_READ);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(minutes.pdf(reviews.require(id)));
    }
}
