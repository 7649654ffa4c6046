package org.huxin.server.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.huxin.policy.RuleCatalogue;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Browses and searches the rules that hold in the officer's jurisdiction. */
@RestController
@RequestMapping("/api/rules")
class RuleController {

    private final RulePages pages;
    private final CurrentOfficer current;

    RuleController(RulePages pages, CurrentOfficer current) {
        this.pages = pages;
        this.current = current;
    }

    @GetMapping
    Page<RuleRow> page(
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String row,
            @RequestParam @Nullable String document,
            @RequestParam @Nullable String clause,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var jurisdiction = current.get().jurisdiction();
        var found = pages.search(jurisdiction, new RuleQuestion(text, kind, row, document, clause));
        var rest = after == null ? found : following(found, Cursor.decode(after, 2));
        var cut = Page.cut(rest.subList(0, Math.min(rest.size(), size + 1)), size, RuleController::key);
        return cut.map(entry -> pages.row(jurisdiction, entry));
    }

    @GetMapping("/{id}")
    RuleDetail rule(@PathVariable String id) {
        return pages.detail(current.get().jurisdiction(), id).orElseThrow(() -> new NotFound("规则", id));
    }

    private static Cursor key(RuleCatalogue.Entry entry) {
        return Cursor.at(entry.source().pack(), entry.source().id());
    }

    private static List<RuleCatalogue.Entry> following(List<RuleCatalogue.Entry> all, Cursor last) {
        for (var i = 0; i < all.size(); i++) {
            if (key(all.get(i)).equals(last)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw Cursor.bad();
    }
}
