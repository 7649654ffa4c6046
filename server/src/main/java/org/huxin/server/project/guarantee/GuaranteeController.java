package org.huxin.server.project.guarantee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 担保, of one project and of all. */
@RestController
class GuaranteeController {

    private final ActOnGuarantee act;
    private final GuaranteePage page;
    private final GuaranteeList list;
    private final GuaranteeViews views;
    private final CurrentOfficer current;

    GuaranteeController(
            ActOnGuarantee act, GuaranteePage page, GuaranteeList list, GuaranteeViews views, CurrentOfficer current) {
        this.act = act;
        this.page = page;
        this.list = list;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/api/guarantees")
    @Transactional(readOnly = true)
    Page<GuaranteeView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = list.page(state, kind, current.require(Permission.PROJECT_READ), after, size);
        return new Page<>(views.of(found.items()), found.next());
    }

    @GetMapping("/api/guarantees/{id}")
    @Transactional(readOnly = true)
    GuaranteeView guarantee(@PathVariable UUID id) {
        return views.of(List.of(list.visible(id, current.require(Permission.PROJECT_READ))))
                .getFirst();
    }

    @OpenToFirms
    @GetMapping("/api/projects/{id}/guarantees")
    GuaranteeView.OfOneProject guarantees(@PathVariable UUID id) {
        return page.of(id);
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/guarantees")
    GuaranteeView.OfOneProject enter(@PathVariable UUID id, @Valid @RequestBody EnterGuarantee command) {
        act.enter(id, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/guarantees/{guarantee}/confirm")
    GuaranteeView.OfOneProject confirm(
            @PathVariable UUID id, @PathVariable UUID guarantee, @Valid @RequestBody OnGuarantee.Confirm command) {
        act.confirm(id, guarantee, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/guarantees/{guarantee}/return")
    GuaranteeView.OfOneProject giveBack(
            @PathVariable UUID id, @PathVariable UUID guarantee, @Valid @RequestBody OnGuarantee.Return command) {
        act.giveBack(id, guarantee, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/guarantees/{guarantee}/use")
    GuaranteeView.OfOneProject use(
            @PathVariable UUID id, @PathVariable UUID guarantee, @Valid @RequestBody OnGuarantee.Use command) {
        act.use(id, guarantee, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/guarantees/{guarantee}/release")
    GuaranteeView.OfOneProject release(
            @PathVariable UUID id, @PathVariable UUID guarantee, @Valid @RequestBody OnGuarantee.Release command) {
        act.release(id, guarantee, command);
        return page.of(id);
    }
}
