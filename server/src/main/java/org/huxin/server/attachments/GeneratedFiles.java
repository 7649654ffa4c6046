package org.huxin.server.attachments;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.stereotype.Component;

/** Attachments that the program makes itself: kept as if the acting officer had uploaded them. */
@Component
public class GeneratedFiles {

    private final FileStore files;
    private final Attachments attachments;
    private final CurrentOfficer current;

    GeneratedFiles(FileStore files, Attachments attachments, CurrentOfficer current) {
        this.files = files;
        this.attachments = attachments;
        this.current = current;
    }

    /**
     * Keeps a file.
     *
     * @return id of the attachment, to be named in the command that carries it
     * @throws IllegalArgumentException if it is of a kind that nobody could upload
     */
    public UUID keep(String name, byte[] bytes) {
        var kind = FileKind.of(bytes).orElseThrow(() -> new IllegalArgumentException("no such file may be attached"));
        return attachments
                .add(name, kind.mediaType(), files.keep(new ByteArrayInputStream(bytes)), current.get())
                .id();
    }
}
