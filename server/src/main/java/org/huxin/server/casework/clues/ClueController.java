package org.huxin.server.casework.clues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 线索台账, registration, and the page of each clue. */
@RestController
class ClueController {

    private static final int COUNTED = 10_000;

    /** @param capped there are more than that */
    record Count(int count, boolean capped) {}

    record Reveal(
            @NotBlank(message = "请写明查看反映人信息的用途") @Size(max = 200, message = "用途不能超过200字")
            String purpose) {}

    private final Ledger ledger;
    private final ClueRows rows;
    private final CluePage page;
    private final RegisterClue register;
    private final RevealReporter reveal;
    private final RouteProposals proposals;
    private final Duplicates duplicates;
    private final CurrentOfficer current;

    ClueController(
            Ledger ledger,
            ClueRows rows,
            CluePage page,
            RegisterClue register,
            RevealReporter reveal,
            RouteProposals proposals,
            Duplicates duplicates,
            CurrentOfficer current) {
        this.ledger = ledger;
        this.rows = rows;
        this.page = page;
        this.register = register;
        this.reveal = reveal;
        this.proposals = proposals;
        this.duplicates = duplicates;
        this.current = current;
    }

    @GetMapping("/api/clues")
    @Transactional(readOnly = true)
    Page<ClueRow> list(
            @ModelAttribute ClueFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.get();
        var found = ledger.page(filter, officer, after, size);
        return new Page<>(rows.of(found.items(), officer), found.next());
    }

    @GetMapping("/api/clues/count")
    Count count(@ModelAttribute ClueFilter filter) {
        var count = ledger.count(filter, current.get(), COUNTED);
        return new Count(Math.min(count, COUNTED), count > COUNTED);
    }

    @PostMapping("/api/clues")
    ClueDetail register(@Valid @RequestBody NewClue clue) {
        return page.of(registered(clue));
    }

    /** The same request sent twice at once: whoever comes second finds the clue of the first. */
    private UUID registered(NewClue clue) {
        try {
            return register.handle(clue);
        } catch (DuplicateKeyException sentTwice) {
            return register.handle(clue);
        }
    }

    @PostMapping("/api/clues/route-proposal")
    RouteProposal propose(@Valid @RequestBody RouteQuestion question) {
        return proposals.propose(current.require(Permission.CLUE_REGISTER).jurisdiction(), question);
    }

    @PostMapping("/api/clues/duplicates")
    List<Duplicates.Candidate> duplicates(@Valid @RequestBody Duplicates.Question question) {
        return duplicates.of(question, current.require(Permission.CLUE_REGISTER));
    }

    @GetMapping("/api/clues/{id}")
    ClueDetail clue(@PathVariable UUID id) {
        return page.of(id);
    }

    @PostMapping("/api/clues/{id}/reveal")
    ClueDetail.@Nullable Reporter reveal(@PathVariable UUID id, @Valid @RequestBody Reveal command) {
        return reveal.handle(id, command.purpose());
    }
}
