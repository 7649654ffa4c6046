package org.huxin.server.project.templates;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * 范本库 of a place.
 *
 * @param blanks what is filled into a template
 * @param mayPublish whether the officer publishes and withdraws
 */
record Library(List<Item> templates, List<Blank> blanks, boolean mayPublish) {

    /** @param publishedAt null while it is not published, and cannot be filled in; as {@code publishedBy} */
    record Item(
            Template template,
            @Nullable LocalDateTime publishedAt,
            @Nullable Named publishedBy) {}
}
