package org.huxin.server.project.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 责令改正, of one project and of all. */
@RestController
class OrderController {

    private final Issuing issuing;
    private final ActOnOrder act;
    private final OrderPage page;
    private final Orders orders;
    private final OrderViews views;
    private final CurrentOfficer current;

    OrderController(
            Issuing issuing, ActOnOrder act, OrderPage page, Orders orders, OrderViews views, CurrentOfficer current) {
        this.issuing = issuing;
        this.act = act;
        this.page = page;
        this.orders = orders;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/api/orders")
    @Transactional(readOnly = true)
    Page<OrderView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String ground,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = orders.page(state, ground, current.require(Permission.PROJECT_READ), after, size);
        return new Page<>(views.of(found.items()), found.next());
    }

    @GetMapping("/api/orders/{id}")
    @Transactional(readOnly = true)
    OrderView order(@PathVariable UUID id) {
        return views.of(List.of(orders.visible(id, current.require(Permission.PROJECT_READ))))
                .getFirst();
    }

    @GetMapping("/api/projects/{id}/orders")
    OrderView.OfOneProject orders(@PathVariable UUID id) {
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/orders")
    OrderView.OfOneProject issue(@PathVariable UUID id, @Valid @RequestBody IssueOrder command) {
        issuing.issue(id, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/orders/{order}/correct")
    OrderView.OfOneProject correct(
            @PathVariable UUID id, @PathVariable UUID order, @Valid @RequestBody OnOrder.Correct command) {
        act.correct(id, order, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/orders/{order}/handle")
    OrderView.OfOneProject handle(
            @PathVariable UUID id, @PathVariable UUID order, @Valid @RequestBody OnOrder.Handle command) {
        act.handle(id, order, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/orders/{order}/stop")
    OrderView.OfOneProject stop(
            @PathVariable UUID id, @PathVariable UUID order, @Valid @RequestBody OnOrder.Stop command) {
        act.stop(id, order, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/orders/{order}/lift")
    OrderView.OfOneProject lift(
            @PathVariable UUID id, @PathVariable UUID order, @Valid @RequestBody OnOrder.Reasoned command) {
        act.lift(id, order, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/orders/{order}/withdraw")
    OrderView.OfOneProject withdraw(
            @PathVariable UUID id, @PathVariable UUID order, @Valid @RequestBody OnOrder.Reasoned command) {
        act.withdraw(id, order, command);
        return page.of(id);
    }
}
