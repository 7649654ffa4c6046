package org.huxin.server.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.stereotype.Component;

/** Files that rows were read from, kept as they were sent: who may read one is for the module to say that read it. */
@Component
public class OriginalFiles {

    /** No browser makes anything of it, whatever the file says of itself. */
    private static final String MEDIA_TYPE = "application/octet-stream";

    private final FileStore files;
    private final Attachments attachments;
    private final CurrentOfficer current;

    OriginalFiles(FileStore files, Attachments attachments, CurrentOfficer current) {
        this.files = files;
        this.attachments = attachments;
        this.current = current;
    }

    /**
     * Keeps a file as an attachment of the acting officer's.
     *
     * @param name that it was sent under
     * @return id of the attachment
     */
    public UUID keep(String name, Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return attachments
                    .add(AttachmentName.plain(name), MEDIA_TYPE, files.keep(bytes), current.get())
                    .id();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
