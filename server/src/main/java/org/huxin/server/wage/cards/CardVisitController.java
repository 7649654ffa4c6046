package org.huxin.server.wage.cards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.OpenToFirms;
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

/** 上门办卡. */
@RestController
class CardVisitController {

    private final CardVisits visits;
    private final AskBank ask;
    private final NameBank banks;

    CardVisitController(CardVisits visits, AskBank ask, NameBank banks) {
        this.visits = visits;
        this.ask = ask;
        this.banks = banks;
    }

    /** Something that has been entered. */
    record Entered(UUID id) {}

    @OpenToFirms
    @GetMapping("/api/wage/card-visits")
    @Transactional(readOnly = true)
    Page<CardVisit> list(
            @RequestParam @Nullable Boolean open,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return visits.page(open, after, size);
    }

    @OpenToFirms
    @PostMapping("/api/wage/projects/{id}/card-visits")
    Entered ask(@PathVariable UUID id, @Valid @RequestBody Asking.Ask told) {
        return new Entered(ask.ask(id, told));
    }

    @OpenToFirms
    @PostMapping("/api/wage/card-visits/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @Valid @RequestBody Asking.Answer told) {
        ask.answer(id, told);
    }

    @PostMapping("/api/wage/banks")
    Entered bank(@Valid @RequestBody Asking.Bank told) {
        return new Entered(banks.handle(told));
    }
}
