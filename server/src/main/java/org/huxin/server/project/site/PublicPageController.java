package org.huxin.server.project.site;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 公开网页: whoever has the address of a board reads it without signing in. */
@RestController
class PublicPageController {

    /** So many read at once at most: a rush on the pages leaves the offices most of the database. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 5;

    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final PublicBoards boards;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    PublicPageController(PublicBoards boards) {
        this.boards = boards;
    }

    @GetMapping(path = "/p/{token}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> page(@PathVariable String token) throws InterruptedException {
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, BoardPage.busy(), CacheControl.noStore());
        }
        try {
            return boards.of(token)
                    .map(board -> answer(HttpStatus.OK, BoardPage.of(board, token), FRESH))
                    .orElseGet(() -> answer(HttpStatus.NOT_FOUND, BoardPage.none(), CacheControl.noStore()));
        } finally {
            places.release();
        }
    }

    /** The page is for who stands before the board, not for search engines. */
    private static ResponseEntity<String> answer(HttpStatus status, String html, CacheControl cached) {
        return ResponseEntity.status(status)
                .cacheControl(cached)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
