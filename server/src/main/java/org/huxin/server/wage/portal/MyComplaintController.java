package org.huxin.server.wage.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.huxin.server.wage.portal.MyComplaints.Complaints;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 我要投诉. */
@RestController
class MyComplaintController {

    /** 1000万元: more than anybody's wages, less than an overflow. */
    private static final long MOST_FEN = 1_000_000_000L;

    /**
     * What he told. Money in fen.
     *
     * @param engagement where he works or worked
     * @param nature one of the kinds of that place
     */
    record Complaint(
            @NotNull(message = "请选在哪里干活") UUID engagement,
            @NotBlank(message = "请选是什么事") @Size(max = 40) String nature,

            @Nullable @Positive(message = "差的钱要大于0") @Max(value = MOST_FEN, message = "差的钱太大了，请看看是不是多写了0")
            Long owedFen,

            @NotNull(message = "请说说是怎么回事") @Size(max = 1000, message = "请不要超过1000字")
            String text) {}

    private final MyComplaints complaints;

    MyComplaintController(MyComplaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/api/worker/complaints")
    Complaints complaints(@AuthenticationPrincipal SignedInWorker who) {
        return complaints.of(who);
    }

    @PostMapping(path = "/api/worker/complaints", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Complaints file(
            @AuthenticationPrincipal SignedInWorker who,
            @RequestHeader(WorkerDoor.KEY) String key,
            @Valid @RequestBody Complaint told) {
        return complaints.file(who, told.engagement(), told.nature(), told.owedFen(), told.text(), key);
    }
}
