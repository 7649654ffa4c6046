package org.huxin.files;

/** A file that is not what it should be, or was made to do harm. The message is Chinese and says what to do. */
public final class FileRefused extends RuntimeException {

    public FileRefused(String message) {
        super(message);
    }

    /** The Chinese text shown to whoever sent the file. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
