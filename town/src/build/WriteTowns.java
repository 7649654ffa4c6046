import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.huxin.simulation.Main;

/** Lets each town of the list live, and keeps what was done in it; the truth stays in the folder of the build. */
class WriteTowns {

    private static final int WORDS = 6;

    /** @param args the list, a folder to work in, the folder of what is kept */
    public static void main(String[] args) throws IOException {
        var list = Path.of(args[0]);
        var kept = Files.createDirectories(Path.of(args[2]));
        Files.readAllLines(list).stream().skip(1).forEach(line -> write(line.split(","), Path.of(args[1]), kept));
    }

    private static void write(String[] town, Path work, Path kept) {
        if (town.length != WORDS) {
            throw new IllegalArgumentException("一行六栏：" + String.join(",", town));
        }
        var folder = work.resolve(town[0]);
        var words = new ArrayList<>(List.of("--size", "hamlet", "--start", "2026-06", "--directory", folder.toString()));
        words.addAll(List.of("--jurisdiction", town[0], "--code", town[1], "--seed", town[2], "--phones", town[3]));
        words.addAll(List.of("--regions", town[4].replace(' ', ','), "--industries", town[5].replace(' ', ',')));
        try {
            if (Main.run(words, new PrintStream(OutputStream.nullOutputStream())) != 0) {
                throw new IllegalArgumentException("造不出 " + town[0]);
            }
            Files.copy(folder.resolve("script.jsonl"), kept.resolve(town[0] + ".jsonl"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
