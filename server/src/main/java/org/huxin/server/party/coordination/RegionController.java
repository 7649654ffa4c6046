package org.huxin.server.party.coordination;

import static org.huxin.db.party.Tables.PLACE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Counties, streets and villages: who is in charge, the means of inspection, and the figures. */
@RestController
class RegionController {

    record Chief(
            @NotBlank(message = "请填写责任人姓名") String name,
            @NotBlank(message = "请填写责任人职务") String post) {}

    record Command(
            @Nullable @Valid Chief chief,
            @Nullable @Min(value = 0, message = "不能为负数") Integer officers,
            @Nullable @Min(value = 0, message = "不能为负数") Long budgetFen,
            @Nullable @Min(value = 0, message = "不能为负数") Integer vehicles) {}

    private final RegionPages pages;
    private final Places places;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;
    private final DSLContext sql;

    RegionController(
            RegionPages pages, Places places, CurrentOfficer current, Audit audit, Today today, DSLContext sql) {
        this.pages = pages;
        this.places = places;
        this.current = current;
        this.audit = audit;
        this.today = today;
        this.sql = sql;
    }

    @GetMapping("/api/organisation/regions")
    List<RegionFigures> regions() {
        return pages.visible();
    }

    /** Keeps what stood before as history. */
    @PutMapping("/api/organisation/regions/{code}")
    @Transactional
    RegionFigures enter(@PathVariable String code, @Valid @RequestBody Command command) {
        var place = places.changeable(code);
        var chief = command.chief();
        sql.insertInto(PLACE)
                .set(PLACE.JURISDICTION, place.jurisdiction())
                .set(PLACE.REGION, place.code())
                .set(PLACE.ENTERED_AT, today.now())
                .set(PLACE.ENTERED_BY, current.get().id())
                .set(PLACE.CHIEF_NAME, chief == null ? null : chief.name())
                .set(PLACE.CHIEF_POST, chief == null ? null : chief.post())
                .set(PLACE.OFFICERS, command.officers())
                .set(PLACE.BUDGET_FEN, command.budgetFen())
                .set(PLACE.VEHICLES, command.vehicles())
                .execute();
        audit.append("region.entered", "region:" + place.jurisdiction() + "/" + code, Map.of());
        return pages.visible().stream()
                .filter(page -> page.region().id().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
