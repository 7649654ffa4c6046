package org.huxin.server.project.site;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.document.HandoutFormat;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.OpenToFirms;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 告示牌 and 联系卡 of a project. */
@OpenToFirms
@RestController
@RequestMapping("/api/projects/{id}")
class SiteController {

    private static final Map<String, HandoutFormat> SIZES =
            Map.of("A2", HandoutFormat.BOARD_A2, "A3", HandoutFormat.BOARD_A3);

    private final SiteActs acts;
    private final SitePrints prints;

    SiteController(SiteActs acts, SitePrints prints) {
        this.acts = acts;
        this.prints = prints;
    }

    @GetMapping("/site")
    SiteView site(@PathVariable UUID id) {
        return acts.view(id);
    }

    @GetMapping("/site/board")
    ResponseEntity<byte[]> board(@PathVariable UUID id, @RequestParam(defaultValue = "A3") String size) {
        var format = SIZES.get(size);
        if (format == null) {
            throw CommandRefused.field("site.size", "size", "告示牌只印 A2 或 A3");
        }
        return file(prints.board(id, format));
    }

    @GetMapping("/site/card")
    ResponseEntity<byte[]> card(@PathVariable UUID id) {
        return file(prints.cards(id));
    }

    @PostMapping("/fill-board")
    SiteView fill(@PathVariable UUID id, @Valid @RequestBody FillBoard command) {
        acts.fill(id, command);
        return acts.view(id);
    }

    @PostMapping("/open-page")
    SiteView open(@PathVariable UUID id, @RequestBody TurnPage.Told told) {
        acts.open(id, told.version());
        return acts.view(id);
    }

    @PostMapping("/close-page")
    SiteView close(@PathVariable UUID id, @RequestBody TurnPage.Told told) {
        acts.close(id, told.version());
        return acts.view(id);
    }

    private static ResponseEntity<byte[]> file(SitePrints.Print print) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(print.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(print.pdf());
    }
}
