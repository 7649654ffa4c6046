package org.huxin.server.party.directory;

import java.time.Duration;
import org.huxin.server.party.Directory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where anybody can complain, for people without an account: as data, and as a page that any telephone opens. */
@RestController
class PublicChannelController {

    /** Long enough that a rush does not reach the database, short enough that a changed number is soon there. */
    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublicChannels channels;

    private final Directory directory;

    PublicChannelController(PublicChannels channels, Directory directory) {
        this.channels = channels;
        this.directory = directory;
    }

    @GetMapping("/api/public/channels")
    ResponseEntity<PublicChannels.Page> channels(@RequestParam String jurisdiction) {
        return ResponseEntity.ok().cacheControl(FRESH).body(channels.of(jurisdiction));
    }

    /** The choice of the place, or the page of one. */
    @GetMapping(path = "/channels", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String jurisdiction) {
        var html = directory.jurisdiction(jurisdiction).isPresent()
                ? ChannelPage.of(channels.of(jurisdiction))
                : ChannelPage.choice(directory.jurisdictions());
        return ResponseEntity.ok().cacheControl(FRESH).body(html);
    }
}
