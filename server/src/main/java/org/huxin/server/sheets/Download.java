package org.huxin.server.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Tells the browser that a file comes, and what it is called. */
public final class Download {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** @param name with its ending */
    public static void spreadsheet(HttpServletResponse response, String name) {
        file(response, XLSX, name);
    }

    /** @param name with its ending */
    public static void file(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
