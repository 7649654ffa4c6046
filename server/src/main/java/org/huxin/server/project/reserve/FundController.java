package org.huxin.server.project.reserve;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 应急资金: accounts of the officer's place. */
@RestController
@RequestMapping("/api/reserve-funds")
class FundController {

    private final FundViews views;
    private final BookMovement book;
    private final CurrentOfficer current;

    FundController(FundViews views, BookMovement book, CurrentOfficer current) {
        this.views = views;
        this.book = book;
        this.current = current;
    }

    @GetMapping
    List<FundView> list() {
        return views.of(current.require(Permission.PROJECT_READ));
    }

    @GetMapping("/{code}/entries")
    Page<FundView.Entry> entries(
            @PathVariable String code,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return views.entries(current.require(Permission.PROJECT_READ), code, after, size);
    }

    @PostMapping("/{code}/entries")
    List<FundView> book(@PathVariable String code, @Valid @RequestBody Movement movement) {
        book.handle(code, movement);
        return list();
    }
}
